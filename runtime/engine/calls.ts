import type { Call, Expression } from "../definition/expression.ts";
import { fromNumber } from "../exact/index.ts";
import { aggregate } from "./aggregate.ts";
import { DefinitionError } from "./error.ts";
import { compile, listIn, over, partNameIn, strict } from "./expression.ts";
import type { ItemValue } from "./item.ts";
import { sizeOf } from "./operators.ts";
import { missing, notAsked, type Outcome } from "./outcome.ts";
import type { Compiled } from "./parts.ts";
import { itemReader } from "./reference.ts";
import type { Apply } from "./relations.ts";
import type { Run } from "./run.ts";
import { type Names, partNamed, type Scope } from "./scope.ts";

/** The calls that ordinary forms do without and that are more than what an operator makes of its operands. */
export const calls: Names["calls"] = {
  today: () => ({ value: (run) => run.today, waits: () => {} }),
  lookup: ({ args, table }, scope) => strict(args, tableNamed(table, scope), scope),
  entries: size,
  chosen: size,
  answered,
  unanswered,
};

function tableNamed(name: string | undefined, { names }: Scope): Apply {
  const table = names.tables.get(name ?? "");
  if (!table)
    throw new DefinitionError(`The definition looks something up in "${name}", which is not in it.`);
  return table;
}

/** How many entries, how many options; where these are not asked, what the call says. */
function size({ args, notAsked: rule }: Call, scope: Scope): Compiled {
  const counted = strict(args, sizeOf, scope);
  if (rule === undefined) return counted;
  const instead = rule === "missing" ? missing : fromNumber(rule);
  const value = (run: Run): Outcome => {
    const outcome = counted.value(run);
    return outcome === notAsked ? instead : outcome;
  };
  return { value, waits: counted.waits };
}

function answered({ args }: Call, scope: Scope): Compiled {
  const [operand] = args.map((arg) => stateOf(arg, scope));
  return { value: (run) => operand?.(run) === "answered", waits: () => {} };
}

function unanswered({ args }: Call, scope: Scope): Compiled {
  const isMissing = (arg: Expression, within: Scope): Compiled => {
    const state = stateOf(arg, within);
    return { value: (run) => state(run) === "missing", waits: () => {} };
  };
  const each = args.map((arg) => over(listIn(arg, scope), scope, (within) => isMissing(arg, within)));
  return aggregate("count", each, []);
}

/** The state of an item that is referred to; anything else is answered or missing as it has a value. */
function stateOf(expression: Expression, scope: Scope): (run: Run) => ItemValue["kind"] {
  const { value } = compile(expression, scope);
  const name = partNameIn(expression);
  const part = name === undefined ? undefined : partNamed(name, scope);
  if (part?.kind === "item") {
    const item = itemReader(part);
    return (run) => item(run).kind;
  }
  return (run) => {
    const outcome = value(run);
    return outcome === missing ? "missing" : outcome === notAsked ? "hidden" : "answered";
  };
}

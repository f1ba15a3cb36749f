import type { Call, Expression } from "../definition/expression.ts";
import { fromNumber } from "../exact/index.ts";
import { aggregate } from "./aggregate.ts";
import { DefinitionError } from "./error.ts";
import { listIn, over, stateOf, strict } from "./expression.ts";
import { sizeOf } from "./operators.ts";
import { missing, notAsked, type Outcome } from "./outcome.ts";
import type { Compiled } from "./parts.ts";
import type { Apply } from "./relations.ts";
import type { Run } from "./run.ts";
import type { Names, Scope } from "./scope.ts";

/** The calls that ordinary forms do without and that are more than what an operator makes of its operands. */
export const calls: Names["calls"] = {
  today: () => ({ value: (run) => run.today, waits: () => {} }),
  lookup: ({ args, table }, scope) => strict(args, tableNamed(table, scope), scope),
  entries: size,
  chosen: size,
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

function unanswered({ args }: Call, scope: Scope): Compiled {
  const isMissing = (arg: Expression, within: Scope): Compiled => {
    const state = stateOf(arg, within);
    return { value: (run) => state(run) === "missing", waits: () => {} };
  };
  const each = args.map((arg) => over(listIn(arg, scope), scope, (within) => isMissing(arg, within)));
  return aggregate("count", each, []);
}

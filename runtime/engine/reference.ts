import type { Option } from "../definition/definition.ts";
import type { Reference } from "../definition/expression.ts";
import { codeOutcome, scoreOf } from "./answer.ts";
import { DefinitionError } from "./error.ts";
import { waitForItem, waitForRepeat } from "./guard.ts";
import { type ItemValue, pointsNotAsked, unanswered } from "./item.ts";
import { leftOut, missing, notAsked, type Outcome } from "./outcome.ts";
import type { Compiled, ItemPart, RepeatPart } from "./parts.ts";
import type { Run } from "./run.ts";
import { partNamed, type Scope } from "./scope.ts";
import { waitsOfResult } from "./waiting.ts";

export function reference(to: Reference, scope: Scope): Compiled {
  if ("result" in to) return resultReference(to.result, scope);
  const part = partNamed("answer" in to ? to.answer : "score" in to ? to.score : to.points, scope);
  scope.reads.add(part.node);
  if (part.kind === "repeat")
    return { value: entriesOf(part), waits: (run, into) => waitForRepeat(part, run, into) };
  return itemReference(part, to, scope);
}

function resultReference(name: string, { names, reads }: Scope): Compiled {
  const result = names.results.get(name);
  if (!result) throw new DefinitionError(`The definition reads "${name}", which is not in it.`);
  reads.add(result.node);
  return {
    value: (run) => run.outcomes[result.slot] ?? missing,
    waits: (run, into) => into.addAll(waitsOfResult(result, run)),
  };
}

/** How many entries a repeat has. */
function entriesOf(part: RepeatPart): (run: Run) => Outcome {
  return (run) => {
    const repeat = run.repeats[part.slot];
    if (repeat?.asked === "hidden") return notAsked;
    return !repeat || repeat.beside ? missing : repeat.entries;
  };
}

/** The state of the item that is referred to, in the entry that is being worked out. */
export function itemReader({ slot, repeat }: ItemPart): (run: Run) => ItemValue {
  return repeat
    ? (run) => run.items[slot]?.[run.entry] ?? unanswered
    : (run) => run.items[slot]?.[0] ?? unanswered;
}

function itemReference(part: ItemPart, to: Reference, scope: Scope): Compiled {
  const item = itemReader(part);
  const waits: Compiled["waits"] = (run, into) => waitForItem(part, run, into);
  if ("answer" in to) {
    const answer = (run: Run): Outcome => item(run).answer;
    return { value: asIf(part, scope, answer, ({ code }) => codeOutcome(code)), waits };
  }
  const element = asIf(part, scope, "score" in to ? (run) => item(run).score : points(to, item), (option) =>
    scoreOf(option, part.options, part.item.reversed === true),
  );
  const value = (run: Run): Outcome => {
    const outcome = element(run);
    return outcome === leftOut ? notAsked : outcome;
  };
  return { value, waits, element };
}

type Element = (run: Run) => Outcome | typeof leftOut;

function points(to: Reference, item: (run: Run) => ItemValue): Element {
  const rule = "notAsked" in to ? to.notAsked : undefined;
  if (rule === undefined) return (run) => item(run).points;
  const instead = pointsNotAsked(rule);
  return (run) => {
    const value = item(run);
    return value.kind === "hidden" ? instead : value.points;
  };
}

/** Where the scope says so, what is missing is `what` it is when that option has been chosen. */
function asIf<Read extends Outcome | typeof leftOut>(
  { item, options }: ItemPart,
  { asIf: code }: Scope,
  read: (run: Run) => Read,
  what: (option: Option) => Read,
): (run: Run) => Read {
  const option = item.type.kind === "many" ? undefined : options.find((each) => each.code === code);
  if (!option) return read;
  const instead = what(option);
  return (run) => {
    const outcome = read(run);
    return outcome === missing ? instead : outcome;
  };
}

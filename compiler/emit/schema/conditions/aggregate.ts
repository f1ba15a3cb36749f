import { add, compare, divide, type Exact, multiply } from "../../../../runtime/exact/index.ts";
import { linear } from "./arithmetic.ts";
import { settled } from "./logic.ts";
import { can, isNothing, numberOf, type TermTable, valueKey, variablesOf } from "./table.ts";
import { type Aggregate, may, type Rule, type Tally, type Term } from "./term.ts";

export type AggregateOp = Aggregate["op"];

export const emptyTally: Tally = {
  total: 0,
  least: null,
  greatest: null,
  answered: 0,
  missing: 0,
  notAsked: false,
};

/** Takes in what is known of the arguments, and works the aggregate out once all of it is. */
export function aggregate(
  table: TermTable,
  op: AggregateOp,
  rules: readonly Rule[],
  args: readonly Term[],
  start: Tally = emptyTally,
): Term {
  let tally = start;
  const rest: Term[] = [];
  for (const arg of args) {
    if (isNothing(arg, "open")) return arg;
    if (arg.kind === "constant" || arg.kind === "nothing") tally = including(tally, arg);
    else rest.push(arg);
  }
  if (tally.missing > 0 && rules.length === 0) return table.nothing("missing");
  if (rest.length === 0) return finished(table, op, rules, tally);
  if (op === "sum" && rules.length === 0 && rest.every((arg) => !can(arg, may.leftOut))) {
    const none = tally.notAsked ? [{ factor: 1, term: table.nothing("not asked") }] : [];
    return linear(table, tally.total, [...rest.map((term) => ({ factor: 1, term })), ...none]);
  }
  const key = [op, ...rules.map(ruleKey), tallyKey(tally, op, rules), ...rest.map((arg) => arg.id)].join(" ");
  return table.intern<Aggregate>(`aggregate ${key}`, () => ({
    kind: "aggregate",
    op,
    rules,
    tally,
    rest,
    may: may.value | may.missing | may.notAsked,
    range: null,
    variables: variablesOf([
      ...rest,
      ...rules.flatMap(({ when, instead }) => [when ?? [], instead ?? []].flat()),
    ]),
  }));
}

function including(tally: Tally, term: Term): Tally {
  if (term.kind === "constant") {
    const value = numberOf(term) ?? (term.value === true ? 1 : term.value === false ? 0 : null);
    return value === null ? { ...tally, notAsked: true } : withValue(tally, value, 1);
  }
  if (isNothing(term, "left out")) return tally;
  if (isNothing(term, "not asked")) return { ...tally, notAsked: true };
  return { ...tally, missing: tally.missing + 1 };
}

function withValue(tally: Tally, value: Exact, times: number): Tally {
  return {
    ...tally,
    total: add(tally.total, multiply(value, times)),
    least: tally.least === null || compare(value, tally.least) < 0 ? value : tally.least,
    greatest: tally.greatest === null || compare(value, tally.greatest) > 0 ? value : tally.greatest,
    answered: tally.answered + times,
  };
}

function finished(table: TermTable, op: AggregateOp, rules: readonly Rule[], tally: Tally): Term {
  if (tally.missing === 0) return result(table, op, tally);
  return rules.reduceRight<Term>((otherwise, rule) => {
    const outcome = underRule(table, op, rule, tally);
    return rule.when ? settled(table, rule.when, outcome, otherwise) : outcome;
  }, table.nothing("missing"));
}

function underRule(table: TermTable, op: AggregateOp, rule: Rule, tally: Tally): Term {
  const { missing, answered } = tally;
  if (rule.rule === "fails" || (rule.upTo !== null && missing > rule.upTo)) return table.nothing("missing");
  if (rule.rule === "as if") return rule.instead!;
  if (rule.rule === "counts") return result(table, op, withValue(tally, rule.points, missing));
  if (answered === 0) return table.nothing("missing");
  const taking = answered + missing;
  const total = divide(multiply(tally.total, taking), answered);
  return result(table, op, { ...tally, total, answered: taking });
}

function result(table: TermTable, op: AggregateOp, tally: Tally): Term {
  if (tally.notAsked && op !== "count") return table.nothing("not asked");
  if (op === "sum" || op === "count") return table.constant(tally.total);
  const extreme = op === "min" ? tally.least : tally.greatest;
  const value = op !== "mean" ? extreme : tally.answered > 0 ? divide(tally.total, tally.answered) : null;
  return value === null ? table.nothing("not asked") : table.constant(value);
}

function ruleKey(rule: Rule): string {
  return `${rule.rule},${rule.upTo},${valueKey(rule.points)},${rule.when?.id},${rule.instead?.id}`;
}

/** Only what the result can depend on, so that more of them are the same. */
function tallyKey(tally: Tally, op: AggregateOp, rules: readonly Rule[]): string {
  const figure = op === "min" ? tally.least : op === "max" ? tally.greatest : tally.total;
  const counts = op === "mean" || rules.length > 0 ? `${tally.answered},${tally.missing}` : "";
  return `${figure === null ? "" : valueKey(figure)};${counts};${tally.notAsked}`;
}

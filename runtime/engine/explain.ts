import type { Score } from "../definition/definition.ts";
import type {
  ExplainedAggregate,
  ExplainedBand,
  ExplainedItem,
  ExplainedRounding,
  ExplainedRule,
  Explanation,
} from "../definition/explanation.ts";
import type { Call, Expression } from "../definition/expression.ts";
import { isNotThere } from "../definition/tables.ts";
import { compare, type Exact, toNumber } from "../exact/index.ts";
import { compile, forEachEntry, listIn, partNameIn } from "./expression.ts";
import type { Node } from "./graph.ts";
import { waitIn } from "./guard.ts";
import { isNumber, leftOut, missing, type Outcome } from "./outcome.ts";
import type { Compiled, Inspection, ItemPart } from "./parts.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";
import { partNamed, type Scope } from "./scope.ts";
import { itemState, scoreState } from "./state.ts";
import { comparePlaces, type Place } from "./waits.ts";

/** How a score came about. Throws a RangeError where the form has no such score. */
export function explanationOf(id: string, program: Program, run: Run): Explanation {
  const { definition, names } = program;
  const score = definition.scores.find((each) => each.id === id);
  if (!score) throw new RangeError(`The form has no score "${id}".`);
  const { share: _, ...unshared } = names;
  const trace = new Trace(program, run);
  trace.read(score.value, { names: unshared, reads: new Set() });
  const { source, unverified } = score;
  return {
    score: id,
    state: scoreState(score, program, run),
    ...(source !== undefined && { source }),
    ...(unverified !== undefined && { unverified }),
    items: trace.items(),
    scores: [...trace.scores.values()].map((each) => ({
      id: each.id,
      state: scoreState(each, program, run),
    })),
    ...(trace.withheld.size > 0 && { withheld: [...trace.withheld] }),
    aggregates: trace.aggregates,
    roundings: trace.roundings,
    bands: bandsOf(score, program, run),
  };
}

/** Goes through what an expression read, as it was evaluated. */
class Trace {
  readonly scores = new Map<string, Score>();
  readonly withheld = new Set<string>();
  readonly aggregates: ExplainedAggregate[] = [];
  readonly roundings: ExplainedRounding[] = [];
  private readonly found = new Map<string, readonly [Place, ExplainedItem]>();
  private readonly program: Program;
  private readonly run: Run;

  constructor(program: Program, run: Run) {
    this.program = program;
    this.run = run;
  }

  items(): ExplainedItem[] {
    return [...this.found.values()].sort(([a], [b]) => comparePlaces(a, b)).map(([, item]) => item);
  }

  read(expression: Expression, scope: Scope): void {
    if (typeof expression === "number") return;
    if ("op" in expression) this.readCall(expression, scope);
    else if ("result" in expression) this.readResult(expression.result, scope);
    else this.readItem(expression, scope);
  }

  private readResult(id: string, scope: Scope): void {
    const { scores, lets } = this.program.definition;
    const score = scores.find((each) => each.id === id);
    const found = lets.find((each) => each.id === id);
    if (score) this.scores.set(id, score);
    else if (found) this.read(found.value, scope);
  }

  private readItem(expression: Expression, scope: Scope): void {
    const name = partNameIn(expression);
    const part = name === undefined ? undefined : partNamed(name, scope);
    if (part?.kind !== "item") return;
    const wait = waitIn(part, this.run.entry);
    if (this.found.has(wait.label)) return;
    this.found.set(wait.label, [wait, this.explained(part, wait.label, compile(expression, scope))]);
  }

  private explained(part: ItemPart, item: string, compiled: Compiled): ExplainedItem {
    const own = compiled.element?.(this.run);
    const corrected = own === undefined || own === leftOut ? undefined : this.corrected(part, own);
    const outcome = corrected?.outcome ?? own;
    const counts =
      outcome === missing
        ? "missing"
        : outcome === leftOut
          ? "left out"
          : outcome !== undefined && typeof outcome !== "symbol" && isNumber(outcome)
            ? toNumber(outcome)
            : undefined;
    return {
      item,
      state: itemState(part, part.repeat ? this.run.entry : 0, this.run),
      ...(part.item.reversed && { reversed: true }),
      ...(corrected && { correctedBy: corrected.by }),
      ...(counts !== undefined && { counts }),
    };
  }

  /** What the item counts by way of those that it counts no less than, where that is more. */
  private corrected(
    { item }: ItemPart,
    own: Outcome,
  ): { readonly by: string; readonly outcome: Outcome } | undefined {
    let found: { by: string; outcome: Exact } | undefined;
    const { names } = this.program;
    let by = item.atLeast;
    while (by !== undefined) {
      const part = partNamed(by, { names, reads: new Set() });
      if (part?.kind !== "item") break;
      const scope = { names, reads: new Set<Node>() };
      const outcome = compile({ points: by }, scope).value(this.run);
      const most: Outcome = found?.outcome ?? own;
      const isAnswered = itemState(part, 0, this.run).state === "answered";
      if (!isAnswered || !isNumber(most) || !isNumber(outcome)) break;
      if (compare(outcome, most) > 0) found = { by, outcome };
      by = part.item.atLeast;
    }
    return found;
  }

  private readCall(expression: Call, scope: Scope): void {
    const { op, args, rounding } = expression;
    const compiled = compile(expression, scope);
    const [first = 0, second = 0, third = 0] = args;
    if (op === "if") {
      this.read(first, scope);
      const condition = compile(first, scope).value(this.run);
      if (typeof condition === "boolean") this.read(condition ? second : third, scope);
      return;
    }
    for (const arg of args) this.readArgument(arg, scope);
    const table = this.program.definition.tables[expression.table ?? ""];
    if (table && isNotThere(table)) this.withheld.add(expression.table!);
    const inspection = compiled.inspect?.(this.run);
    if (inspection && numeric.has(op)) this.aggregates.push(explainedAggregate(expression, inspection));
    if (rounding) {
      const from = compile(first, scope).value(this.run);
      const to = compiled.value(this.run);
      if (isNumber(from) && isNumber(to))
        this.roundings.push({ ...rounding, from: toNumber(from), to: toNumber(to) });
    }
  }

  private readArgument(arg: Expression, scope: Scope): void {
    const repeat = listIn(arg, scope);
    if (!repeat) this.read(arg, scope);
    else {
      const entries = this.run.repeats[repeat.slot]?.entries ?? 0;
      forEachEntry(repeat, this.run, () => {
        if (this.run.entry < entries) this.read(arg, { ...scope, repeat });
      });
    }
  }
}

const numeric: ReadonlySet<string> = new Set(["sum", "mean", "min", "max", "count"]);

function explainedAggregate(
  { op, missing: rules = [] }: Call,
  { tally, rule: at }: Inspection,
): ExplainedAggregate {
  const variant = typeof at === "number" ? rules[at] : undefined;
  return {
    op,
    values: tally.values,
    missing: tally.missing,
    rule:
      tally.missing === 0
        ? { rule: "complete" }
        : at === "unsettled"
          ? { rule: "unsettled" }
          : ruleOf(variant, tally),
    ...(variant?.id !== undefined && { variant: variant.id }),
  };
}

function ruleOf(
  variant: NonNullable<Call["missing"]>[number] | undefined,
  tally: Inspection["tally"],
): ExplainedRule {
  if (!variant || variant.rule === "fails") return { rule: "missing" };
  const { upTo } = variant;
  if (upTo !== undefined && tally.missing > upTo) return { rule: "missing", limit: upTo };
  switch (variant.rule) {
    case "prorate":
      if (tally.values === 0) return { rule: "missing" };
      return { rule: "prorated", from: tally.values, of: tally.values + tally.missing };
    case "counts":
      return { rule: "counted", points: variant.points };
    case "as if":
      return { rule: "as if", option: variant.option };
  }
}

function bandsOf(score: Score, program: Program, run: Run): ExplainedBand[] {
  const state = scoreState(score, program, run);
  if (state.state !== "scored") return [];
  return (program.bandSets.get(score.id) ?? []).flatMap(({ set }): ExplainedBand[] => {
    const band = set.bands.find((each) => each.id === state.bands[set.id]);
    if (!band) return [];
    const { source, unverified } = set;
    return [
      {
        set: set.id,
        band: band.id,
        from: band.from,
        to: band.to,
        ...(band.open && { open: true as const }),
        ...(source !== undefined && { source }),
        ...(unverified !== undefined && { unverified }),
      },
    ];
  });
}

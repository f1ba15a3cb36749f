import type { Code } from "../../../runtime/definition/expression.ts";
import { add, maximum, minimum, scale, times } from "../numbers/arithmetic.ts";
import { anyNumber } from "../numbers/comparison.ts";
import { NONE, type NumberSet, only as number } from "../numbers/set.ts";

import { around, union, unionOf } from "../numbers/union.ts";
import { Once } from "../once.ts";
import { LEFT_OUT, MISSING, NOT_ASKED, numbers, type Outcomes, only } from "../outcomes/outcomes.ts";
import type { Node } from "./node.ts";
import type { Gathering } from "./parts.ts";

/** An argument of an aggregate. */
export interface Argument extends Node {
  /** What a missing one counts as if this option had been chosen. */
  readonly asIf?: (option: Code) => NumberSet;
  /** It may wait for something else, and stay missing then. */
  readonly mayStay?: boolean;
  /** A list over a repeat: the outcomes are those of one element. */
  readonly list?: List;
}

/** How many elements a list has: the entries; or one that says that the repeat is not asked or unsettled. */
export interface List {
  readonly min: number;
  readonly max: number;
  /** What stands for the repeat itself: not asked, unsettled, or too few entries. */
  readonly beside: () => Outcomes;
  /** Whether the repeat can be asked. */
  readonly asked: () => boolean;
}

/** What missing arguments mean: after `upTo` of them the result is missing. */
export type Rule =
  | { readonly rule: "prorate"; readonly upTo: number }
  | { readonly rule: "counts"; readonly points: NumberSet; readonly upTo: number }
  | { readonly rule: "as if"; readonly option: Code; readonly upTo: number }
  | { readonly rule: "fails" };

export type Aggregate = "sum" | "mean" | "min" | "max" | "count";

/**
 * By how many arguments take part, how many of them are missing, and whether one is not asked: what the values come to
 * together. Each count only as far as the result depends on it.
 */
type Tally = ReadonlyMap<number, NumberSet>;

interface State {
  readonly values: number;
  readonly missing: number;
  readonly notAsked: boolean;
}

/** Beyond so many pairs of states, sums are only known from the least to the greatest. */
const MOST_JOINS = 512;
const MOST_COUNTED = 1 << 20;

const zero = number({ num: 0, den: 1 });

/** Of arguments that are alike, which scores of a form mostly count in the same way; and what tallies come to. */
const ofAlike = new Once<Outcomes, Tally>();
const ofTallies = new Once<Tally, Outcomes>();

/** Gathers arguments into a tally; `outcomes` says what the tally comes to. */
export interface Tallying {
  readonly gathering: Gathering<Argument, Tally>;
  outcomes(tally: Tally): Outcomes;
}

export function tallying(aggregate: Aggregate, rule: Rule): Tallying {
  const mostMissing = rule.rule === "fails" ? 0 : Math.min(rule.upTo, MOST_COUNTED - 2);
  const fills = rule.rule === "counts" || rule.rule === "as if";
  const countsMissing = !fills || Number.isFinite(rule.upTo);
  const mostValues =
    aggregate === "mean" || rule.rule === "prorate"
      ? MOST_COUNTED - 1
      : aggregate === "sum" || aggregate === "count"
        ? 0
        : 1;
  const together = aggregate === "max" ? maximum : aggregate === "min" ? minimum : add;
  const isExtreme = aggregate === "max" || aggregate === "min";

  const key = ({ values, missing, notAsked }: State): number =>
    (Math.min(values, mostValues) * MOST_COUNTED + Math.min(missing, mostMissing + 1)) * 2 +
    (notAsked ? 1 : 0);
  const stateOf = (at: number): State => {
    const counts = Math.floor(at / 2);
    return {
      values: Math.floor(counts / MOST_COUNTED),
      missing: counts % MOST_COUNTED,
      notAsked: at % 2 === 1,
    };
  };
  const entry = (values: number, missing: number, notAsked: boolean, set: NumberSet): [number, NumberSet] => {
    const lost = missing > mostMissing || notAsked;
    return [key({ values, missing, notAsked }), lost ? zero : set];
  };
  const tally = (entries: readonly (readonly [number, NumberSet])[]): Tally => {
    const all = new Map<number, NumberSet>();
    for (const [at, set] of entries) all.set(at, all.has(at) ? union(all.get(at)!, set) : set);
    return all;
  };

  const none = tally([entry(0, 0, false, zero)]);

  const filling = (argument: Argument): NumberSet => {
    if (rule.rule === "as if") return argument.asIf?.(rule.option) ?? anyNumber;
    return rule.rule === "counts" ? rule.points : zero;
  };

  const single = (argument: Argument, { numbers: set, kinds }: Outcomes): Tally => {
    const entries: [number, NumberSet][] = [];
    if (set.length > 0) entries.push(entry(1, 0, false, set));
    if (kinds & MISSING) {
      if (fills) entries.push(entry(1, countsMissing ? 1 : 0, false, filling(argument)));
      else entries.push(entry(0, 1, false, zero));
      if (rule.rule === "as if" && argument.mayStay) entries.push(entry(0, mostMissing + 1, false, zero));
    }
    if (kinds & NOT_ASKED)
      entries.push(aggregate === "count" ? entry(0, 0, false, zero) : entry(0, 0, true, zero));
    if (kinds & LEFT_OUT) entries.push(entry(0, 0, false, zero));
    return tally(entries);
  };

  const join = (one: Tally, other: Tally): Tally => {
    if (one === none) return other;
    if (other === none) return one;
    const isMuch = one.size * other.size > MOST_JOINS;
    const [a, b] = isMuch ? [coarse(one), coarse(other)] : [one, other];
    const entries: [number, NumberSet][] = [];
    for (const [x, left] of a) {
      const p = stateOf(x);
      for (const [y, right] of b) {
        const q = stateOf(y);
        const counts = [p.values + q.values, p.missing + q.missing, p.notAsked || q.notAsked] as const;
        const empty = isExtreme && (p.values === 0 || q.values === 0);
        entries.push(entry(...counts, empty ? (p.values === 0 ? right : left) : together(left, right)));
      }
    }
    return tally(entries);
  };

  const coarse = (all: Tally): Tally => new Map(Array.from(all, ([at, set]) => [at, [around(set)]]));

  const repeated = (base: Tally, n: number): Tally => {
    if (n === 0) return none;
    if (n === 1) return base;
    const half = repeated(base, n >> 1);
    const even = join(half, half);
    return n % 2 ? join(even, base) : even;
  };

  /** n like it: directly where they only have values and may be missing. */
  const alike = (argument: Argument, outcomes: Outcomes, n: number): Tally => {
    const base = single(argument, outcomes);
    const { numbers: set, kinds } = outcomes;
    if (n === 1 || isExtreme || (kinds & ~MISSING) !== 0) return repeated(base, n);
    const fill = filling(argument);
    if (fills && !countsMissing && kinds & MISSING)
      return tally([entry(n, 0, false, times(union(set, fill), n))]);
    const entries: [number, NumberSet][] = [];
    const most = kinds & MISSING ? Math.min(n, mostMissing + 1) : 0;
    const fewest = set.length > 0 ? 0 : kinds & MISSING ? n : n + 1;
    for (let missing = fewest; missing <= Math.max(most, fewest) && missing <= n; missing++) {
      const values = times(set, n - missing);
      if (fills) entries.push(entry(n, missing, false, add(values, times(fill, missing))));
      else entries.push(entry(n - missing, missing, false, values));
    }
    return tally(entries);
  };

  const ofList = (argument: Argument, outcomes: Outcomes, list: List): Tally => {
    const beside = single(argument, list.beside());
    if (!list.asked()) return beside;
    const optional = eitherOf(single(argument, outcomes), none);
    const enough = join(
      repeated(single(argument, outcomes), list.min),
      repeated(optional, list.max - list.min),
    );
    if (list.min === 0) return eitherOf(enough, beside);
    const tooFew = join(repeated(optional, list.min - 1), tally([...single(argument, only(MISSING))]));
    return eitherOf(eitherOf(enough, tooFew), beside);
  };

  const eitherOf = (a: Tally, b: Tally): Tally => tally([...a, ...b]);

  const resultOf = (state: State, set: NumberSet): Outcomes => {
    const { values, missing, notAsked } = state;
    if (missing > mostMissing || (rule.rule === "prorate" && missing > 0 && values === 0))
      return only(MISSING);
    if (notAsked) return only(NOT_ASKED);
    if (aggregate === "mean")
      return values === 0 ? only(NOT_ASKED) : numbers(scale(set, { num: 1, den: values }));
    if (isExtreme) return values === 0 ? only(NOT_ASKED) : numbers(set);
    if (rule.rule !== "prorate" || missing === 0) return numbers(set);
    return numbers(scale(set, { num: values + missing, den: values }));
  };

  const outcomesOf = (all: Tally): Outcomes => {
    let kinds = 0;
    let sets: NumberSet = NONE;
    for (const [at, set] of all) {
      const result = resultOf(stateOf(at), set);
      kinds |= result.kinds;
      sets = sets.length === 0 ? result.numbers : [...sets, ...result.numbers];
    }
    return sets.length === 0 ? only(kinds) : numbers(unionOf(sets), kinds);
  };

  const way = JSON.stringify([aggregate, rule, countsMissing]);

  return {
    gathering: {
      none,
      of: (lot, outcomes) => {
        if (rule.rule !== "as if" && !lot.some(({ list }) => list))
          return ofAlike.of(outcomes, `${way} ${lot.length}`, () => alike(lot[0]!, outcomes, lot.length));
        const each = lot.map((one) => (one.list ? ofList(one, outcomes, one.list) : single(one, outcomes)));
        return each.reduce(join, none);
      },
      join,
      either: eitherOf,
    },
    outcomes: (all) => ofTallies.of(all, way, () => outcomesOf(all)),
  };
}

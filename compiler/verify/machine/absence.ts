import type { NumberSet } from "../numbers/set.ts";
import {
  hasValue,
  LEFT_OUT,
  MISSING,
  NOT_ASKED,
  numbers,
  type Outcomes,
  withKinds,
} from "../outcomes/outcomes.ts";

/** How two operands that are independent of each other can be absent together: missing goes before not asked. */
export function absence(a: Outcomes, b: Outcomes): number {
  let kinds = (a.kinds | b.kinds) & MISSING;
  const present = (outcomes: Outcomes) => hasValue(outcomes) || (outcomes.kinds & NOT_ASKED) !== 0;
  if ((a.kinds & NOT_ASKED && present(b)) || (b.kinds & NOT_ASKED && present(a))) kinds |= NOT_ASKED;
  return kinds;
}

/** Arithmetic on two operands. */
export function calculated(
  a: Outcomes,
  b: Outcomes,
  calculate: (a: NumberSet, b: NumberSet) => NumberSet,
): Outcomes {
  const both = a.numbers.length > 0 && b.numbers.length > 0;
  return numbers(both ? calculate(a.numbers, b.numbers) : [], absence(a, b));
}

/** Outside an aggregate, what is left out is not asked. */
export function outsideAggregate(outcomes: Outcomes): Outcomes {
  if (!(outcomes.kinds & LEFT_OUT)) return outcomes;
  return withKinds(outcomes, (outcomes.kinds & ~LEFT_OUT) | NOT_ASKED);
}

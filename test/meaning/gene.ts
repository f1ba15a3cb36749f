import fc from "fast-check";
import { type ExpressionGene, expressionGene, pick } from "./expression-gene.ts";

/**
 * Forms as text, made from genes: numbers that are read modulo what there is to choose from, so that every gene
 * gives a form without errors of names and types, and shrinking a gene gives a smaller form.
 */
export interface FormGene {
  readonly items: readonly ItemGene[];
  readonly scores: readonly ScoreGene[];
  readonly verdicts: readonly VerdictGene[];
}

export interface ItemGene {
  readonly type: number;
  readonly options: readonly OptionGene[];
  readonly low: number;
  readonly span: number;
  readonly reversed: boolean;
  readonly optional: boolean;
  readonly guard: ExpressionGene | null;
  readonly otherwise: number;
  readonly place: number;
}

export interface OptionGene {
  readonly score: number;
  readonly coded: boolean;
  readonly declines: number;
}

export interface ScoreGene {
  readonly shape: number;
  readonly members: readonly number[];
  readonly value: ExpressionGene;
  readonly missing: number;
  readonly limit: number;
  readonly rounding: number;
  readonly edge: number;
}

export interface VerdictGene {
  readonly kind: number;
  readonly condition: ExpressionGene;
  readonly hidden: boolean;
}

const itemGene: fc.Arbitrary<ItemGene> = fc.record({
  type: pick,
  options: fc.array(
    fc.record({ score: fc.integer({ min: -3, max: 9 }), coded: fc.boolean(), declines: fc.nat({ max: 9 }) }),
    { minLength: 2, maxLength: 5 },
  ),
  low: fc.integer({ min: -4, max: 4 }),
  span: fc.integer({ min: 1, max: 9 }),
  reversed: fc.boolean(),
  optional: fc.boolean(),
  guard: fc.option(expressionGene, { freq: 2 }),
  otherwise: fc.nat({ max: 4 }),
  place: fc.nat({ max: 9 }),
});

export const formGene: fc.Arbitrary<FormGene> = fc.record({
  items: fc.array(itemGene, { minLength: 1, maxLength: 9 }),
  scores: fc.array(
    fc.record({
      shape: pick,
      members: fc.array(pick, { minLength: 1, maxLength: 7 }),
      value: expressionGene,
      missing: pick,
      limit: fc.nat({ max: 3 }),
      rounding: pick,
      edge: fc.integer({ min: -5, max: 20 }),
    }),
    { maxLength: 4 },
  ),
  verdicts: fc.array(fc.record({ kind: pick, condition: expressionGene, hidden: fc.boolean() }), {
    maxLength: 4,
  }),
});

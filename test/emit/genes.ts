import fc from "fast-check";
import { type ExpressionGene, expressionGene, pick } from "../meaning/expression-gene.ts";

/* Numbers from which definitions are made; shrinking them gives smaller definitions. */

export interface DefinitionGene {
  readonly items: readonly ItemGene[];
  readonly scores: readonly ScoreGene[];
  readonly verdicts: readonly ExpressionGene[];
  readonly check: ExpressionGene | null;
}

export interface ItemGene {
  readonly type: number;
  readonly shape: number;
  readonly optional: boolean;
  readonly guard: ExpressionGene | null;
  readonly notAsked: number;
  readonly place: number;
}

export interface ScoreGene {
  readonly value: ExpressionGene;
  readonly members: readonly number[];
  readonly kind: number;
  readonly rule: number;
  readonly rounding: number;
}

const itemGene: fc.Arbitrary<ItemGene> = fc.record({
  type: pick,
  shape: pick,
  optional: fc.boolean(),
  guard: fc.option(expressionGene, { freq: 2 }),
  notAsked: fc.nat({ max: 5 }),
  place: fc.nat({ max: 9 }),
});

export const definitionGene: fc.Arbitrary<DefinitionGene> = fc.record({
  items: fc.array(itemGene, { minLength: 1, maxLength: 8 }),
  scores: fc.array(
    fc.record({
      value: expressionGene,
      members: fc.array(pick, { minLength: 1, maxLength: 6 }),
      kind: pick,
      rule: pick,
      rounding: pick,
    }),
    { maxLength: 3 },
  ),
  verdicts: fc.array(expressionGene, { maxLength: 3 }),
  check: fc.option(expressionGene, { freq: 1 }),
});

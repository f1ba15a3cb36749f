import fc from "fast-check";

export interface ExpressionGene {
  readonly shape: number;
  readonly left: number;
  readonly right: number;
  readonly nested: readonly ExpressionGene[];
}

/** What to choose; read modulo how much there is to choose from. */
export const pick = fc.nat({ max: 60 });

export const expressionGene: fc.Arbitrary<ExpressionGene> = fc.letrec<{ tree: ExpressionGene }>((tie) => ({
  tree: fc.record({
    shape: pick,
    left: pick,
    right: pick,
    nested: fc.oneof(
      { maxDepth: 3, depthIdentifier: "expression" },
      fc.constant([]),
      fc.array(tie("tree"), { maxLength: 2 }),
    ),
  }),
})).tree;

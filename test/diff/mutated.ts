import fc from "fast-check";
import { type FormGene, formGene } from "../meaning/form.ts";
import type { ItemGene } from "../meaning/gene.ts";

/** A form, and the same after a few edits. */
export const edited: fc.Arbitrary<{ readonly before: FormGene; readonly after: FormGene }> = fc
  .tuple(
    formGene,
    fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 60 }), fc.nat({ max: 60 })), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([before, edits]) => ({ before, after: edits.reduce(edit, before) }));

/** One edit of a kind, somewhere, to a value. */
function edit(gene: FormGene, [kind, where, value]: readonly [number, number, number]): FormGene {
  const { items, scores, verdicts } = gene;
  const item = (change: (item: ItemGene) => Partial<ItemGene>): FormGene => ({
    ...gene,
    items: items.map((one, at) => (at === where % items.length ? { ...one, ...change(one) } : one)),
  });
  switch (kind) {
    case 0:
      return item(({ reversed }) => ({ reversed: !reversed }));
    case 1:
      return item(({ options }) => ({
        options: options.map((one, at) =>
          at === value % options.length ? { ...one, score: (value % 12) - 3 } : one,
        ),
      }));
    case 2:
      return item(({ optional }) => ({ optional: !optional }));
    case 3:
      return item(() => ({ guard: null }));
    case 4:
      return item(({ otherwise }) => ({ otherwise: otherwise + 1 }));
    case 5:
      return item(({ span }) => ({ span: span + 1 }));
    case 6:
      return {
        ...gene,
        scores: scores.map((one, at) =>
          at === where % scores.length ? { ...one, edge: (value % 20) - 5 } : one,
        ),
      };
    case 7:
      return {
        ...gene,
        scores: scores.map((one, at) =>
          at === where % scores.length ? { ...one, limit: value % 4, missing: value } : one,
        ),
      };
    case 8:
      return { ...gene, scores: scores.slice(0, -1) };
    default:
      return {
        ...gene,
        verdicts: verdicts.map((one, at) =>
          at === where % verdicts.length ? { ...one, hidden: !one.hidden } : one,
        ),
      };
  }
}

import fc from "fast-check";

/** A form of a few questions with two or three answers each, so that all answer sets can be looked at. */
export interface Small {
  readonly items: readonly SmallItem[];
  readonly sum: { readonly op: number; readonly missing: number; readonly factor: number };
  readonly edge: number;
  readonly cutoff: { readonly limit: number; readonly on: number };
  readonly flag: {
    readonly one: number;
    readonly other: number;
    readonly joined: number;
    readonly hidden: boolean;
  };
}

interface SmallItem {
  readonly scores: readonly number[];
  readonly reversed: boolean;
  readonly optional: boolean;
  /** `when` one of the items before it is above this; null: always asked. */
  readonly guard: { readonly item: number; readonly above: number } | null;
  readonly otherwise: number;
}

const score = fc.integer({ min: 0, max: 3 });

const item: fc.Arbitrary<SmallItem> = fc.record({
  scores: fc.array(score, { minLength: 2, maxLength: 3 }),
  reversed: fc.boolean(),
  optional: fc.boolean(),
  guard: fc.option(fc.record({ item: fc.nat({ max: 3 }), above: fc.nat({ max: 2 }) })),
  otherwise: fc.nat({ max: 3 }),
});

export const small: fc.Arbitrary<Small> = fc.record({
  items: fc.array(item, { minLength: 2, maxLength: 4 }),
  sum: fc.record({ op: fc.nat({ max: 3 }), missing: fc.nat({ max: 5 }), factor: fc.nat({ max: 3 }) }),
  edge: fc.nat({ max: 6 }),
  cutoff: fc.record({ limit: fc.nat({ max: 7 }), on: fc.nat({ max: 3 }) }),
  flag: fc.record({
    one: fc.nat({ max: 2 }),
    other: fc.nat({ max: 2 }),
    joined: fc.nat({ max: 2 }),
    hidden: fc.boolean(),
  }),
});

/** A form, and the same with some of its parts from another. */
export const smallPair: fc.Arbitrary<readonly [Small, Small]> = fc
  .tuple(small, small, fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 2 }))
  .map(([before, other, parts]) => [
    before,
    parts.reduce((after, part) => taken(after, other, part), before),
  ]);

function taken(form: Small, other: Small, part: number): Small {
  const at = part % form.items.length;
  const one = other.items[at % other.items.length]!;
  const item = (change: Partial<SmallItem>): Small => ({
    ...form,
    items: form.items.with(at, { ...form.items[at]!, ...change }),
  });
  switch (part) {
    case 0:
      return item({ reversed: !form.items[at]!.reversed });
    case 1:
    case 2:
      return item({ scores: form.items[at]!.scores.map((own, i) => one.scores[i] ?? own) });
    case 3:
      return item({ guard: one.guard });
    case 4:
      return item({ otherwise: one.otherwise });
    case 5:
      return { ...form, sum: other.sum };
    case 6:
      return { ...form, edge: other.edge };
    case 7:
      return { ...form, cutoff: other.cutoff };
    case 8:
      return { ...form, flag: other.flag };
    default:
      return item({ optional: !form.items[at]!.optional });
  }
}

export function smallText({ items, sum, edge, cutoff, flag }: Small): string {
  const lines = items.map(({ scores, reversed, optional, guard, otherwise }, at) => {
    const options = scores.map((points, i) => `${points} o${i} "Answer ${i}"`).join("  ");
    const when =
      guard && at > 0 ? ` when q${(guard.item % at) + 1} > ${guard.above} else score ${otherwise}` : "";
    return `  item q${at + 1} "Item ${at + 1}" one of { ${options} }${reversed ? " reversed" : ""}${optional ? " optional" : ""}${when}`;
  });
  const all = `q1..q${items.length}`;
  const op = ["sum", "mean", "max", "min"][sum.op]!;
  const rule = ["", "prorate up to 1", "counts 0", "counts 1 up to 1", "fails", "prorate up to 2"][
    sum.missing
  ]!;
  const [first, last] = ["q1", `q${items.length}`];
  const on = ["total", `${first} + ${last}`, `${first} * ${last}`, `if ${first} > 1 then total else ${last}`][
    cutoff.on
  ]!;
  const hidden = flag.hidden ? '  hidden "It is fine"' : "";
  return `form made "Made" {
  version "1.0.0"
  language en
${lines.join("\n")}
  score total "Total" = ${op}(${all})${rule && ` {\n    missing ${rule}\n  }`}
  score doubled "Doubled" = ${sum.factor} * ${first} + ${last}
  bands total "Bands" {
    0..<${edge + 0.5} low "Low"
    ${edge + 0.5}..20 high "High"
    source "Made up"
  }
  cutoff risk "Risk" = (${on}) >= ${cutoff.limit} { source "Made up" }
  flag sign "Sign" = ${first} > ${flag.one} ${["and", "or", "and not"][flag.joined]} ${last} > ${flag.other} { source "Made up"${hidden} }
}
`;
}

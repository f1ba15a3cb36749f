import fc from "fast-check";
import { expect, test } from "vitest";
import { diff } from "../../compiler/diff/index.ts";
import type { Change } from "../../compiler/diff/types.ts";
import { load } from "../../runtime/engine/index.ts";
import { runs } from "../meaning/made.ts";
import { files, formsIn } from "./library.ts";
import { genes, mutated } from "./mutation.ts";

/** The day on which witnesses are looked at. */
const today = "2024-01-01";

const forms = [...formsIn(files).values()];
const form = fc.nat({ max: forms.length - 1 }).map((at) => forms[at]!);

test("real forms: there and back, the same places are named", () => {
  fc.assert(
    fc.property(form, genes, (a, edits) => {
      const b = mutated(a, edits);
      const there = diff(a, b, { evidence: false }).changes;
      const back = diff(b, a, { evidence: false }).changes;
      expect(places(back, "new", "old"), a.id).toEqual(places(there, "old", "new"));
    }),
    runs(150),
  );
});

test("real forms: what changes answers or scores on the whole way changes them there on one of its parts", () => {
  let found = 0;
  fc.assert(
    fc.property(form, genes, genes, (a, first, second) => {
      const b = mutated(a, first);
      const c = mutated(b, second);
      const [whole, one, other] = [diff(a, c, bare), diff(a, b, bare), diff(b, c, bare)].map(({ changes }) =>
        changes.filter((change) => change.class === "answers" || change.class === "score"),
      ) as [Change[], Change[], Change[]];
      const known = new Set([...one, ...other].flatMap(({ place }) => [place.old, place.new]));
      found += whole.length;
      for (const { code, place } of whole)
        expect(known.has(place.new) || known.has(place.old), `${a.id} ${code} ${place.old}`).toBe(true);
    }),
    runs(150),
  );
  expect(found).toBeGreaterThan(100);
});

const bare = { evidence: false };

test("real forms: every witness differs in what it says", () => {
  const kinds = { witness: 0, harmless: 0, undecided: 0 };
  fc.assert(
    fc.property(form, genes, (a, edits) => {
      const b = mutated(a, edits);
      const [old, fresh] = [load(a), load(b)];
      for (const { evidence, code } of diff(a, b).changes) {
        if (!evidence) continue;
        kinds[evidence.kind] += 1;
        if (evidence.kind !== "witness") continue;
        const { witness } = evidence;
        const results = [old.evaluate(witness.old, { today }), fresh.evaluate(witness.new, { today })];
        const problems = [old.problems(witness.old, { today }), fresh.problems(witness.new, { today })];
        const [one, other] = results.map(({ form: _, ...rest }, at) => JSON.stringify([rest, problems[at]]));
        expect(one, `${a.id} ${code}`).not.toBe(other);
      }
    }),
    runs(50),
  );
  expect(kinds.witness).toBeGreaterThan(25);
  expect(kinds.undecided).toBeLessThan(kinds.witness);
});

function places(changes: readonly Change[], from: "old" | "new", to: "old" | "new"): string[] {
  return [...new Set(changes.map(({ place }) => `${place.kind} ${place[from]} ${place[to]}`))].sort();
}

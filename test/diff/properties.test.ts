import fc from "fast-check";
import { expect, test } from "vitest";
import { diff } from "../../compiler/diff/index.ts";
import type { Change } from "../../compiler/diff/types.ts";
import { format } from "../../compiler/format/index.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { load } from "../../runtime/engine/index.ts";
import { formGene, formText } from "../meaning/form.ts";
import { made, runs } from "../meaning/made.ts";
import { edited } from "./mutated.ts";

/** The day on which witnesses are looked at. */
const today = "2024-01-01";

const formOf = (text: string): Definition => made(text).definition;

test("a form differs neither from itself nor from itself laid out otherwise", () => {
  fc.assert(
    fc.property(formGene, (gene) => {
      const text = formText(gene);
      const loose = text.replaceAll("\n", "\n\n  // a comment\n");
      for (const other of [text, format(text).text, loose]) {
        const { changes, impacts, version } = diff(formOf(text), formOf(other));
        expect(changes).toEqual([]);
        expect(impacts).toEqual([]);
        expect(version.state).toBe("fine");
      }
    }),
    runs(60),
  );
});

test("there and back, the same places are named", () => {
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const [a, b] = [formOf(formText(before)), formOf(formText(after))];
      const there = diff(a, b, { evidence: false }).changes;
      const back = diff(b, a, { evidence: false }).changes;
      expect(places(back, "new", "old")).toEqual(places(there, "old", "new"));
    }),
    runs(100),
  );
});

test("what changes answers or scores on the whole way changes them on one of its parts", () => {
  fc.assert(
    fc.property(edited, edited, (first, second) => {
      const [a, b, c] = [first.before, first.after, second.after].map((gene) => formOf(formText(gene))) as [
        Definition,
        Definition,
        Definition,
      ];
      for (const one of ["answers", "score"] as const) {
        const whole = has(diff(a, c, { evidence: false }).changes, one);
        const parts = [diff(a, b, { evidence: false }), diff(b, c, { evidence: false })];
        if (whole) expect(parts.some(({ changes }) => has(changes, one))).toBe(true);
      }
    }),
    runs(60),
  );
});

test("every witness differs", () => {
  const kinds = { witness: 0, harmless: 0, undecided: 0 };
  fc.assert(
    fc.property(edited, ({ before, after }) => {
      const [a, b] = [formOf(formText(before)), formOf(formText(after))];
      const [old, fresh] = [load(a), load(b)];
      for (const { evidence, code } of diff(a, b).changes) {
        if (!evidence) continue;
        kinds[evidence.kind] += 1;
        if (evidence.kind !== "witness") continue;
        const { witness } = evidence;
        const results = [old.evaluate(witness.old, { today }), fresh.evaluate(witness.new, { today })];
        const problems = [old.problems(witness.old, { today }), fresh.problems(witness.new, { today })];
        const [one, other] = results.map(({ form: _, ...rest }, at) => JSON.stringify([rest, problems[at]]));
        expect(one, code).not.toBe(other);
        expect(witness.differs.length).toBeGreaterThan(0);
      }
    }),
    runs(100),
  );
  expect(kinds.witness).toBeGreaterThan(50);
});

function places(changes: readonly Change[], from: "old" | "new", to: "old" | "new"): string[] {
  return [...new Set(changes.map(({ place }) => `${place.kind} ${place[from]} ${place[to]}`))].sort();
}

function has(changes: readonly Change[], one: Change["class"]): boolean {
  return changes.some((change) => change.class === one);
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../../runtime/definition/definition.ts";
import { fill, load } from "../../runtime/engine/index.ts";
import { changes, definitions } from "./arbitrary.ts";
import { call, form, item, repeat, section } from "./build.ts";

describe("what is answered, left and possible", () => {
  const definition = form({
    body: [
      item("q1"),
      item("q2", { when: call(">", { score: "q1" }, 0), notAsked: 0 }),
      section("more", [item("q3"), item("q4", { optional: true })], call(">", { score: "q2" }, 0)),
      repeat("incident", [item("severity"), item("note", { optional: true })], { min: 2, max: 3 }),
    ],
  });

  test("counts what may still be asked apart", () => {
    expect(fill(definition).progress).toEqual({ answered: 0, left: 3, possible: 2 });
  });

  test("what is settled as not asked is no longer possible", () => {
    expect(fill(definition, { answers: { q1: 0 } }).progress).toEqual({ answered: 1, left: 2, possible: 0 });
    expect(fill(definition, { answers: { q1: 1 } }).progress).toEqual({ answered: 1, left: 3, possible: 1 });
    expect(fill(definition, { answers: { q1: 1, q2: 1 } }).progress).toEqual({
      answered: 2,
      left: 3,
      possible: 0,
    });
  });

  test("an entry is as many questions as it has", () => {
    const session = fill(definition, { answers: { q1: 0, incident: [{}] } });
    expect(session.progress).toEqual({ answered: 1, left: 2, possible: 0 });
    session.set("incident[1].severity", 1);
    expect(session.progress).toEqual({ answered: 2, left: 1, possible: 0 });
    session.set("incident", [{ severity: 1 }, { severity: 2 }, {}]);
    expect(session.progress).toEqual({ answered: 3, left: 1, possible: 0 });
  });

  test("an invalid answer is none", () => {
    expect(fill(definition, { answers: { q1: 7 } }).progress).toEqual({ answered: 0, left: 3, possible: 2 });
  });
});

test("an answer to an open question never takes the progress back, and nothing is left where all is answered", () => {
  const certain = definitions.filter(
    (definition) => !/"op":"(un)?answered"/.test(JSON.stringify(definition.body)),
  );
  const histories = certain.chain((definition) =>
    fc.record({ definition: fc.constant(definition), history: changes(definition) }),
  );
  fc.assert(
    fc.property(histories, ({ definition, history }) => {
      const session = load(definition).start();
      for (const [id, answer] of history) {
        // Entries that a repeat already has when it comes to be asked bring their questions with them.
        if (session.item(id).state === "not asked" && definition.body.some(isRepeat(id))) continue;
        const isOpen = !id.includes("[") && session.isShown(id) && session.given(id) === undefined;
        const isNew = isOpen && session.item(id).state === "missing" && answer !== null;
        const before = session.progress;
        session.set(id, answer);
        const after = session.progress;
        if (isNew && session.item(id).state !== "entries")
          expect(share(after)).toBeGreaterThanOrEqual(share(before));
        const isOpenStill = session.problems.some(({ kind }) => kind === "unanswered");
        if (isOpenStill) expect(after.left).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});

function share({ answered, left, possible }: { answered: number; left: number; possible: number }): number {
  return answered / Math.max(1, answered + left + possible);
}

function isRepeat(id: string): (content: Content) => boolean {
  return (content) =>
    content.kind === "repeat" ? content.id === id : "body" in content && content.body.some(isRepeat(id));
}

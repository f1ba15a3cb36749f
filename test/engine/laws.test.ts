import fc from "fast-check";
import { expect, test } from "vitest";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Result } from "../../runtime/definition/result.ts";
import type { Answer, Response } from "../../runtime/definition/submission.ts";
import { load, type Session } from "../../runtime/engine/index.ts";
import { changes, definitions } from "./arbitrary.ts";

type Change = readonly [id: string, answer: Answer];

const histories = definitions.chain((definition) =>
  fc.record({ definition: fc.constant(definition), history: changes(definition) }),
);

function apply(session: Session, [id, answer]: Change): ReadonlySet<string> {
  return session.set(id, answer);
}

function responseOf(history: readonly Change[]): Response {
  const answers = Object.fromEntries(history.filter(([id]) => id !== "given"));
  const inputs = Object.fromEntries(history.filter(([id]) => id === "given"));
  return { answers, inputs };
}

test("after any changes, a session says what a fresh evaluation says", () => {
  fc.assert(
    fc.property(histories, ({ definition, history }) => {
      const form = load(definition);
      const session = form.start();
      for (const [at, change] of history.entries()) {
        apply(session, change);
        if (at % 5 === 0) expect(session.result).toEqual(form.evaluate(responseOf(history.slice(0, at + 1))));
      }
      expect(session.result).toEqual(form.evaluate(responseOf(history)));
    }),
    { numRuns: 400 },
  );
});

test("what a change does not name has not changed", () => {
  fc.assert(
    fc.property(histories, ({ definition, history }) => {
      const session = load(definition).start();
      for (const change of history) {
        const before = states(session.result);
        const changed = apply(session, change);
        const after = states(session.result);
        for (const id of new Set([...before.keys(), ...after.keys()])) {
          const stands = id.split(/[[.]/)[0] ?? id;
          if (!changed.has(id) && !changed.has(stands))
            expect([id, after.get(id)]).toEqual([id, before.get(id)]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** Everything that has a state, by the name that a change gives it. */
function states({ items, inputs, scores, cutoffs, flags, checks }: Result): Map<string, unknown> {
  const all = new Map<string, unknown>(
    Object.entries({ ...inputs, ...scores, ...cutoffs, ...flags, ...checks }),
  );
  for (const [id, state] of Object.entries(items)) {
    if (state.state !== "entries") all.set(id, state);
    else
      for (const [at, entry] of state.entries.entries())
        for (const [inner, each] of Object.entries(entry)) all.set(`${id}[${at + 1}].${inner}`, each);
  }
  return all;
}

test("what is submitted scores the same again, and holds nothing that is not asked", () => {
  let submissions = 0;
  fc.assert(
    fc.property(histories, ({ definition, history }) => {
      const form = load(definition);
      const session = form.start(responseOf(history));
      const submitted = session.submit();
      expect(submitted.ok).toBe(session.result.complete);
      expect(submitted.ok).toBe(session.problems.length === 0);
      if (!submitted.ok) return;
      submissions += 1;
      const { submission } = submitted;
      expect(form.evaluate(submission)).toEqual(submission.result);
      expect(submission.result).toEqual(session.result);
      expect(form.problems({ answers: submission.answers, inputs: submission.inputs })).toEqual([]);
      for (const id of Object.keys(submission.answers))
        expect(submission.result.items[id]?.state).not.toBe("not asked");
    }),
    { numRuns: 400 },
  );
  expect(submissions).toBeGreaterThan(10);
});

test("hiding survives toggling: an answer comes back, and nothing else is different", () => {
  fc.assert(
    fc.property(histories, fc.nat(), ({ definition, history }, pick) => {
      const session = load(definition).start(responseOf(history));
      const before = session.result;
      const [id] = history[pick % Math.max(history.length, 1)] ?? ["given"];
      const kept = (session.given(id) ?? null) as Answer;
      apply(session, [id, null]);
      apply(session, [id, kept]);
      expect(session.result).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test("an answer that does not change what is asked never turns a score into a missing one", () => {
  fc.assert(
    fc.property(histories, ({ definition, history }) => {
      const session = load(definition).start();
      for (const change of history) {
        const before = session.result;
        const changed = apply(session, change);
        const after = session.result;
        const [id] = change;
        const isNewAnswer = before.items[id]?.state === "missing" && after.items[id]?.state === "answered";
        const isRouting = [...changed].some(
          (name) => name !== id && (name.split(/[[.]/)[0] ?? "") in after.items,
        );
        if (!isNewAnswer || isRouting) continue;
        for (const [score, { state }] of Object.entries(before.scores)) {
          if (state === "scored") expect([score, after.scores[score]?.state]).toEqual([score, "scored"]);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("no unanswered required item leads to a value, unless a missing rule says so", () => {
  fc.assert(
    fc.property(histories, ({ definition, history }) => {
      const strict = withoutRules(definition);
      const form = load(strict);
      const { items, scores } = form.evaluate(responseOf(history));
      for (const { id, value } of strict.scores) {
        const state = scores[id];
        if (state?.state !== "scored") continue;
        for (const name of namesIn(value)) {
          const [outer = ""] = name.split(".");
          expect([id, name, items[outer]?.state]).not.toEqual([id, name, "missing"]);
        }
        expect(
          form.explain(responseOf(history), id).items.filter(({ state }) => state.state === "missing"),
        ).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

function withoutRules(definition: Definition): Definition {
  return JSON.parse(
    JSON.stringify(definition, (key, value) =>
      key === "missing" && Array.isArray(value) ? undefined : value,
    ),
  );
}

function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("points" in value) return [String(value.points)];
  return Object.values(value).flatMap((each) => namesIn(each));
}

test("nothing that comes as an answer makes it throw", () => {
  const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true, withMap: true });
  fc.assert(
    fc.property(definitions, fc.array(anything), anything, fc.nat(), (definition, values, response, pick) => {
      const form = load(definition);
      const ids = definition.body.flatMap((content) => ("id" in content && content.id ? [content.id] : []));
      const answers = Object.fromEntries(values.map((value, at) => [ids[(at + pick) % ids.length], value]));
      for (const given of [response, { answers, inputs: answers }, { answers: response, inputs: response }]) {
        form.evaluate(given as Response);
        form.problems(given as Response);
        form.submit(given as Response);
        form.start(given as Response).submit();
        form.explain(given as Response, "score0");
      }
    }),
    { numRuns: 300 },
  );
});

import { describe, expect, test } from "vitest";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import type { Answers } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, points, rounded, sum } from "./build.ts";

describe("bands", () => {
  const made = load(
    form({
      inputs: [item("guideline")],
      body: [item("q", { type: { kind: "number", min: 0, max: 10, decimals: 2 } })],
      scores: { total: sum("q") },
      bands: [
        {
          score: "total",
          id: "default",
          bands: [
            { id: "low", from: 0, to: 2.5, open: true },
            { id: "high", from: 2.5, to: 10 },
          ],
        },
        {
          score: "total",
          id: "other",
          when: call("=", { answer: "guideline" }, { code: 1 }),
          bands: [{ id: "any", from: 0, to: 9 }],
        },
      ],
    }),
  );
  const bands = (q: number, guideline: number | null = null): unknown =>
    made.evaluate({ answers: { q }, inputs: { guideline } }).scores.total;

  test("half-open at decimals", () => {
    expect([2.49, 2.5, 10].map((q) => bands(q))).toMatchObject([
      { bands: { default: "low" } },
      { bands: { default: "high" } },
      { bands: { default: "high" } },
    ]);
  });

  test("a set whose condition does not hold, or is unknown, is absent", () => {
    expect([1, 2, null].map((guideline) => bands(1, guideline))).toMatchObject([
      { bands: { default: "low", other: "any" } },
      { bands: { default: "low" } },
      { bands: { default: "low" } },
    ]);
    expect(made.evaluate({ answers: { q: 1 } }).scores.total).toEqual({
      state: "scored",
      value: 1,
      range: [0, 100],
      bands: { default: "low" },
    });
  });
});

test("arithmetic is exact where rounding decides", () => {
  const values: readonly [Expression, number][] = [
    [call("+", 0.1, 0.2), 0.3],
    [call("-", 0.3, 0.1), 0.2],
    [call("*", 1.1, 3), 3.3],
    [call("/", 1, 3), 1 / 3],
    [call("*", call("/", 1, 3), 3), 1],
    [rounded(1.005, "half up", 0.01), 1.01],
    [rounded(-2.5, "half up"), -2],
    [rounded(2.6, "down"), 2],
    [rounded(2.4, "up"), 3],
    [call("abs", call("negate", 2.5)), 2.5],
  ];
  const scores = Object.fromEntries(values.map(([value], at) => [`s${at}`, value]));
  const result = load(form({ scores })).evaluate({ answers: {} }).scores;
  expect(Object.values(result).map((state) => state.state === "scored" && state.value)).toEqual(
    values.map(([, value]) => value),
  );
});

describe("cut-offs and flags", () => {
  const guarded = item("q2", { when: call(">", { score: "q1" }, 0) });
  const when = call(">=", points("q2"), 2);
  const made = load(
    form({
      body: [item("q1"), guarded],
      cutoffs: [
        { id: "plain", when, accuracy: [] },
        { id: "silent", when, accuracy: [], hidden: "Right so" },
      ],
      flags: [
        { id: "flag", when },
        { id: "silenced", when, hidden: "Right so" },
      ],
    }),
  );
  const verdicts = (answers: Answers): unknown => {
    const { cutoffs, flags } = made.evaluate({ answers });
    return [...Object.values(cutoffs), ...Object.values(flags)];
  };

  test("missing is unknown; what is not asked is unknown, or false where the author says why", () => {
    expect(verdicts({ q1: 1, q2: 2 })).toEqual([true, true, true, true]);
    expect(verdicts({ q1: 1 })).toEqual([null, null, null, null]);
    expect(verdicts({})).toEqual([null, null, null, null]);
    expect(verdicts({ q1: 0 })).toEqual([null, false, null, false]);
  });
});

test("a result names its form, and the language that it was shown in", () => {
  const made = load(form({}));
  expect(made.evaluate({ answers: {} }).form).toEqual({
    id: "made",
    version: "1.0.0",
    language: "en",
    hash: "sha256-made",
  });
  expect(made.evaluate({ answers: {} }, { language: "nb" }).form.language).toBe("nb");
});

describe("problems and submissions", () => {
  const made = load(
    form({
      inputs: [item("sex"), item("weeks", { optional: true })],
      body: [
        item("q1"),
        item("q2", { optional: true }),
        item("q3", { when: call(">", { score: "q1" }, 0) }),
        item("q4", { when: call(">", { score: "q2" }, 0) }),
      ],
      checks: { sensible: call("!=", { answer: "q1" }, { answer: "q2" }) },
    }),
  );

  test("in the order of the form, what is wrong with the response first", () => {
    const answers = JSON.parse('{ "q9": 1, "q2": 5, "__proto__": 1, "q3": 1, "q1": 0 }');
    expect(made.problems({ answers, inputs: { age: 3 } })).toEqual([
      { kind: "unknown item", item: "age" },
      { kind: "unknown item", item: "q9" },
      { kind: "unknown item", item: "__proto__" },
      { kind: "not asked", item: "q3" },
      { kind: "unanswered", item: "sex" },
      { kind: "not allowed", item: "q2", value: 5, allowed: "one of 0, 1, 2, 3, refused, unknown" },
    ]);
  });

  test("a check that is false, not one that is unknown", () => {
    expect(made.problems({ answers: { q1: 0, q2: 0 }, inputs: { sex: 0 } })).toEqual([
      { kind: "check", check: "sensible" },
    ]);
    expect(made.problems({ answers: { q1: 0 }, inputs: { sex: 0 } })).toEqual([]);
  });

  test("a declined answer is an answer, and what it leaves pending is not asked", () => {
    const response = { answers: { q1: "refused", q3: null }, inputs: { sex: "unknown" } };
    expect(made.problems(response)).toEqual([]);
    expect(made.submit(response)).toMatchObject({
      ok: true,
      submission: { answers: { q1: "refused" }, inputs: { sex: "unknown" }, result: { complete: true } },
    });
  });

  test("a response that is none", () => {
    const allowed = "an object with an answer for each item";
    expect(made.problems({ answers: [1], inputs: "x" } as never)).toEqual([
      { kind: "not allowed", item: "inputs", value: "x", allowed },
      { kind: "not allowed", item: "answers", value: [1], allowed },
      { kind: "unanswered", item: "sex" },
      { kind: "unanswered", item: "q1" },
    ]);
    expect(made.submit(null as never).ok).toBe(false);
  });
});

describe("a definition that cannot run says why", () => {
  const broken = (change: Partial<Record<keyof Definition, unknown>>): (() => unknown) => {
    const definition = { ...form({ body: [item("q1")] }), ...change } as Definition;
    return () => load(definition);
  };

  test.each<[string, () => unknown, RegExp]>([
    ["no definition", () => load(null as never), /not a compiled form/],
    ["another object", () => load({} as never), /not a compiled form/],
    [
      "a newer format",
      broken({ formscript: 2 }),
      /compiled to format 2, and this runtime reads format 1: use a newer/,
    ],
    ["a part that is no list", broken({ scores: {} }), /is broken: .* iterable/],
    ["a scale that is not there", broken({ scales: {} }), /no scale "four"/],
    [
      "a name that is not there",
      broken({ flags: [{ id: "f", when: points("q2") }] }),
      /reads "q2", which is not in it/,
    ],
    ["a score that is not there", broken({ flags: [{ id: "f", when: { result: "t" } }] }), /reads "t"/],
    [
      "a table that is not there",
      broken({ lets: [{ id: "l", value: { op: "lookup", args: [], table: "t" } }] }),
      /looks something up in "t"/,
    ],
    [
      "an operator of the future",
      broken({ lets: [{ id: "l", value: { op: "median", args: [] } }] }),
      /uses "median"/,
    ],
    [
      "a circle",
      broken({
        lets: [
          { id: "a", value: { result: "b" } },
          { id: "b", value: { result: "a" } },
        ],
      }),
      /in a circle: a, b/,
    ],
    ["nonsense", broken({ body: [null] }), /is broken/],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(
      expect.objectContaining({ name: "DefinitionError", message: expect.stringMatching(message) }),
    );
  });
});

import { describe, expect, test } from "vitest";
import type { Explanation } from "../../runtime/definition/explanation.ts";
import type { Expression, Missing } from "../../runtime/definition/expression.ts";
import type { Answers } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, points, repeat, rounded, sum, withRule } from "./build.ts";

const body = [
  item("q1"),
  item("q2", { reversed: true }),
  item("q3", { when: call(">", { score: "q1" }, 0), notAsked: 0 }),
  item("q4", { when: call(">", { score: "q1" }, 0), notAsked: "left out" }),
  repeat("incident", [item("severity")]),
];

function explain(
  value: Expression,
  answers: Answers,
  lets: Readonly<Record<string, Expression>> = {},
): Explanation {
  const made = form({
    inputs: [item("manual")],
    body,
    lets,
    scores: { first: sum("q1"), total: value },
    bands: [
      {
        score: "total",
        id: "default",
        source: "Made up",
        bands: [
          { id: "low", from: -50, to: 5, open: true },
          { id: "high", from: 5, to: 50 },
        ],
      },
    ],
  });
  return load(made).explain({ answers }, "total");
}

describe("which items counted, raw and scored", () => {
  test("answered, reversed, not asked, left out, missing", () => {
    const { items } = explain(sum("q4", "q3", "q2", "q1", "incident.severity"), {
      q1: 0,
      q2: 1,
      incident: [{ severity: 2 }, {}],
    });
    expect(items).toEqual([
      { item: "q1", state: { state: "answered", value: 0, score: 0 }, counts: 0 },
      { item: "q2", state: { state: "answered", value: 1, score: 2 }, reversed: true, counts: 2 },
      { item: "q3", state: { state: "not asked", score: 0 }, counts: 0 },
      { item: "q4", state: { state: "not asked" }, counts: "left out" },
      { item: "incident[1].severity", state: { state: "answered", value: 2, score: 2 }, counts: 2 },
      { item: "incident[2].severity", state: { state: "missing", reason: "unanswered" }, counts: "missing" },
    ]);
  });

  test("of an if, only what decided and what was decided", () => {
    const value = call("if", call("=", { answer: "q1" }, { code: 0 }), points("q2"), points("q3"));
    expect(explain(value, { q1: 0, q2: 1 }).items.map((each) => each.item)).toEqual(["q1", "q2"]);
  });

  test("by way of lets; scores are named", () => {
    const { items, scores } = explain(
      call("+", { result: "half" }, { result: "first" }),
      { q1: 2, q2: 1 },
      { half: call("/", points("q2"), 2) },
    );
    expect(items.map((each) => each.item)).toEqual(["q2"]);
    expect(scores).toEqual([
      { id: "first", state: { state: "scored", value: 2, range: [0, 100], bands: {} } },
    ]);
  });
});

describe("which rule", () => {
  const rule = (...missing: Missing): unknown =>
    explain(withRule(sum("q1", "q2", "q3"), ...missing), { q1: 1, q2: 0 }).aggregates;

  test("complete", () => {
    expect(explain(sum("q1", "q2"), { q1: 1, q2: 0 }).aggregates).toEqual([
      { op: "sum", values: 2, missing: 0, rule: { rule: "complete" } },
    ]);
  });

  test.each<[Missing, unknown, string?]>([
    [[], { rule: "missing" }],
    [[{ rule: "prorate", upTo: 1 }], { rule: "prorated", from: 2, of: 3 }],
    [[{ rule: "counts", points: 1 }], { rule: "counted", points: 1 }],
    [[{ rule: "counts", points: 1, upTo: 0 }], { rule: "missing", limit: 0 }],
    [[{ rule: "as if", option: 2, id: "never" }], { rule: "as if", option: 2 }, "never"],
    [[{ rule: "fails" }], { rule: "missing" }],
    [[{ rule: "fails", when: call("=", { answer: "manual" }, { code: 1 }) }], { rule: "unsettled" }],
  ])("%j", (missing, expected, variant) => {
    expect(rule(...missing)).toEqual([
      { op: "sum", values: 2, missing: 1, rule: expected, ...(variant !== undefined && { variant }) },
    ]);
  });
});

test("rounding, and the band with its source", () => {
  const value = rounded(call("/", sum("q1", "q2"), 2), "half up");
  const explanation = explain(value, { q1: 3, q2: 1 });
  expect(explanation.roundings).toEqual([{ mode: "half up", step: 1, from: 2.5, to: 3 }]);
  expect(explanation.bands).toEqual([
    { set: "default", band: "low", from: -50, to: 5, open: true, source: "Made up" },
  ]);
  expect(explanation.state).toEqual({
    state: "scored",
    value: 3,
    range: [0, 100],
    bands: { default: "low" },
  });
});

test("a score that the form does not have", () => {
  expect(() => load(form({})).explain({ answers: {} }, "total")).toThrow(RangeError);
});

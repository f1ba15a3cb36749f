import { describe, expect, test } from "vitest";
import { compare } from "../../runtime/engine/compare/index.ts";
import { load } from "../../runtime/engine/index.ts";
import { programmeOf } from "../programme/compiled.ts";

const definition = programmeOf("step a form mood { from born }").compiled.forms.get("mood")!;
const form = load(definition);
const given = (label: string, answers: Record<string, string>, date?: string) => ({
  label,
  ...(date !== undefined && { date }),
  response: { answers },
});

describe("two raters", () => {
  const both = compare(form, [
    given("A", { q1: "never", q2: "much" }),
    given("B", { q1: "much", q2: "much" }),
  ]);

  test("where they differ, and how far", () => {
    expect(both.isInTime).toBe(false);
    expect(both.items.map(({ id, agreement, apart }) => [id, agreement, apart])).toEqual([
      ["q1", "different", 2],
      ["q2", "same", 0],
    ]);
    expect(both.scores).toMatchObject([{ id: "total", agreement: "different", apart: 2 }]);
    expect(both.scores[0]).not.toHaveProperty("changes");
    expect(both.cutoffs).toEqual([{ id: "risk", values: [false, true], agreement: "different" }]);
    expect(both.flags).toEqual([{ id: "very_tired", values: [true, true], agreement: "same" }]);
  });
});

describe("the same form again", () => {
  const all = compare(form, [
    given("third", { q1: "some", q2: "never" }, "2026-03-01"),
    given("first", { q1: "never", q2: "some" }, "2026-01-01"),
    given("fourth", { q2: "never" }, "2026-04-01"),
    given("second", { q1: "much", q2: "much" }, "2026-02-01"),
    given("fifth", { q1: "much", q2: "some" }, "2026-05-01"),
  ]);

  test("comes into the order of time", () => {
    expect(all.responses.map(({ label, complete }) => [label, complete])).toEqual([
      ["first", true],
      ["second", true],
      ["third", true],
      ["fourth", false],
      ["fifth", true],
    ]);
  });

  test("says how scores change, and nothing over one that is missing", () => {
    expect(all.scores[0]!.changes).toEqual([
      null,
      { by: 3, moved: { default: { from: "low", to: "high" } } },
      { by: -3, moved: { default: { from: "high", to: "low" } } },
      null,
      null,
    ]);
  });

  test("those that there are agree", () => {
    const some = compare(form, [given("A", { q1: "some" }), given("B", { q1: "some", q2: "much" })]);
    expect(some.items.map(({ agreement }) => agreement)).toEqual(["same", "incomplete"]);
    expect(some.scores[0]).toMatchObject({ agreement: "incomplete" });
    expect(some.scores[0]).not.toHaveProperty("apart");
  });
});

test("a band that stays is not moved to", () => {
  const on = (date: string, q2: string) => ({ ...given(date, { q1: "never", q2 }), date });
  const { scores } = compare(form, [on("2026-01-01", "never"), on("2026-02-01", "some")]);
  expect(scores[0]!.changes).toEqual([null, { by: 1, moved: {} }]);
});

test("one response, or none, is no fault", () => {
  expect(compare(form, [given("A", {})]).items.map(({ agreement }) => agreement)).toEqual([
    "incomplete",
    "incomplete",
  ]);
  expect(compare(form, []).responses).toEqual([]);
});

test("a day that is none", () => {
  expect(() => compare(form, [given("A", {}, "2026-02-30")])).toThrow("A: 2026-02-30 is no day");
});

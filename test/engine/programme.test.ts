import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { History } from "../../runtime/definition/programme-state.ts";
import { load } from "../../runtime/engine/index.ts";
import { stepsAt } from "../../runtime/engine/programme/index.ts";
import { shifted } from "../../runtime/engine/programme/shift.ts";
import { definitionOf, programmeOf } from "../programme/compiled.ts";

const members = `
  step low { when first.total < 2 }
  step first form mood { from 6 to 8 weeks after born }
  step talk { from first to 2 weeks after first when first.risk }
  step again form mood { from 2 weeks after talk }
  step calm { when not first.risk }
  step month_2 form mood { from 1 to 3 months after born series ages }
  step month_4 form mood { from 3 to 5 months after born series ages }`;
const programme = definitionOf(members);
const form = load(programmeOf(members).compiled.forms.get("mood")!);
const result = (q1?: string) => form.evaluate({ answers: { q2: "much", ...(q1 && { q1 }) } });

function at(today: string, done: History["done"] = {}, dates: History["dates"] = { born: "2026-01-01" }) {
  const states = stepsAt(programme, { today, dates, done });
  return Object.fromEntries(states.map(({ step, ...state }) => [step, state]));
}

describe("a step with a time", () => {
  const window = { from: "2026-02-12", to: "2026-02-26" };
  test.each([
    ["2026-02-11", "coming"],
    ["2026-02-12", "due"],
    ["2026-02-25", "due"],
    ["2026-02-26", "overdue"],
  ])("on %s is %s", (today, state) => {
    expect(at(today).first).toEqual({ state, ...window });
  });

  test("done", () => {
    expect(at("2026-02-20", { first: { on: "2026-02-14" } }).first).toEqual({
      state: "done",
      on: "2026-02-14",
    });
  });

  test("in a series, missed once the next has come", () => {
    expect(at("2026-04-01")).toMatchObject({ month_2: { state: "missed" }, month_4: { state: "due" } });
    expect(at("2026-06-01").month_4).toMatchObject({ state: "overdue" });
  });

  test("without the date it is counted from", () => {
    expect(at("2026-02-20", {}, {}).first).toEqual({ state: "unknown", waitingFor: [{ date: "born" }] });
  });
});

describe("a step with a condition", () => {
  const on = "2026-02-14";
  test("waits for the step that it reads", () => {
    expect(at("2026-02-20").talk).toEqual({ state: "unknown", waitingFor: [{ step: "first" }] });
  });

  test("is due when the condition holds", () => {
    const { talk, calm, again } = at("2026-02-20", { first: { on, result: result("much") } });
    expect(talk).toEqual({ state: "due", from: "2026-02-14", to: "2026-02-28" });
    expect(calm).toEqual({
      state: "not needed",
      because: [{ of: { step: "first", cutoff: "risk" }, holds: true }],
    });
    expect(again).toEqual({ state: "unknown", waitingFor: [{ step: "talk" }] });
  });

  test("is not needed where it does not, and what comes after it neither", () => {
    const { talk, calm, again } = at("2026-02-20", { first: { on, result: result("never") } });
    const because = [{ of: { step: "first", cutoff: "risk" }, holds: false }];
    expect(talk).toEqual({ state: "not needed", because });
    expect(again).toEqual({ state: "not needed", because: [{ notNeeded: "talk" }] });
    expect(calm).toEqual({ state: "due", from: on });
  });

  test("does not take a score that is missing for a low one", () => {
    const { low } = at("2026-02-20", { first: { on, result: result() } });
    const of = { step: "first", score: "total", is: "<", value: 2 };
    expect(low).toEqual({ state: "unknown", waitingFor: [{ of }], from: on });
  });

  test("waits for what a result leaves open", () => {
    const waitingFor = [{ of: { step: "first", cutoff: "risk" } }];
    const window = { from: "2026-02-14", to: "2026-02-28" };
    for (const open of [{ on }, { on, result: result() }])
      expect(at("2026-02-20", { first: open }).talk).toEqual({ state: "unknown", waitingFor, ...window });
  });
});

describe("months", () => {
  test.each([
    ["2026-01-31", 1, 0, "2026-03-01"],
    ["2024-01-31", 1, 0, "2024-03-01"],
    ["2026-01-30", 13, 0, "2027-03-01"],
    ["2026-03-31", -1, 0, "2026-03-01"],
    ["2026-05-15", -12, 15, "2025-05-30"],
    ["0050-01-01", 0, -1, "0049-12-31"],
  ])("%s, %i months and %i days: %s", (day, months, days, expected) => {
    expect(shifted(day, months, days)).toBe(expected);
  });
});

test("time only goes forward: nothing that was due is coming again", () => {
  const rank = { coming: 0, due: 1, overdue: 2, missed: 2 } as Readonly<Record<string, number>>;
  const day = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((days) =>
        at(shifted("2025-06-01", 0, days)),
      );
      for (const step of ["first", "month_2", "month_4"])
        expect(rank[late![step]!.state]).toBeGreaterThanOrEqual(rank[early![step]!.state]!);
    }),
    { numRuns: 100 },
  );
});

test.each([
  [{ today: "2026-02-30", dates: {}, done: {} }, "today is 2026-02-30, which is no day"],
  [{ today: "2026-02-20", dates: { bron: "2026-01-01" }, done: {} }, "there is no date bron"],
  [{ today: "2026-02-20", dates: {}, done: { last: { on: "2026-01-01" } } }, "there is no step last"],
  [
    { today: "2026-02-20", dates: {}, done: { talk: { on: "2026-01-01", result: result() } } },
    "the result of talk is of the form mood",
  ],
])("a history that does not fit: %o", (history, message) => {
  expect(() => stepsAt(programme, history)).toThrow(message);
});

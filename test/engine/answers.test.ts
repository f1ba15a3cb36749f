import { describe, expect, test } from "vitest";
import type { AnswerType, Option } from "../../runtime/definition/definition.ts";
import type { Response } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { form, item } from "./build.ts";

const options: readonly Option[] = [
  { code: "never", score: 0 },
  { code: "often", score: 3 },
  { code: "sometimes", score: 1 },
  { code: "none", score: 0, exclusive: true },
  { code: "unscored" },
  { code: "refused", missing: "refused" },
];

/** The state of an item of this type with this answer, and what a problem says is allowed instead. */
function given(type: AnswerType, answer: unknown, marks: { readonly reversed?: true } = {}): unknown {
  const made = load(form({ scales: { options }, body: [item("q", { type, ...marks })] }));
  const response = { answers: { q: answer } } as unknown as Response;
  const state = made.evaluate(response).items.q;
  const problem = made.problems(response)[0];
  return problem?.kind === "not allowed" ? { ...state, allowed: problem.allowed } : state;
}

const invalid = (allowed: string): unknown => ({ state: "missing", reason: "invalid", allowed });

describe("one of", () => {
  const type: AnswerType = { kind: "one", scale: "options" };

  test("a code is stored, its score counts", () => {
    expect(given(type, "often")).toEqual({ state: "answered", value: "often", score: 3 });
    expect(given(type, "unscored")).toEqual({ state: "answered", value: "unscored" });
  });

  test("reversed within the scores of the scale", () => {
    expect(given(type, "often", { reversed: true })).toEqual({ state: "answered", value: "often", score: 0 });
    expect(given(type, "sometimes", { reversed: true })).toEqual({
      state: "answered",
      value: "sometimes",
      score: 2,
    });
  });

  test("an option that declines is a missing answer with its reason", () => {
    expect(given(type, "refused")).toEqual({ state: "missing", reason: "refused" });
  });

  test.each([
    [3],
    ["3"],
    ["Often"],
    [""],
    [["often"]],
    [{}],
    [true],
    ["__proto__"],
    ["constructor"],
  ])("%j is not allowed", (answer) => {
    expect(given(type, answer)).toEqual(invalid("one of never, often, sometimes, none, unscored, refused"));
  });

  test("null is not answered", () => {
    expect(given(type, null)).toEqual({ state: "missing", reason: "unanswered" });
  });
});

describe("many of", () => {
  const type: AnswerType = { kind: "many", scale: "options", atLeast: 2, atMost: 3 };

  test("codes in the order of the scale; the sum of the scores counts", () => {
    expect(given(type, ["sometimes", "often"])).toEqual({
      state: "answered",
      value: ["often", "sometimes"],
      score: 4,
    });
    expect(given(type, ["unscored", "never"])).toEqual({
      state: "answered",
      value: ["never", "unscored"],
      score: 0,
    });
  });

  test("an option that declines makes it a missing answer", () => {
    expect(given(type, ["often", "refused"])).toEqual({ state: "missing", reason: "refused" });
  });

  test.each([
    [[]],
    [["often"]],
    [["never", "often", "sometimes", "unscored"]],
    [["often", "often"]],
    [["often", "none"]],
    [["often", 3]],
    ["often"],
    [{ 0: "often", 1: "never", length: 2 }],
  ])("%j is not allowed", (answer) => {
    expect(given(type, answer)).toEqual(
      invalid(
        "a list of at least 2 and at most 3 of never, often, sometimes, none, unscored, refused, none twice; none only alone",
      ),
    );
  });

  test("without limits at least one", () => {
    const free: AnswerType = { kind: "many", scale: "options" };
    expect(given(free, ["none"])).toEqual({ state: "answered", value: ["none"], score: 0 });
    expect(given(free, [])).toMatchObject({ reason: "invalid" });
  });
});

describe("numbers", () => {
  test.each<[AnswerType, number]>([
    [{ kind: "integer" }, 12],
    [{ kind: "integer", min: -3 }, -3],
    [{ kind: "integer" }, 1e300],
    [{ kind: "number", decimals: 1 }, 0.3],
    [{ kind: "number", decimals: 2, max: 3 }, 2.675],
    [{ kind: "number", decimals: 2, max: 3 }, 2.67],
    [{ kind: "number" }, 1e-9],
    [{ kind: "slider", min: 0, max: 1, step: 0.1 }, 0.7],
    [{ kind: "slider", min: -1, max: 9, step: 2 }, 3],
  ])("%j takes %d, or not", (type, value) => {
    const fits = value !== 2.675;
    expect(given(type, value)).toMatchObject(
      fits ? { state: "answered", value, score: value } : { reason: "invalid" },
    );
  });

  test.each<[AnswerType, unknown, string]>([
    [{ kind: "integer", min: 0, max: 9 }, 10, "a whole number from 0 to 9"],
    [{ kind: "integer", min: 0 }, 0.5, "a whole number of at least 0"],
    [{ kind: "integer", max: 9 }, "3", "a whole number of at most 9"],
    [{ kind: "integer" }, Number.NaN, "a whole number"],
    [{ kind: "integer" }, Number.POSITIVE_INFINITY, "a whole number"],
    [{ kind: "number", min: 0, max: 45, decimals: 1 }, 3.25, "a number from 0 to 45 with at most 1 decimal"],
    [{ kind: "number", decimals: 0 }, 3.1, "a number without decimals"],
    [{ kind: "slider", min: 0, max: 10, step: 2 }, 3, "a number from 0 to 10 in steps of 2"],
  ])("%j does not take %j", (type, value, allowed) => {
    expect(given(type, value)).toEqual(invalid(allowed));
  });

  test("reversed within the range", () => {
    const slider: AnswerType = { kind: "slider", min: 1, max: 10, step: 1 };
    expect(given(slider, 3, { reversed: true })).toEqual({ state: "answered", value: 3, score: 8 });
  });

  test("minus zero is zero", () => {
    expect(given({ kind: "integer" }, -0)).toEqual({ state: "answered", value: 0, score: 0 });
  });
});

describe("texts, days and times", () => {
  test.each<[AnswerType, string]>([
    [{ kind: "text", long: false }, "  as typed, <b>verbatim</b>\n"],
    [{ kind: "text", long: true, atMost: 2 }, "👶🏽"],
    [{ kind: "date" }, "2024-02-29"],
    [{ kind: "date" }, "2000-02-29"],
    [{ kind: "time" }, "00:00"],
    [{ kind: "time" }, "23:59"],
  ])("%j takes %j", (type, value) => {
    expect(given(type, value)).toEqual({ state: "answered", value });
  });

  test.each<[AnswerType, unknown, string]>([
    [{ kind: "text", long: false }, "", "a text that is not empty"],
    [{ kind: "text", long: false, atMost: 3 }, "four", "a text that is not empty, of at most 3 characters"],
    [{ kind: "text", long: false }, 3, "a text that is not empty"],
    [{ kind: "date" }, "2023-02-29", "a day such as 2011-04-04"],
    [{ kind: "date" }, "1900-02-29", "a day such as 2011-04-04"],
    [{ kind: "date" }, "2023-13-01", "a day such as 2011-04-04"],
    [{ kind: "date" }, "2023-04-31", "a day such as 2011-04-04"],
    [{ kind: "date" }, "2023-4-1", "a day such as 2011-04-04"],
    [{ kind: "date" }, "2023-04-01T00:00:00Z", "a day such as 2011-04-04"],
    [{ kind: "date" }, "2023-04-00", "a day such as 2011-04-04"],
    [{ kind: "time" }, "24:00", "a time such as 14:05"],
    [{ kind: "time" }, "9:30", "a time such as 14:05"],
    [{ kind: "time" }, "12:60", "a time such as 14:05"],
  ])("%j does not take %j", (type, value, allowed) => {
    expect(given(type, value)).toEqual(invalid(allowed));
  });
});

import { describe, expect, test } from "vitest";
import type { Call, Missing } from "../../runtime/definition/expression.ts";
import type { ScoreState } from "../../runtime/definition/result.ts";
import type { Answers } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, items, points, range, repeat, rounded, sum, withRule } from "./build.ts";

/** A score over five items that score 0 to 3; the last is reversed. */
function score(value: Call, answers: Answers, inputs: Answers = {}): ScoreState | undefined {
  const body = [...items(1, 4), item("q5", { reversed: true })];
  const made = load(form({ inputs: [item("manual"), item("other")], body, scores: { total: value } }));
  return made.evaluate({ answers, inputs }).scores.total;
}

const value = (number: number): unknown => expect.objectContaining({ state: "scored", value: number });
const waiting = (...waitingFor: string[]): unknown => ({ state: "missing", waitingFor });

function fifth(rule: Missing[number], op: "sum" | "mean" | "min" | "max" = "sum"): Call {
  return withRule(call(op, ...range(1, 5).map((name) => points(name))), rule);
}

test("without a rule a missing answer makes a score missing, and it says for what it waits", () => {
  expect(score(sum("q5", "q3", "q1"), { q3: 1 })).toEqual(waiting("q1", "q5"));
});

describe("prorate", () => {
  const rule = { rule: "prorate", upTo: 2 } as const;

  test("the mean of the answered × the number of items, exactly", () => {
    expect(score(fifth(rule), { q1: 1, q2: 1, q3: 2 })).toEqual(value(20 / 3));
    expect(score(fifth(rule), { q1: 1, q2: 1, q3: 2, q4: 3 })).toEqual(value(8.75));
  });

  test("no more than the limit", () => {
    expect(score(fifth(rule), { q1: 1, q2: 1 })).toEqual(waiting("q3", "q4", "q5"));
  });

  test("a declined answer is a missing one", () => {
    expect(score(fifth(rule), { q1: 1, q2: 1, q3: "refused", q4: "unknown", q5: 2 })).toEqual(value(5));
  });

  test("nothing comes from nothing", () => {
    expect(score(fifth({ rule: "prorate", upTo: 5 }), {})).toEqual(waiting("q1", "q2", "q3", "q4", "q5"));
  });

  test("halves round as the form says", () => {
    const half = withRule(sum("q1", "q2", "q3"), { rule: "prorate", upTo: 1 });
    const answers = { q1: 1, q2: 2 };
    expect(score(half, answers)).toEqual(value(4.5));
    expect(score(rounded(half, "half up"), answers)).toEqual(value(5));
    expect(score(rounded(half, "half down"), answers)).toEqual(value(4));
    expect(score(rounded(half, "half even"), answers)).toEqual(value(4));
    expect(score(rounded(call("negate", half), "half up"), answers)).toEqual(value(-4));
    expect(score(rounded(call("negate", half), "half away"), answers)).toEqual(value(-5));
  });

  test("of a mean, a minimum, a maximum: that of the answered", () => {
    const answers = { q1: 1, q2: 1, q3: 2 };
    expect(score(fifth(rule, "mean"), answers)).toEqual(value(4 / 3));
    expect(score(fifth(rule, "min"), answers)).toEqual(value(1));
    expect(score(fifth(rule, "max"), answers)).toEqual(value(2));
  });

  test("of a count: the share that holds × how many there are", () => {
    const count = withRule(call("count", ...range(1, 4).map((name) => call(">=", points(name), 2))), rule);
    expect(score(count, { q1: 2, q2: 0 })).toEqual(value(2));
  });
});

describe("counts", () => {
  test("each missing one counts so many points", () => {
    expect(score(fifth({ rule: "counts", points: 0.5 }), { q1: 1 })).toEqual(value(3));
    expect(score(fifth({ rule: "counts", points: 0.5 }, "mean"), { q1: 1 })).toEqual(value(0.6));
    expect(score(fifth({ rule: "counts", points: -1 }, "min"), { q1: 1 })).toEqual(value(-1));
    expect(score(fifth({ rule: "counts", points: 0 }), {})).toEqual(value(0));
  });

  test("up to a limit", () => {
    expect(score(fifth({ rule: "counts", points: 1, upTo: 3 }), { q1: 1 })).toEqual(
      waiting("q2", "q3", "q4", "q5"),
    );
    expect(score(fifth({ rule: "counts", points: 1, upTo: 4 }), { q1: 1 })).toEqual(value(5));
  });
});

describe("as if", () => {
  test("each missing one counts as that option, reversed where the item is", () => {
    expect(score(fifth({ rule: "as if", option: 1 }), { q1: 3, q2: 0 })).toEqual(value(3 + 0 + 1 + 1 + 2));
  });

  test("within conditions, too", () => {
    const count = call("count", ...range(1, 5).map((name) => call(">=", points(name), 2)));
    expect(score(withRule(count, { rule: "as if", option: 1 }), { q1: 3 })).toEqual(value(2));
  });

  test("in a count of comparisons with an option, too", () => {
    const chosen = call("count", ...range(1, 5).map((name) => call("=", { answer: name }, { code: 1 })));
    const other = call("count", ...range(1, 5).map((name) => call("!=", { answer: name }, { code: 1 })));
    const answers = { q1: 1, q2: 3, q3: "refused" };
    expect(score(withRule(chosen, { rule: "as if", option: 1 }), answers)).toEqual(value(4));
    expect(score(withRule(chosen, { rule: "as if", option: 0 }), answers)).toEqual(value(1));
    expect(score(withRule(other, { rule: "as if", option: 1 }), answers)).toEqual(value(1));
    expect(score(withRule(chosen, { rule: "as if", option: 0, upTo: 2 }), answers)).toEqual(
      waiting("q3", "q4", "q5"),
    );
  });

  test("up to a limit; an option that the item does not have helps nothing", () => {
    expect(score(fifth({ rule: "as if", option: 0, upTo: 1 }), { q1: 3 })).toMatchObject({
      state: "missing",
    });
    expect(score(fifth({ rule: "as if", option: 9 }), { q1: 3 })).toMatchObject({ state: "missing" });
  });
});

describe("variants", () => {
  const two: Missing = [
    { id: "us", when: call("=", { answer: "manual" }, { code: 1 }), rule: "prorate", upTo: 2 },
    { id: "no", when: call("=", { answer: "other" }, { code: 1 }), rule: "counts", points: 0 },
  ];
  const total = withRule(sum("q1", "q2"), ...two);

  test("the first that holds", () => {
    expect(score(total, { q1: 2 }, { manual: 1, other: 1 })).toEqual(value(4));
    expect(score(total, { q1: 2 }, { manual: 2, other: 1 })).toEqual(value(2));
    expect(score(withRule(total, ...two, { rule: "fails" }), { q1: 2 }, { manual: 2, other: 2 })).toEqual(
      waiting("q2"),
    );
  });

  test("none that holds: missing stays missing", () => {
    expect(score(total, { q1: 2 }, { manual: 2, other: 2 })).toEqual(waiting("q2"));
  });

  test("which one it is waits for its input, but only where something is missing", () => {
    expect(score(total, { q1: 2 }, { other: 1 })).toEqual(waiting("manual", "q2"));
    expect(score(total, { q1: 2 }, {})).toEqual(waiting("manual", "q2"));
    expect(score(total, { q1: 2, q2: 2 }, {})).toEqual(value(4));
  });
});

describe("what is not asked", () => {
  const hidden = (notAsked: 0 | "missing" | "left out"): unknown => {
    const body = [item("q1"), item("q2"), item("q3", { when: call(">", { score: "q1" }, 0), notAsked })];
    const total = withRule(call("sum", points("q1"), points("q2"), points("q3")), {
      rule: "prorate",
      upTo: 1,
    });
    return load(form({ body, scores: { total } })).evaluate({ answers: { q1: 0 } }).scores.total;
  };

  test("takes part as its points, as a missing answer, or not at all", () => {
    expect(hidden(0)).toEqual(value(0));
    expect(hidden("missing")).toEqual(waiting("q2"));
    expect(hidden("left out")).toEqual(value(0));
  });
});

describe("aggregates over many items", () => {
  const names = range(1, 200);

  test("are what they are over few", () => {
    const body = items(1, 200);
    const all = names.map((name) => points(name));
    const made = load(
      form({
        body,
        scores: {
          total: call("sum", ...all),
          least: call("min", ...all),
          most: call("max", ...all),
          prorated: withRule(call("sum", ...all), { rule: "prorate", upTo: 50 }),
          filled: withRule(call("sum", ...all), { rule: "as if", option: 3 }),
          high: call("count", ...names.map((name) => call(">=", points(name), 3))),
        },
        flags: [
          { id: "some", when: call("any", ...names.map((name) => call("=", { answer: name }, { code: 2 }))) },
        ],
      }),
    );
    const answers = Object.fromEntries(names.map((name, at) => [name, at % 4]));
    const session = made.start({ answers });
    expect(session.result.scores).toMatchObject({
      total: { value: 300 },
      least: { value: 0 },
      most: { value: 3 },
      high: { value: 50 },
    });
    session.set("q17", null);
    session.set("q180", null);
    expect(session.score("total")).toEqual(waiting("q17", "q180"));
    expect(session.score("prorated")).toEqual(value(((300 - 0 - 3) * 200) / 198));
    expect(session.score("filled")).toEqual(value(300 - 0 - 3 + 6));
    expect(session.verdict("some")).toBe(true);
  });
});

test("an aggregate of nothing", () => {
  const body = [repeat("r", [item("x")])];
  const scores = { total: sum("r.x"), mean: call("mean", points("r.x")), worst: call("max", points("r.x")) };
  expect(load(form({ body, scores })).evaluate({ answers: {} }).scores).toEqual({
    total: value(0),
    mean: { state: "not asked" },
    worst: { state: "not asked" },
  });
});

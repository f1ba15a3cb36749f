import { describe, expect, test } from "vitest";
import type { Expression } from "../../runtime/definition/expression.ts";
import type { Answers } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, group, item, items, points, range, section, sum } from "./build.ts";

/*
 * One item for each outcome that a condition can have: `yes` holds, `no` does not, `open` is not answered, and `never`
 * is not asked.
 */
const outcomes = [
  item("yes", { type: { kind: "yesno", scale: "yesno" } }),
  item("no", { type: { kind: "yesno", scale: "yesno" } }),
  item("open", { type: { kind: "yesno", scale: "yesno" } }),
  item("never", {
    type: { kind: "yesno", scale: "yesno" },
    when: call("=", { answer: "no" }, { code: "yes" }),
  }),
];

const answers: Answers = { yes: "yes", no: "no" };

type Outcome = "yes" | "no" | "open" | "never";

const holds = (name: Outcome): Expression => call("=", { answer: name }, { code: "yes" });

/** What a condition comes to, told by a flag and by an item that it guards. */
function outcomeOf(condition: Expression): Outcome {
  const made = load(
    form({
      body: [...outcomes, item("guarded", { when: condition, notAsked: 7 })],
      flags: [
        { id: "flag", when: condition },
        { id: "silent", when: condition, hidden: "It is right so" },
      ],
    }),
  );
  const { flags, items } = made.evaluate({ answers });
  if (flags.flag !== null) {
    expect(items.guarded).toEqual(
      flags.flag ? { state: "missing", reason: "unanswered" } : { state: "not asked", score: 7 },
    );
    return flags.flag ? "yes" : "no";
  }
  // What is missing leaves the item pending; what is not asked settles it.
  const isMissing = flags.silent === null;
  expect(items.guarded).toEqual(isMissing ? { state: "not asked" } : { state: "not asked", score: 7 });
  return isMissing ? "open" : "never";
}

describe("three-valued logic, with two ways to be absent", () => {
  const all: Outcome[] = ["yes", "no", "open", "never"];

  test.each(
    all.flatMap((left) => all.map((right) => [left, right] as const)),
  )("%s and/or %s", (left, right) => {
    const both = [left, right];
    const absence = both.includes("open") ? "open" : both.includes("never") ? "never" : undefined;
    const or = both.includes("yes") ? "yes" : (absence ?? "no");
    const and = both.includes("no") ? "no" : (absence ?? "yes");
    expect(outcomeOf(call("or", holds(left), holds(right)))).toBe(or);
    expect(outcomeOf(call("any", holds(left), holds(right)))).toBe(or);
    expect(outcomeOf(call("and", holds(left), holds(right)))).toBe(and);
    expect(outcomeOf(call("all", holds(left), holds(right)))).toBe(and);
  });

  test("of nothing: any does not hold, all does", () => {
    expect([outcomeOf(call("any")), outcomeOf(call("all"))]).toEqual(["no", "yes"]);
  });

  test.each([
    ["yes", "no"],
    ["no", "yes"],
    ["open", "open"],
    ["never", "never"],
  ] as const)("not %s is %s", (of, not) => {
    expect(outcomeOf(call("not", holds(of)))).toBe(not);
  });

  test("!= over a missing answer is unknown, too", () => {
    expect(outcomeOf(call("!=", { answer: "open" }, { code: "yes" }))).toBe("open");
    expect(outcomeOf(call("!=", { answer: "never" }, { code: "yes" }))).toBe("never");
  });

  test("an absent condition gives its absence, an unchosen branch nothing", () => {
    expect(outcomeOf(call("if", holds("open"), holds("yes"), holds("yes")))).toBe("open");
    expect(outcomeOf(call("if", holds("never"), holds("yes"), holds("yes")))).toBe("never");
    expect(outcomeOf(call("if", holds("yes"), holds("no"), holds("open")))).toBe("no");
  });

  test("missing goes before not asked", () => {
    const both = call("+", { score: "never" }, { score: "open" });
    expect(outcomeOf(call(">", both, 0))).toBe("open");
    expect(outcomeOf(call(">", call("+", { score: "never" }, { score: "yes" }), 0))).toBe("never");
  });

  test("answered is never unknown", () => {
    expect(["yes", "open", "never"].map((name) => outcomeOf(call("answered", { answer: name })))).toEqual([
      "yes",
      "no",
      "no",
    ]);
  });

  test("count leaves out what is not asked, and waits for what is missing", () => {
    const count = (...names: Outcome[]): Expression => call("count", ...names.map((name) => holds(name)));
    expect(outcomeOf(call("=", count("yes", "no", "never", "yes"), 2))).toBe("yes");
    expect(outcomeOf(call("=", count("yes", "open"), 1))).toBe("open");
  });

  test("division by zero is not asked", () => {
    expect(outcomeOf(call(">", call("/", 1, 0), 0))).toBe("never");
  });
});

describe("routing", () => {
  test("hiddenness spreads, whatever the else says", () => {
    const chain = load(
      form({
        body: [
          item("q1"),
          item("q2", { when: call(">", { score: "q1" }, 0), notAsked: 3 }),
          item("q3", { when: call(">", { score: "q2" }, 0), notAsked: 0 }),
        ],
        scores: { total: sum("q1", "q2", "q3") },
      }),
    );
    const { items, scores } = chain.evaluate({ answers: { q1: 0, q2: 2, q3: 2 } });
    expect(items.q3).toEqual({ state: "not asked", score: 0 });
    expect(scores.total).toMatchObject({ value: 3 });
  });

  test("an unanswered router leaves everything behind it pending", () => {
    const chain = load(
      form({
        body: [
          item("q1"),
          item("q2", { when: call(">", { score: "q1" }, 0), notAsked: 0 }),
          item("q3", { when: call(">", { score: "q2" }, 0), notAsked: 0 }),
        ],
        scores: { last: sum("q3") },
      }),
    );
    expect(chain.evaluate({ answers: {} }).scores.last).toEqual({ state: "missing", waitingFor: ["q1"] });
    expect(chain.evaluate({ answers: { q1: 1 } }).scores.last).toEqual({
      state: "missing",
      waitingFor: ["q2"],
    });
    expect(chain.evaluate({ answers: { q1: 0 } }).scores.last).toMatchObject({ value: 0 });
  });

  test("a chain may be long", () => {
    const chained = items(1, 10_000).map((each, at) =>
      at === 0 ? each : { ...each, when: call(">", { score: `q${at}` }, 0), notAsked: 0 },
    );
    const chain = load(form({ body: chained, scores: { total: sum(...range(1, 10_000)) } })).start();
    expect(chain.score("total")).toEqual({ state: "missing", waitingFor: ["q1"] });
    chain.set("q1", 1);
    expect(chain.score("total")).toEqual({ state: "missing", waitingFor: ["q2"] });
    chain.set("q2", 0);
    expect(chain.score("total")).toMatchObject({ value: 1 });
  });

  test("what stands around decides first", () => {
    const around = (outer: Outcome, inner: Outcome): unknown =>
      load(
        form({
          body: [...outcomes, section("s", [group(holds(inner), item("q", { notAsked: 1 }))], holds(outer))],
        }),
      ).evaluate({ answers }).items.q;
    expect(around("no", "open")).toEqual({ state: "not asked", score: 1 });
    expect(around("open", "no")).toEqual({ state: "not asked" });
    expect(around("yes", "never")).toEqual({ state: "not asked", score: 1 });
    expect(around("yes", "yes")).toEqual({ state: "missing", reason: "unanswered" });
  });

  test("what is not asked counts what is said of it", () => {
    const total = (notAsked: 2 | "missing" | "left out" | undefined, here?: 5): unknown => {
      const marks = { when: holds("no"), ...(notAsked !== undefined && { notAsked }) };
      const scores = { total: call("mean", points("q1"), points("q2", here)) };
      return load(form({ body: [...outcomes, item("q1"), item("q2", marks)], scores })).evaluate({
        answers: { ...answers, q1: 3, q2: 1 },
      }).scores.total;
    };
    expect(total(2)).toMatchObject({ value: 2.5 });
    expect(total(2, 5)).toMatchObject({ value: 4 });
    expect(total("left out")).toMatchObject({ value: 3 });
    expect(total("missing")).toEqual({ state: "missing", waitingFor: [] });
    expect(total(undefined)).toEqual({ state: "not asked" });
  });

  test("an option that is not offered cannot be the answer", () => {
    const options = [
      { code: "a", score: 1 },
      { code: "b", score: 2, when: holds("no") },
      { code: "c", score: 3, when: holds("yes") },
    ];
    const type = { kind: "one", scale: "some" } as const;
    const made = load(form({ scales: { some: options }, body: [...outcomes, item("q", { type })] }));
    const given = (q: string): unknown => made.evaluate({ answers: { ...answers, q } }).items.q;
    expect(given("b")).toEqual({ state: "missing", reason: "invalid" });
    expect(given("c")).toEqual({ state: "answered", value: "c", score: 3 });
    expect(made.problems({ answers: { ...answers, q: "b" } })).toContainEqual({
      kind: "not allowed",
      item: "q",
      value: "b",
      allowed: "one of a, c",
    });
    expect(
      made
        .start({ answers })
        .options("q")
        .map(({ code }) => code),
    ).toEqual(["a", "c"]);
  });
});

test("an input is answered when it is given", () => {
  const { evaluate } = load(
    form({
      inputs: [item("weeks", { type: { kind: "integer", min: 0, max: 45 } })],
      flags: [{ id: "known", when: call("answered", { answer: "weeks" }) }],
    }),
  );
  expect(evaluate({ answers: {}, inputs: { weeks: 3 } }).flags).toEqual({ known: true });
  expect(evaluate({ answers: {} }).flags).toEqual({ known: false });
});

test("what is worked out is answered while it has a value", () => {
  const { evaluate } = load(
    form({
      body: [item("q1")],
      lets: { twice: call("*", points("q1"), 2) },
      flags: [{ id: "known", when: call("answered", { result: "twice" }) }],
    }),
  );
  expect(evaluate({ answers: { q1: 1 } }).flags).toEqual({ known: true });
  expect(evaluate({ answers: {} }).flags).toEqual({ known: false });
});

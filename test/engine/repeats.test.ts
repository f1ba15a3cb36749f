import { describe, expect, test } from "vitest";
import type { Repeat } from "../../runtime/definition/definition.ts";
import type { Answers } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, points, repeat, section, withRule } from "./build.ts";

const worse = call(">=", { score: "severity" }, 2);

function incidents(rest: Partial<Repeat> = {}): ReturnType<typeof load> {
  const inner = [
    item("severity"),
    section(
      "after",
      [
        item("injury", { notAsked: 0 }),
        item("weapon", { when: call(">", { score: "injury" }, 0), notAsked: 0 }),
      ],
      worse,
    ),
  ];
  return load(
    form({
      body: [item("ever"), repeat("incident", inner, { max: 3, ...rest }), item("last")],
      lets: { entries: call("entries", { answer: "incident" }) },
      scores: {
        worst: call("max", points("incident.severity")),
        weighted: call(
          "sum",
          call("*", points("incident.severity"), 2),
          points("incident.injury"),
          points("last"),
        ),
        high: call("count", call(">=", points("incident.severity"), 2)),
        answered: call("count", call("answered", { answer: "incident.severity" })),
        prorated: withRule(call("sum", points("incident.severity")), { rule: "prorate", upTo: 1 }),
        number: call("+", { result: "entries" }, 0),
      },
      flags: [{ id: "any", when: call("any", call(">=", points("incident.severity"), 2)) }],
    }),
  );
}

const value = (number: number): unknown => expect.objectContaining({ state: "scored", value: number });
const notAsked = { state: "not asked" };

describe("over all entries", () => {
  const made = incidents();

  test("answers of each entry", () => {
    const answers: Answers = { last: 1, incident: [{ severity: 1 }, { severity: 3, injury: 2, weapon: 0 }] };
    const { items, scores, flags } = made.evaluate({ answers });
    expect(items.incident).toEqual({
      state: "entries",
      entries: [
        {
          severity: { state: "answered", value: 1, score: 1 },
          injury: { ...notAsked, score: 0 },
          weapon: { ...notAsked, score: 0 },
        },
        {
          severity: { state: "answered", value: 3, score: 3 },
          injury: { state: "answered", value: 2, score: 2 },
          weapon: { state: "answered", value: 0, score: 0 },
        },
      ],
    });
    expect(scores).toEqual({
      worst: value(3),
      weighted: value(11),
      high: value(1),
      answered: value(2),
      prorated: value(4),
      number: value(2),
    });
    expect(flags).toEqual({ any: true });
  });

  test("no entries are an answer", () => {
    const { scores, flags } = made.evaluate({ answers: { last: 1 } });
    expect(scores).toMatchObject({ worst: notAsked, weighted: value(1), high: value(0), number: value(0) });
    expect(flags).toEqual({ any: false });
  });

  test("what is missing is named with its entry", () => {
    const { scores, flags } = made.evaluate({
      answers: { incident: [{ severity: 0 }, {}, { severity: 2 }] },
    });
    expect(scores.weighted).toEqual({
      state: "missing",
      waitingFor: ["incident[2].severity", "incident[3].injury", "last"],
    });
    expect(scores.prorated).toEqual(value(3));
    expect(flags).toEqual({ any: true });
  });
});

describe("that must have entries", () => {
  const made = incidents({ min: 2 });

  test("waits for them", () => {
    const { scores, complete } = made.evaluate({
      answers: { ever: 0, last: 0, incident: [{ severity: 1 }] },
    });
    expect(scores).toMatchObject({
      worst: { state: "missing", waitingFor: ["incident"] },
      number: { state: "missing", waitingFor: ["incident"] },
      prorated: value(2),
    });
    expect(complete).toBe(false);
    expect(made.problems({ answers: { ever: 0, last: 0 } })).toEqual([
      { kind: "unanswered", item: "incident" },
    ]);
  });
});

describe("that are not asked", () => {
  const when = call(">", { score: "ever" }, 0);
  const state = (ever: 0 | null, rule: Repeat["notAsked"]): unknown => {
    const made = incidents({ when, ...(rule !== undefined && { notAsked: rule }) });
    const { items, scores } = made.evaluate({ answers: { ever, last: 1, incident: [{ severity: 3 }] } });
    return [items.incident, scores.weighted, scores.number];
  };

  test("settled: one element that counts what is said, unless its item says otherwise", () => {
    expect(state(0, 3)).toEqual([{ ...notAsked, score: 3 }, value(3 * 2 + 0 + 1), notAsked]);
    expect(state(0, undefined)).toEqual([notAsked, notAsked, notAsked]);
  });

  test("unsettled: everything waits", () => {
    const waiting = { state: "missing", waitingFor: ["ever"] };
    expect(state(null, 3)).toEqual([notAsked, waiting, waiting]);
  });
});

describe("answers that are none", () => {
  const made = incidents();
  const full = [{ severity: 0 }, { severity: 0 }, { severity: 0 }, { severity: 0 }];

  test.each([["none"], [{ severity: 1 }], [[1]], [[null]], [[[]]], [full], [0]])("%j", (incident) => {
    const answers = { ever: 0, last: 0, incident } as unknown as Answers;
    expect(made.evaluate({ answers }).items.incident).toEqual({ state: "missing", reason: "invalid" });
    expect(made.evaluate({ answers }).scores.worst).toEqual({ state: "missing", waitingFor: ["incident"] });
    expect(made.problems({ answers })).toEqual([
      {
        kind: "not allowed",
        item: "incident",
        value: incident,
        allowed: "a list of 0 to 3 entries, each an object",
      },
    ]);
  });

  test("within an entry", () => {
    const incident = [
      { severity: 2, injury: 9, weapon: 1, who: "me" },
      { severity: "x" },
      { severity: 0, injury: 1 },
    ];
    expect(made.problems({ answers: { ever: 0, last: 0, incident } })).toEqual([
      { kind: "unknown item", item: "incident[1].who" },
      { kind: "not asked", item: "incident[1].weapon" },
      { kind: "not asked", item: "incident[3].injury" },
      {
        kind: "not allowed",
        item: "incident[1].injury",
        value: 9,
        allowed: "one of 0, 1, 2, 3, refused, unknown",
      },
      {
        kind: "not allowed",
        item: "incident[2].severity",
        value: "x",
        allowed: "one of 0, 1, 2, 3, refused, unknown",
      },
    ]);
  });
});

describe("how many entries or options there are, where they are not asked", () => {
  const gate = call("=", { answer: "ever" }, 1);
  const many = { kind: "many", scale: "four" } as const;
  const sized = (op: "entries" | "chosen", of: string, notAsked?: number | "missing") =>
    ({ ...call(op, { answer: of }), ...(notAsked !== undefined && { notAsked }) }) as const;
  const made = load(
    form({
      body: [
        item("ever"),
        { ...repeat("incident", [item("severity")]), when: gate },
        { ...item("who"), type: many, when: gate },
      ],
      scores: {
        entries: sized("entries", "incident"),
        entries_else: sized("entries", "incident", 0),
        chosen_else: sized("chosen", "who", 2.5),
        chosen_missing: sized("chosen", "who", "missing"),
      },
    }),
  );
  const scores = (answers: Answers) => made.evaluate({ answers }).scores;

  test("settled: what the call says", () => {
    expect(scores({ ever: 0 })).toEqual({
      entries: notAsked,
      entries_else: value(0),
      chosen_else: value(2.5),
      chosen_missing: { state: "missing", waitingFor: [] },
    });
  });

  test("pending: waited for", () => {
    const waiting = { state: "missing", waitingFor: ["ever"] };
    expect(Object.values(scores({}))).toEqual([waiting, waiting, waiting, waiting]);
  });

  test("asked: as many as there are", () => {
    expect(scores({ ever: 1, incident: [{ severity: 0 }], who: [1, 2] })).toMatchObject({
      entries_else: value(1),
      chosen_else: value(2),
    });
  });
});

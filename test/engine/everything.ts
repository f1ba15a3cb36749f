import type { Definition, Item } from "../../runtime/definition/definition.ts";
import type { Response } from "../../runtime/definition/submission.ts";
import { call, form, grid, group, item, points, repeat, rounded, section, withRule } from "./build.ts";

/** A form in which everything stands that a definition can hold, and responses that bring out every kind of state. */
export const everything: {
  readonly definition: Definition;
  readonly responses: readonly Response[];
  readonly complete: Response;
} = { definition: definition(), responses: responses(), complete: complete() };

function definition(): Definition {
  const wide: Item = {
    ...item("weight", { type: { kind: "number", min: 0, max: 200, decimals: 1 } }),
    withheld: true,
  };
  const made = form({
    scales: {
      who: [
        { code: "partner", score: 2 },
        { code: "child", score: 1, when: call("answered", { answer: "q1" }) },
        { code: "other", specify: "who_other", was: "others", codes: [{ system: "snomed", code: "1" }] },
        { code: "nobody", score: 0, exclusive: true },
      ],
    },
    inputs: [
      item("sex", { type: { kind: "one", scale: "four" } }),
      item("born", { type: { kind: "date" }, optional: true }),
    ],
    body: [
      { kind: "note", id: "welcome" },
      item("q1"),
      { ...item("q2", { reversed: true, optional: true, unscored: true }), was: "old", codes: [] },
      section(
        "part",
        [item("yes", { type: { kind: "yesno", scale: "yesno" } })],
        call(">", { score: "q1" }, 0),
      ),
      item("who", { type: { kind: "many", scale: "who", atLeast: 1, atMost: 2 } }),
      {
        ...item("who_other", {
          when: call("includes", { answer: "who" }, { code: "other" }),
          type: { kind: "text", long: false, atMost: 20 },
        }),
        specifies: { item: "who", option: "other" },
      },
      { kind: "page", id: "second", body: [wide] },
      group(
        call("=", { answer: "yes" }, { code: "yes" }),
        item("pain", { type: { kind: "slider", min: 0, max: 10, step: 2 }, notAsked: "left out" }),
        item("count", { type: { kind: "integer", min: 0 }, notAsked: "missing" }),
      ),
      item("day", { type: { kind: "date" } }),
      item("hour", { type: { kind: "time" }, optional: true }),
      item("why", { type: { kind: "text", long: true }, optional: true }),
      grid("table", ["r1", "r2"], [{ id: "c1" }, { id: "c2", when: call(">=", { score: "q1" }, 2) }]),
      repeat(
        "incident",
        [
          item("severity"),
          item("what", {
            when: call("answered", { answer: "severity" }),
            type: { kind: "text", long: false },
          }),
        ],
        {
          max: 3,
          when: call(">", { score: "q1" }, 1),
          notAsked: 0,
        },
      ),
    ],
    lets: { age: call("years", { answer: "born" }, call("today")) },
    scores: {
      total: withRule(
        call("sum", points("q1"), points("q2"), points("pain"), points("incident.severity")),
        { id: "us", when: call("=", { answer: "sex" }, { code: 1 }), rule: "prorate", upTo: 2 },
        { id: "no", when: call("=", { answer: "sex" }, { code: 2 }), rule: "counts", points: 1, upTo: 1 },
        { id: "other", when: call("=", { answer: "sex" }, { code: 3 }), rule: "as if", option: 2 },
        { rule: "fails" },
      ),
      standard: rounded(
        call("*", { op: "lookup", args: [{ result: "total" }, { answer: "sex" }], table: "norms" }, 1.5),
        "half even",
        0.5,
      ),
      number: call("entries", { answer: "incident" }),
      chosen: call("chosen", { answer: "who" }),
    },
    bands: [
      {
        score: "total",
        id: "default",
        bands: [
          { id: "low", from: 0, to: 5, open: true, advice: ["clinician"] },
          { id: "high", from: 5, to: 99 },
        ],
        source: "Made up",
      },
      {
        score: "total",
        id: "other",
        when: call("=", { answer: "sex" }, { code: 2 }),
        bands: [{ id: "all", from: 0, to: 99 }],
        unverified: "Nobody",
      },
    ],
    cutoffs: [
      {
        id: "risk",
        when: call(">=", { result: "total" }, 4),
        source: "Made up",
        accuracy: [{ measure: "sensitivity", value: 0.9, population: "Adults" }],
      },
      {
        id: "worst",
        when: call(">=", call("max", points("incident.severity")), 3),
        accuracy: [],
        hidden: "Asked of few",
      },
    ],
    flags: [
      {
        id: "alarm",
        when: call(
          "any",
          call(">=", points("incident.severity"), 2),
          call("=", { answer: "q1" }, { code: 3 }),
        ),
        urgent: true,
      },
    ],
    checks: { sensible: call("<=", { answer: "day" }, { day: "2024-12-31" }) },
    tables: {
      norms: {
        keys: ["raw", "sex"],
        gives: "t",
        rows: [
          { keys: [{ from: 0, to: 3, open: true }, 1], gives: 40 },
          { keys: [{ from: 3, to: 90 }, 1], gives: 55.5 },
          { keys: [{ from: 0, to: 90 }, 2], gives: 60 },
        ],
      },
    },
  });
  return {
    ...made,
    figures: { body: { viewBox: "0 0 1 1", shapes: { partner: "M0 0" }, outline: [] } },
    texts: { en: { form: "Everything" } },
  };
}

function complete(): Response {
  return {
    inputs: { sex: 1, born: "1990-02-28" },
    answers: {
      q1: 3,
      q2: 0,
      yes: "yes",
      who: ["partner", "other"],
      who_other: "A neighbour",
      weight: 71.5,
      pain: 4,
      count: 2,
      day: "2024-02-29",
      r1_c1: 1,
      r1_c2: "refused",
      r2_c1: 0,
      r2_c2: 2,
      incident: [
        { severity: 2, what: "Something" },
        { severity: 1, what: "Something else" },
      ],
    },
  };
}

function responses(): Response[] {
  const full = complete();
  const { answers } = full;
  return [
    full,
    { answers: {} },
    { answers: { q1: 0, yes: "yes" }, inputs: { sex: "refused" } },
    { answers: { ...answers, q2: "unknown", pain: null }, inputs: { sex: 2 } },
    { answers: { ...answers, q2: null, pain: null }, inputs: { sex: 3 } },
    { answers: { ...answers, q2: null, pain: null }, inputs: { sex: 0 } },
    { answers: { ...answers, q1: 99, weight: 0.25, day: "2023-02-29", incident: "none" }, inputs: {} },
    { answers: { ...answers, yes: "no", incident: [{}, { severity: 4 }] } },
  ];
}

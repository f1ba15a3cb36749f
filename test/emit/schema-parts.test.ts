import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { outlineOf } from "../../compiler/emit/outline.ts";
import { responseSchema } from "../../compiler/emit/schema/index.ts";
import { wordsFor } from "../../compiler/words/expression.ts";
import type { AnswerType, Definition } from "../../runtime/definition/definition.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { load } from "../../runtime/engine/index.ts";
import { call, form, item, items, repeat } from "../engine/build.ts";

function schemaOf(definition: Definition) {
  const { schema, notCarried } = responseSchema(
    definition,
    outlineOf(definition),
    wordsFor(definition),
    "https://formscript.example/made",
  );
  const ajv = new Ajv2020({ strict: true, strictTuples: false, keywords: ["x-formscript-not-carried"] });
  return { schema, notCarried, accepts: ajv.compile(schema) };
}

/** Values that are hard to tell apart, and some that are none. */
const values: readonly unknown[] = [
  ...[
    0,
    -0,
    1,
    2,
    3,
    7,
    10,
    45,
    46,
    -1,
    0.1,
    0.2,
    0.3,
    0.1 + 0.2,
    0.7,
    0.9,
    0.9000000000000001,
    2.5,
    2.55,
    1e-7,
    1e21,
  ],
  ...[
    "",
    "a",
    "åå",
    "👩‍👩‍👧",
    "x".repeat(13),
    "2024-02-29",
    "2023-02-29",
    "2000-02-29",
    "1900-02-29",
    "2024-13-01",
    "0000-01-01",
  ],
  ...[
    "00:00",
    "24:00",
    "9:30",
    "2024-2-9",
    true,
    null,
    [],
    ["a"],
    ["a", "b"],
    ["b", "a"],
    ["a", "a"],
    ["c"],
    ["a", "c"],
    {},
  ],
];

const types: readonly AnswerType[] = [
  { kind: "integer" },
  { kind: "integer", min: 0, max: 45 },
  { kind: "number" },
  { kind: "number", decimals: 0 },
  { kind: "number", min: -1, max: 45, decimals: 1 },
  { kind: "number", min: 0, max: 3, decimals: 2 },
  { kind: "slider", min: 0, max: 10, step: 1 },
  { kind: "slider", min: 1, max: 10, step: 3 },
  { kind: "slider", min: 0, max: 1, step: 0.1 },
  { kind: "slider", min: 0, max: 10, step: 2.5 },
  { kind: "text", long: false },
  { kind: "text", long: true, atMost: 5 },
  { kind: "date" },
  { kind: "time" },
  { kind: "many", scale: "set" },
  { kind: "many", scale: "set", atLeast: 2 },
  { kind: "many", scale: "set", atMost: 1 },
];

describe.each(types.map((type) => [JSON.stringify(type), type] as const))("%s", (_, type) => {
  const set = [{ code: "a" }, { code: "b" }, { code: "c", exclusive: true as const }];
  const definition = form({ scales: { set }, body: [item("q1", { type })] });
  test("accepts what the engine accepts", () => {
    const { accepts, notCarried } = schemaOf(definition);
    const engine = load(definition);
    expect(notCarried).toEqual([]);
    const both = values.map((q1) => [
      q1,
      accepts({ answers: { q1 } }),
      engine.submit({ answers: { q1: q1 as never } }).ok,
    ]);
    expect(both.filter(([, ours, theirs]) => ours !== theirs)).toEqual([]);
  });
});

test("decimals that no double can count are left to the engine, and said so", () => {
  const { schema, notCarried, accepts } = schemaOf(
    form({ body: [item("q1", { type: { kind: "number", decimals: 2 } })] }),
  );
  expect(notCarried).toEqual([{ of: "q1", what: "that it is a multiple of 0.01" }]);
  expect(schema["x-formscript-not-carried"]).toEqual(notCarried);
  expect(accepts({ answers: { q1: 1.005 } })).toBe(true);
});

function guarded(when: Expression, ...before: Parameters<typeof item>[]): Definition {
  return form({ body: [...before.map((each) => item(...each)), item("more", { when })] });
}

describe("conditions", () => {
  test("a sum over ten items has a definition for each partial sum, not for each combination", () => {
    const plain = { kind: "one", scale: "plain" } as const;
    const ids = Array.from({ length: 10 }, (_, at) => `q${at + 1}`);
    const when = call(">=", call("sum", ...ids.map((score) => ({ score }))), 13);
    const definition = form({
      scales: { plain: [0, 1, 2, 3].map((score) => ({ code: score, score })) },
      body: [...ids.map((id) => item(id, { type: plain })), item("more", { when })],
    });
    const { schema, notCarried, accepts } = schemaOf(definition);
    expect(notCarried).toEqual([]);
    expect(Object.keys(schema.$defs as object).length).toBeLessThan(120);
    const answers = Object.fromEntries(ids.map((id) => [id, 1]));
    expect(accepts({ answers })).toBe(true);
    expect(accepts({ answers: { ...answers, more: 1 } })).toBe(false);
    expect(accepts({ answers: { ...answers, q1: 3, q2: 2, more: 1 } })).toBe(true);
    expect(accepts({ answers: { ...answers, q1: 3, q2: 2 } })).toBe(false);
  });

  test("numbers are cut into stretches", () => {
    const { schema, accepts } = schemaOf(
      guarded(call(">", { score: "q1" }, 2.5), ["q1", { type: { kind: "number" } }]),
    );
    expect(JSON.stringify(schema)).toContain('{"type":"number","exclusiveMinimum":2.5}');
    expect(accepts({ answers: { q1: 2.5 } })).toBe(true);
    expect(accepts({ answers: { q1: 2.6 } })).toBe(false);
    expect(accepts({ answers: { q1: 2.6, more: 0 } })).toBe(true);
  });

  test("a limit that is no double is on the right side of every double", () => {
    const third = call(">=", call("*", { score: "q1" }, 3), 1);
    const { accepts } = schemaOf(guarded(third, ["q1", { type: { kind: "number" } }]));
    const engine = load(guarded(third, ["q1", { type: { kind: "number" } }]));
    for (const q1 of [0.3333333333333333, 0.33333333333333337, 0.3333333333333334]) {
      expect(accepts({ answers: { q1 } })).toBe(engine.submit({ answers: { q1 } }).ok);
    }
  });

  test("days are compared by their digits", () => {
    const { accepts } = schemaOf(
      guarded(call(">=", { answer: "q1" }, { day: "2010-03-09" }), ["q1", { type: { kind: "date" } }]),
    );
    for (const [q1, isAsked] of [
      ["2010-03-08", false],
      ["2010-03-09", true],
      ["2010-10-01", true],
      ["2009-12-31", false],
      ["2100-01-01", true],
    ] as const) {
      expect(accepts({ answers: { q1 } }), q1).toBe(!isAsked);
      expect(accepts({ answers: { q1, more: 1 } }), q1).toBe(isAsked);
    }
  });

  test("what needs today's date is left out on the side where it decides, and named", () => {
    const old = call(">=", call("years", { answer: "q2" }, call("today")), 18);
    const when = call("and", call("=", { answer: "q1" }, { code: 1 }), old);
    const { notCarried, accepts } = schemaOf(guarded(when, ["q1"], ["q2", { type: { kind: "date" } }]));
    expect(notCarried).toEqual([{ of: "more", what: "asked when q1 = 1 and years(q2, today) >= 18" }]);
    const answers = { q1: 1, q2: "2020-01-01" };
    expect([accepts({ answers }), accepts({ answers: { ...answers, more: 1 } })]).toEqual([true, true]);
    expect(accepts({ answers: { ...answers, q1: 2, more: 1 } })).toBe(false);
  });

  test("a declined answer leaves what it decides unasked", () => {
    const { accepts } = schemaOf(guarded(call("!=", { answer: "q1" }, { code: 1 }), ["q1"]));
    expect(accepts({ answers: { q1: "refused" } })).toBe(true);
    expect(accepts({ answers: { q1: "refused", more: 1 } })).toBe(false);
  });

  test("entries of a repeat are looked at one by one, also from outside", () => {
    const worst = call(">=", call("max", { score: "incident.severity" }), 3);
    const definition = form({
      body: [
        repeat("incident", [item("severity"), item("why", { when: call(">", { score: "severity" }, 1) })], {
          max: 3,
        }),
        item("more", { when: worst }),
      ],
    });
    const { accepts, notCarried } = schemaOf(definition);
    expect(notCarried).toEqual([]);
    const mild = { severity: 1 };
    const bad = { severity: 3, why: 0 };
    expect(accepts({ answers: { incident: [mild, mild] } })).toBe(true);
    expect(accepts({ answers: { incident: [mild, { ...mild, why: 1 }] } })).toBe(false);
    expect(accepts({ answers: { incident: [mild, bad] } })).toBe(false);
    expect(accepts({ answers: { incident: [mild, bad], more: 1 } })).toBe(true);
    expect(accepts({ answers: {} })).toBe(true);
  });

  test("a check that is false keeps the answers back, one that is unknown does not", () => {
    const definition = form({
      body: [item("q1"), item("q2")],
      checks: { rising: call("<=", { points: "q1" }, { points: "q2" }) },
    });
    const { accepts } = schemaOf(definition);
    expect(accepts({ answers: { q1: 2, q2: 1 } })).toBe(false);
    expect(accepts({ answers: { q1: 1, q2: 2 } })).toBe(true);
    expect(accepts({ answers: { q1: 2, q2: "refused" } })).toBe(true);
  });
});

test("wording and labels stand in the schema", () => {
  const definition: Definition = {
    ...form({ body: items(1, 1) }),
    texts: { en: { form: "Made", q1: 'How is {name | "your child"}?', "four.0": "Not at all" } },
  };
  expect(schemaOf(definition).schema).toMatchObject({
    title: "Made",
    properties: { answers: { properties: { q1: { title: "How is your child?" } } } },
    $defs: { four: { oneOf: expect.arrayContaining([{ const: 0, title: "Not at all" }]) } },
  });
});

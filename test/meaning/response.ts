import fc from "fast-check";
import type { AnswerType, Content, Definition, Item, Repeat } from "../../runtime/definition/definition.ts";
import type { Answer, Entry, Response } from "../../runtime/definition/submission.ts";

/** Answers to a form as they come: some missing, some declined, some to questions that are not asked, some wrong. */
export function responseTo(definition: Definition): fc.Arbitrary<Response> {
  const answers = record(definition, definition.body, wild);
  const inputs = fc.record(
    Object.fromEntries(definition.inputs.map((item) => [item.id, wild(definition, item)])),
    {
      requiredKeys: [],
    },
  );
  return fc.record({ answers, inputs }) as fc.Arbitrary<Response>;
}

/** Answers that an obedient person would give, for those questions that a coin picks. */
export function validResponseTo(definition: Definition): fc.Arbitrary<Response> {
  const answers = record(definition, definition.body, valid);
  const inputs = fc.record(
    Object.fromEntries(definition.inputs.map((item) => [item.id, valid(definition, item)])),
  );
  return fc.record({ answers, inputs }) as fc.Arbitrary<Response>;
}

type Draw = (definition: Definition, item: Item) => fc.Arbitrary<unknown>;

function record(definition: Definition, body: readonly Content[], draw: Draw): fc.Arbitrary<Entry> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  collect(definition, body, draw, fields);
  return fc.record(fields, draw === wild ? { requiredKeys: [] } : {}) as fc.Arbitrary<Entry>;
}

function collect(
  definition: Definition,
  body: readonly Content[],
  draw: Draw,
  fields: Record<string, fc.Arbitrary<unknown>>,
): void {
  for (const part of body) {
    if (part.kind === "item") fields[part.id] = draw(definition, part);
    else if (part.kind === "grid") for (const cell of part.cells) fields[cell.id] = draw(definition, cell);
    else if (part.kind === "repeat") fields[part.id] = entries(definition, part, draw);
    else if (part.kind !== "note") collect(definition, part.body, draw, fields);
  }
}

function entries(definition: Definition, repeat: Repeat, draw: Draw): fc.Arbitrary<unknown> {
  const entry = record(definition, repeat.body, draw);
  const list = fc.array(entry, {
    minLength: draw === valid ? repeat.min : 0,
    maxLength: draw === valid ? Math.min(repeat.max, 3) : 4,
  });
  return draw === valid ? list : fc.oneof({ weight: 8, arbitrary: list }, { weight: 1, arbitrary: garbage });
}

const garbage: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  "",
  "nope",
  "0",
  -99,
  0.25,
  1e21,
  true,
  [],
  ["nope"],
  {},
  [{}],
  [null],
  "2024-02-30",
  "24:00",
  ["m0", "m0"],
  "__proto__",
);

const wild: Draw = (definition, item) =>
  fc.oneof({ weight: 12, arbitrary: valid(definition, item) }, { weight: 1, arbitrary: garbage });

const valid: Draw = (definition, item) => {
  const answer = answerOf(definition, item.type);
  return item.optional ? fc.option(answer, { freq: 4, nil: undefined as unknown as null }) : answer;
};

function answerOf(definition: Definition, type: AnswerType): fc.Arbitrary<Answer> {
  switch (type.kind) {
    case "one":
    case "yesno":
      return fc.constantFrom(...definition.scales[type.scale]!.options.map((option) => option.code));
    case "many":
      return fc.subarray(
        definition.scales[type.scale]!.options.map((option) => option.code),
        { minLength: 1 },
      );
    case "integer":
      return fc.integer({ min: type.min ?? -5, max: type.max ?? 50 });
    case "number":
      return fc
        .integer({ min: (type.min ?? -5) * 10, max: (type.max ?? 50) * 10 })
        .map((tenths) => tenths / 10);
    case "slider":
      return fc
        .nat({ max: Math.floor((type.max - type.min) / type.step) })
        .map((steps) => type.min + steps * type.step);
    case "text":
      return fc.constantFrom("a", "Åse", "<b>x</b>", "12 characters", "👩‍👩‍👧");
    case "date":
      return fc.constantFrom("2024-02-28", "2024-02-29", "2024-03-01", "1999-12-31");
    case "time":
      return fc.constantFrom("00:00", "14:05", "23:59");
  }
}

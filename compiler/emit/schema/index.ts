import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Words } from "../../words/expression.ts";
import { isRepeat, type Outline, type Placed, type PlacedRepeat } from "../outline.ts";
import { wordingOf } from "../wording.ts";
import { answerSchema, type Schema, scaleSchema } from "./answer.ts";
import { mustBeThere, type NotCarried, rulesOf } from "./rules.ts";

export type { Schema } from "./answer.ts";
export type { NotCarried } from "./rules.ts";

export interface ResponseSchema {
  readonly schema: Schema;
  readonly notCarried: readonly NotCarried[];
}

/**
 * A JSON Schema (2020-12) of `{ answers, inputs }` that accepts a response exactly when it can be submitted. What
 * cannot be said in a schema is left out, so that it accepts more and never less, and stands under
 * `x-formscript-not-carried`.
 */
export function responseSchema(
  definition: Definition,
  outline: Outline,
  words: Words,
  id: string,
): ResponseSchema {
  const wording = wordingOf(definition);
  const rules = rulesOf(definition, outline, words);
  const notCarried = [...rules.notCarried];
  const scales = new Map<string, Schema>();
  const all = (schemas: readonly Schema[] | undefined): Schema =>
    schemas && schemas.length > 0 ? { allOf: schemas } : {};

  const answers = objectSchema(outline.body, rules.answers);
  const inputs = objectSchema(outline.inputs, []);
  const required = [answers.required && "answers", inputs.required && "inputs"].filter(
    (name) => name !== undefined,
  );
  const definitions = { ...Object.fromEntries(scales), ...Object.fromEntries(rules.definitions) };
  const schema: Schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: id,
    title: wording.text("form") ?? definition.id,
    description: `What can be submitted: ${definition.id} ${definition.version}`,
    ...(notCarried.length > 0 && {
      "x-formscript-not-carried": notCarried.map(({ of, what }) => ({ of, what })),
    }),
    type: "object",
    properties: { answers, inputs },
    ...(required.length > 0 && { required }),
    ...all(rules.response),
    ...(Object.keys(definitions).length > 0 && { $defs: definitions }),
  };
  return { schema, notCarried };

  function objectSchema(members: readonly (Placed | PlacedRepeat)[], within: readonly Schema[]): Schema {
    const required = members.filter((member) => isAlways(member)).map(idOf);
    return {
      type: "object",
      properties: Object.fromEntries(members.map((member) => [idOf(member), memberSchema(member)])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
      ...all(within),
    };
  }

  function memberSchema(member: Placed | PlacedRepeat): Schema {
    const answer = isRepeat(member) ? repeatSchema(member) : itemSchema(member);
    const title = wording.text(idOf(member));
    if (isAlways(member)) return { title, ...answer };
    const { description, ...rest } = answer;
    return { title, description, anyOf: [rest, { type: "null" }] };
  }

  function itemSchema({ item }: Placed): Schema {
    const { schema, notCarried: loss } = answerSchema(item.type, definition, refer);
    if (loss) notCarried.push({ of: item.id, what: loss });
    return schema;
  }

  function repeatSchema({ repeat, items }: PlacedRepeat): Schema {
    const entry = objectSchema(items, rules.entries.get(repeat.id) ?? []);
    return { type: "array", items: entry, minItems: repeat.min, maxItems: repeat.max };
  }

  function refer(scale: string): Schema {
    if (!scales.has(scale)) scales.set(scale, scaleSchema(scale, definition.scales[scale]!.options, wording));
    return { $ref: `#/$defs/${scale}` };
  }
}

function isAlways(member: Placed | PlacedRepeat): boolean {
  return mustBeThere(member) && member.guards.length === 0;
}

function idOf(member: Placed | PlacedRepeat): string {
  return isRepeat(member) ? member.repeat.id : member.item.id;
}

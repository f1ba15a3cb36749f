import type { AnswerType, Definition } from "../../../runtime/definition/definition.ts";
import { isRepeat, type Outline, type Placed, type PlacedRepeat } from "../outline.ts";
import type { Schema } from "../schema/index.ts";
import type { Wording } from "../wording.ts";
import type { TypeNames } from "./names.ts";

/**
 * `Response`, `Answers`, `Inputs`, and a type for every scale: what may be given, whole or in part. It says what
 * json-schema-to-typescript can say well; what depends on other answers is in the JSON Schema.
 */
export async function answersTypes(
  definition: Definition,
  outline: Outline,
  wording: Wording,
  names: TypeNames,
): Promise<string> {
  const { compile } = await import("json-schema-to-typescript");
  const schema = simplified(definition, outline, wording, names);
  const text = await compile(schema as object, "Response", {
    bannerComment: "",
    additionalProperties: false,
    style: { printWidth: 110 },
  });
  return (
    text
      .trim()
      .replace(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, "/** $1 */")
      .replace("export interface Inputs {}", "export type Inputs = { readonly [input: string]: never };")
      // An interface would not go where any form's answers do: others may add to it.
      .replace(/^export interface (\w+) \{\n([\s\S]*?)\n\}$/gm, "export type $1 = {\n$2\n};")
  );
}

function simplified(definition: Definition, outline: Outline, wording: Wording, names: TypeNames): Schema {
  const definitions: Record<string, Schema> = {
    Answers: object(
      "Answers",
      "Every answer that may be given; `null` and absent are the same: not answered.",
      outline.body,
    ),
    Inputs: object("Inputs", "What the host knows and passes in.", outline.inputs),
  };
  for (const { repeat, items } of outline.repeats.values()) {
    const name = names.entry(repeat.id);
    definitions[name] = object(name, `An entry of ${repeat.id}.`, items);
  }
  for (const [id, { options }] of Object.entries(definition.scales)) {
    const labels = options.map(({ code }) =>
      `${JSON.stringify(code)} ${wording.option(id, code) ?? ""}`.trim(),
    );
    const name = names.scale(id);
    definitions[name] = {
      title: name,
      description: labels.join("\n"),
      enum: options.map(({ code }) => code),
    };
  }
  return {
    title: "Response",
    description: "What a person has answered, and what the host knows.",
    type: "object",
    additionalProperties: false,
    properties: { answers: { $ref: "#/$defs/Answers" }, inputs: { $ref: "#/$defs/Inputs" } },
    required: ["answers"],
    $defs: definitions,
  };

  function object(title: string, description: string, members: readonly (Placed | PlacedRepeat)[]): Schema {
    const properties = Object.fromEntries(members.map((member) => [idOf(member), memberSchema(member)]));
    return { title, description, type: "object", additionalProperties: false, properties };
  }

  function memberSchema(member: Placed | PlacedRepeat): Schema {
    const answer = isRepeat(member)
      ? { type: "array", items: { $ref: `#/$defs/${names.entry(member.repeat.id)}` } }
      : answerSchema(member.item.type, names);
    return { description: wording.text(idOf(member)), anyOf: [answer, { type: "null" }] };
  }
}

function answerSchema(type: AnswerType, names: TypeNames): Schema {
  switch (type.kind) {
    case "one":
    case "yesno":
      return { $ref: `#/$defs/${names.scale(type.scale)}` };
    case "many":
      return { type: "array", items: { $ref: `#/$defs/${names.scale(type.scale)}` } };
    case "integer":
    case "number":
    case "slider":
      return { type: "number" };
    case "text":
    case "date":
    case "time":
      return { type: "string" };
  }
}

function idOf(member: Placed | PlacedRepeat): string {
  return isRepeat(member) ? member.repeat.id : member.item.id;
}

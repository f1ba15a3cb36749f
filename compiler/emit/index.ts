import type { Definition } from "../../runtime/definition/definition.ts";
import type { CompiledForm } from "../compiled.ts";
import { wordsFor } from "../words/expression.ts";
import { codebook } from "./codebook/index.ts";
import { type Json, jsonText } from "./json.ts";
import { outlineOf } from "./outline.ts";
import { type NotCarried, responseSchema } from "./schema/index.ts";

export type { NotCarried } from "./schema/index.ts";

export interface EmittedFile {
  /** Within the form's own folder. */
  readonly path: string;
  readonly text: string;
}

export interface Emission {
  readonly files: readonly EmittedFile[];
  /** What the JSON Schema accepts although it cannot be submitted. */
  readonly notCarried: readonly NotCarried[];
}

/** The files that developers embed. Without a definition there are none. */
export async function emit(form: CompiledForm): Promise<readonly EmittedFile[]> {
  return form.definition ? (await emission(form.definition)).files : [];
}

export async function emission(definition: Definition): Promise<Emission> {
  const outline = outlineOf(definition);
  const words = wordsFor(definition);
  const id = `https://formscript.example/${definition.id}/${definition.version}/answers.schema.json`;
  const { schema, notCarried } = responseSchema(definition, outline, words, id);
  const { markdown, csv } = codebook(definition, outline, words);
  const files = [
    { path: "definition.json", text: jsonText(definition as unknown as Json) },
    { path: "answers.schema.json", text: jsonText(schema) },
    { path: "codebook.md", text: markdown },
    { path: "codebook.csv", text: csv },
  ];
  return { files, notCarried };
}

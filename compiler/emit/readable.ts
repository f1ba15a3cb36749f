import type { Definition } from "../../runtime/definition/definition.ts";
import { wordsFor } from "../words/expression.ts";
import { codebook } from "./codebook/index.ts";
import { jsonText } from "./json.ts";
import { outlineOf } from "./outline.ts";
import { responseSchema } from "./schema/index.ts";
import { schemaId } from "./schema-id.ts";
import { moduleTypes } from "./types/index.ts";
import { wordingOf } from "./wording.ts";

/** What people read of what a build writes; each is the text of a file. */
export interface Readable {
  readonly schema: string;
  readonly types: string;
  readonly codebook: string;
}

/** Runs in browsers as well, where the validator cannot be made. */
export async function readable(definition: Definition): Promise<Readable> {
  const outline = outlineOf(definition);
  const words = wordsFor(definition);
  return {
    schema: jsonText(responseSchema(definition, outline, words, schemaId(definition)).schema),
    types: await moduleTypes(definition, outline, wordingOf(definition)),
    codebook: codebook(definition, outline, words).csv,
  };
}

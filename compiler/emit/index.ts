import type { Definition } from "../../runtime/definition/definition.ts";
import type { Programme } from "../../runtime/definition/programme.ts";
import type { CompiledForm } from "../compiled.ts";
import { wordsFor } from "../words/expression.ts";
import { codebook } from "./codebook/index.ts";
import { elementFiles } from "./element/index.ts";
import { type Json, jsonText } from "./json.ts";
import { moduleOf } from "./module/index.ts";
import { outlineOf } from "./outline.ts";
import { type NotCarried, responseSchema } from "./schema/index.ts";
import { schemaId } from "./schema-id.ts";
import { moduleTypes } from "./types/index.ts";
import { validatorText } from "./validator/index.ts";
import { type Where, whereIn } from "./where.ts";
import { wordingOf } from "./wording.ts";

export { sharedFolder } from "./element/index.ts";
export type { NotCarried } from "./schema/index.ts";
export { type Where, whereIn } from "./where.ts";

/** The file of a programme, which is in a folder of its own as well. */
export function programmeFile(programme: Programme): EmittedFile {
  return { path: "programme.json", text: jsonText(programme as unknown as Json) };
}

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
  return form.definition ? (await emission(form.definition, whereIn(form))).files : [];
}

/** `where`: where the parts of the definition stand in the author's text, for the comments of the module. */
export async function emission(definition: Definition, where: Where = () => undefined): Promise<Emission> {
  const outline = outlineOf(definition);
  const words = wordsFor(definition);
  const wording = wordingOf(definition);
  const { schema, notCarried } = responseSchema(definition, outline, words, schemaId(definition));
  const { index, support } = moduleOf({ definition, outline, words, wording, where });
  const { markdown, csv } = codebook(definition, outline, words);
  const files = [
    { path: "definition.json", text: jsonText(definition as unknown as Json) },
    { path: "answers.schema.json", text: jsonText(schema) },
    { path: "index.js", text: index },
    { path: "index.d.ts", text: await moduleTypes(definition, outline, wording) },
    { path: "support.js", text: support },
    { path: "validate.js", text: await validatorText(schema) },
    { path: "validate.d.ts", text: 'export { validate } from "./index.js";\n' },
    ...elementFiles(definition),
    { path: "package.json", text: jsonText(packageOf(definition)) },
    { path: "codebook.md", text: markdown },
    { path: "codebook.csv", text: csv },
  ];
  return { files, notCarried };
}

/** Says how the module is to be read, also where it lies within a package of another kind. */
function packageOf({ id, version }: Definition): Json {
  return {
    name: id.replaceAll("_", "-"),
    version,
    private: true,
    type: "module",
    sideEffects: ["./element.js"],
    customElements: "./custom-elements.json",
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./validate.js": { types: "./validate.d.ts", default: "./validate.js" },
      "./element.js": { types: "./element.d.ts", default: "./element.js" },
      "./custom-elements.json": "./custom-elements.json",
      "./answers.schema.json": "./answers.schema.json",
      "./definition.json": "./definition.json",
    },
  };
}

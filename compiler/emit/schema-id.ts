import type { Definition } from "../../runtime/definition/definition.ts";

/** What the JSON Schema of a form's answers is called. */
export function schemaId({ id, version }: Definition): string {
  return `https://formscript.example/${id}/${version}/answers.schema.json`;
}

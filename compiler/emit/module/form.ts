import type { Definition } from "../../../runtime/definition/definition.ts";

/** Which form the module is. */
export function formText({ id, version, language, hash }: Definition): string {
  const text = JSON.stringify;
  return [
    `const hash = ${text(hash)};`,
    "",
    "/** The form that this module is. */",
    `export const form = { id: ${text(id)}, version: ${text(version)}, language: ${text(language)}, hash };`,
  ].join("\n");
}

/** What people read, by language and key. */
export function textsText({ texts }: Definition): string {
  return `/** What people read, by language and key. */\nexport const texts = ${JSON.stringify(texts, null, 2)};`;
}

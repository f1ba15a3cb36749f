import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { moduleOf } from "../../compiler/emit/module/index.ts";
import { outlineOf } from "../../compiler/emit/outline.ts";
import { wordingOf } from "../../compiler/emit/wording.ts";
import { wordsFor } from "../../compiler/words/expression.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Form } from "../../runtime/engine/index.ts";

export type GeneratedModule = Pick<Form, "evaluate" | "problems" | "submit"> & { readonly text: string };

/** The generated module of a definition, imported from files as anybody would. */
export async function loadModule(definition: Definition): Promise<GeneratedModule> {
  mkdirSync("node_modules/.cache", { recursive: true });
  const folder = mkdtempSync(join("node_modules/.cache", "module-"));
  try {
    const { index, support } = moduleOf({
      definition,
      outline: outlineOf(definition),
      words: wordsFor(definition),
      wording: wordingOf(definition),
      where: () => undefined,
    });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "index.js"), index);
    writeFileSync(join(folder, "support.js"), support);
    writeFileSync(join(folder, "validate.js"), "export const validate = () => true;\n");
    const module = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, "index.js")).href
    )) as GeneratedModule;
    return { evaluate: module.evaluate, problems: module.problems, submit: module.submit, text: index };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

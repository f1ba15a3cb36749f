import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Definition, Problem, Response, Result } from "formscript/definition";

/** What the module exports that `formscript build` writes for a form. */
interface BuiltModule {
  readonly form: Result["form"];
  evaluate(response: Response, options: { today: string; language: string }): Result;
  problems(response: Response, options: { today: string; language: string }): readonly Problem[];
  readonly validate: Validate;
}

interface Validate {
  (response: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

/** A form that this server hands out. */
export interface BuiltForm extends BuiltModule {
  readonly id: string;
  readonly definition: Definition;
}

/** The forms with these ids, out of the folder that they have been built into. */
export async function builtForms(
  folder: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BuiltForm>> {
  const load = async (id: string): Promise<readonly [string, BuiltForm]> => {
    const built: BuiltModule = await import(pathToFileURL(resolve(folder, id, "index.js")).href);
    const definition: Definition = JSON.parse(await readFile(join(folder, id, "definition.json"), "utf8"));
    return [id, { ...built, id, definition }];
  };
  return new Map(await Promise.all(ids.map(load)));
}

/** What a form calls something, in its own language. */
export function textOf({ definition }: BuiltForm, key: string): string {
  return definition.texts[definition.language]?.[key] ?? key;
}

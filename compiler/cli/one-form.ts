import type { Definition } from "../../runtime/definition/definition.ts";
import { compileWords, inFiles } from "./compiling.ts";
import { hasErrors, report } from "./report.ts";
import type { World } from "./world.ts";
import { WrongUse } from "./wrong-use.ts";

/**
 * The one form that a word of a command line stands for. Undefined where it has errors, which are then printed.
 * Throws {@link WrongUse} where there is none, or more than one.
 */
export async function oneForm(word: string, world: World): Promise<Definition | undefined> {
  const { forms, diagnostics, host, paths } = await compileWords([word], world);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (hasErrors(errors)) {
    const onlyErrors = { ...world, out: world.err };
    report(errors, (file) => host.text(file), "pretty", inFiles(paths.length), onlyErrors);
    return undefined;
  }
  const [form, ...others] = forms;
  if (!form) throw new WrongUse(`There is no form in ${word}.`);
  if (others.length > 0) {
    const places = forms.map(({ id, file }) => `  ${id} in ${file.path}`);
    throw new WrongUse(`There is more than one form in ${word}; name the file of one:\n${places.join("\n")}`);
  }
  return form.definition;
}

import { compileWords, inFiles } from "../compiling.ts";
import type { Format } from "../options.ts";
import { hasFindings, report } from "../report.ts";
import { exit, type World } from "../world.ts";

/** Prints what is wrong in the forms. */
export async function check(
  words: readonly string[],
  options: { readonly format: Format },
  world: World,
): Promise<number> {
  const { diagnostics, host, paths } = await compileWords(words, world);
  report(diagnostics, (file) => host.text(file), options.format, inFiles(paths.length), world);
  return hasFindings(diagnostics) ? exit.findings : exit.fine;
}

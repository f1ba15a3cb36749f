import { readFileSync, writeFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import { type Entry, entryOf } from "../../overview/entry.ts";
import { overviewMarkdown } from "../../overview/markdown.ts";
import { overviewText } from "../../overview/text.ts";
import { compileWords, inFiles } from "../compiling.ts";
import type { ListOptions } from "../options.ts";
import { hasErrors, report } from "../report.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

const begin = "<!-- formscript list: begin -->";
const end = "<!-- formscript list: end -->";

/** Says what forms there are: for whom, how long, how scored, and what may be done with them. */
export async function list(words: readonly string[], options: ListOptions, world: World): Promise<number> {
  const { forms, diagnostics, host, paths } = await compileWords(words, world);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (hasErrors(errors)) report(errors, (file) => host.text(file), "pretty", inFiles(paths.length), world);
  const entries = forms.flatMap(({ definition, file }) =>
    definition ? [entryOf(definition, file.path)] : [],
  );
  if (options.into !== undefined) fill(options.into, entries, world);
  else world.out(printed(entries, options.format));
  return hasErrors(errors) ? exit.findings : exit.fine;
}

function printed(entries: readonly Entry[], format: ListOptions["format"]): string {
  if (format === "json") return `${JSON.stringify({ schema: 1, forms: entries }, null, 2)}\n`;
  return format === "markdown" ? `${overviewMarkdown(entries, ({ file }) => file)}\n` : overviewText(entries);
}

/** Writes the tables between the two marks of a page, where nobody writes by hand. */
function fill(page: string, entries: readonly Entry[], world: World): void {
  const path = resolve(world.folder, page);
  const text = pageAt(path, page);
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new WrongUse(
      `${page} has no place for the list. Write these two lines where it is to stand:\n${begin}\n${end}`,
    );
  const tables = overviewMarkdown(entries, ({ file }) => posix.relative(posix.dirname(page), file));
  const filled = `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`;
  if (filled !== text) writeFileSync(path, filled);
}

function pageAt(path: string, page: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== "ENOENT";
    throw new WrongUse(
      isThere
        ? `${page} cannot be read: ${(error as Error).message}`
        : `There is no page ${page}. Write it, with these two lines where the list is to stand:\n${begin}\n${end}`,
    );
  }
}

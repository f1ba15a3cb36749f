import { existsSync, realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import { createColors } from "picocolors";
import { printable } from "../../diagnostics/render/width.ts";
import { columns } from "../columns.ts";
import { git } from "../git.ts";
import { type FormHistory, historyOf } from "../history/walk.ts";
import type { StoredOptions } from "../options.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

/** Prints the versions of forms in git, with what each has changed and which score alike. */
export function history(word: string, { format }: StoredOptions, world: World): number {
  const top = git(["rev-parse", "--show-toplevel"], world.folder)?.toString("utf8").trim();
  if (!top) throw new WrongUse("This folder is in no git repository, so there is no history.");
  const absolute = resolve(world.folder, word);
  const real = existsSync(absolute) ? realpathSync(absolute) : absolute;
  const histories = historyOf(relative(realpathSync(top), real).replaceAll("\\", "/"), top);
  if (histories.length === 0) throw new WrongUse(`No form at ${word} has been committed.`);
  world.out(
    format === "json"
      ? `${JSON.stringify({ schema: 1, forms: histories.map(asData) }, null, 2)}\n`
      : `${histories.map((one) => text(one, world.terminal.colours)).join("\n\n")}\n`,
  );
  return exit.fine;
}

/** `scoring`: the same letter, the same scoring. */
function asData({ id, path, versions }: FormHistory): unknown {
  const letter = letters();
  return { id, path, versions: versions.map((one) => ({ ...one, scoring: letter(one.hashes.score) })) };
}

function text({ id, path, versions }: FormHistory, colours: boolean): string {
  const paint = createColors(colours);
  const letter = letters();
  const rows = versions.map((one) => [
    `  ${printable(one.version)}`,
    one.date.slice(0, 10),
    one.commit.slice(0, 8),
    `scoring ${letter(one.hashes.score)}`,
    one.class ?? (one === versions[0] ? "first" : "version"),
    printable(one.subject),
  ]);
  return [`${paint.bold(id)}  ${paint.dim(path)}`, ...columns(rows.toReversed())].join("\n");
}

/** A, B, …, Z, AA, … for texts in the order in which they come. */
function letters(): (text: string) => string {
  const known = new Map<string, string>();
  return (one) => {
    const found = known.get(one);
    if (found !== undefined) return found;
    let name = "";
    for (let at = known.size; at >= 0; at = Math.floor(at / 26) - 1)
      name = String.fromCharCode(65 + (at % 26)) + name;
    known.set(one, name);
    return name;
  };
}

import { resolve } from "node:path";
import { format } from "../../format/index.ts";
import { Unreadable } from "../../host.ts";
import { findForms } from "../find.ts";
import { DiskHost } from "../host.ts";
import { Progress } from "../progress.ts";
import { exit, type World } from "../world.ts";
import { writeWhole } from "../write-out.ts";

/** Lays out the forms, or lists those that are laid out otherwise. What cannot be parsed is left alone, and named. */
export async function fmt(
  words: readonly string[],
  options: { readonly check?: true },
  world: World,
): Promise<number> {
  const paths = await findForms(words, world.folder);
  const host = new DiskHost(world.folder);
  const progress = new Progress(world);
  const changed: string[] = [];
  let unreadable = 0;
  for (const [index, path] of paths.entries()) {
    progress.step("Laying out", index + 1, paths.length);
    const text = textOf(path, host, world);
    if (text === undefined) {
      unreadable += 1;
      continue;
    }
    const { text: laidOut, isBroken } = format(text);
    if (isBroken)
      world.err(
        `${path} has mistakes; the parts with them stay as they are. To see them: formscript check\n`,
      );
    if (laidOut === text) continue;
    changed.push(path);
    if (!options.check) writeWhole(resolve(world.folder, path), laidOut);
  }
  progress.done();
  world.out(told(changed, paths.length, options.check === true));
  return unreadable > 0 || (options.check && changed.length > 0) ? exit.findings : exit.fine;
}

function textOf(path: string, host: DiskHost, world: World): string | undefined {
  try {
    const text = host.read(path);
    if (text === undefined) world.err(`There is no file ${path}.\n`);
    return text;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    world.err(`${path} cannot be read. ${error.message}\n`);
    return undefined;
  }
}

function told(changed: readonly string[], all: number, isCheck: boolean): string {
  const files = (count: number) => `${count} ${count === 1 ? "file" : "files"}`;
  const lines = changed.map((path) => `${path}\n`).join("");
  if (isCheck) {
    return changed.length === 0
      ? `${files(all)} laid out as ${all === 1 ? "it" : "they"} should be\n`
      : `${lines}${files(changed.length)} of ${all} laid out otherwise; to mend it: formscript fmt\n`;
  }
  return `${lines}${files(changed.length)} of ${all} changed\n`;
}

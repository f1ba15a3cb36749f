import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { WrongUse } from "./wrong-use.ts";

/** A file to write: its path below the folder, with `/`. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all of the outputs or none. What stands at the top of `folder` under the first part of a path (the folder of
 * a form) is replaced as a whole, once everything has been written beside it; anything else there stays.
 * Throws {@link WrongUse} where the disk is full or the folder cannot be written, and leaves it as it was.
 */
export function writeOut(folder: string, outputs: readonly Output[]): void {
  const missing = missingFolders(folder);
  let staging: string | undefined;
  try {
    // One by one: the recursive way does not end where the system refuses as if a parent were missing.
    for (const each of missing) mkdirSync(each);
    staging = mkdtempSync(join(folder, ".formscript-"));
    for (const { path, text } of outputs) {
      const file = join(staging, "new", path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    mkdirSync(join(staging, "old"));
    swap(folder, staging, new Set(outputs.map(({ path }) => path.split("/")[0]!)));
  } catch (error) {
    if (staging) rmSync(staging, { recursive: true, force: true });
    removeEmpty(missing);
    throw refusal(error, folder);
  }
  rmSync(staging, { recursive: true, force: true });
}

/** Puts each new part in place of the old one; if one fails, all are put back. */
function swap(folder: string, staging: string, names: ReadonlySet<string>): void {
  const undo: (() => void)[] = [];
  try {
    for (const name of names) {
      const place = join(folder, name);
      const old = join(staging, "old", name);
      if (existsSync(place)) {
        renameSync(place, old);
        undo.push(() => renameSync(old, place));
      }
      renameSync(join(staging, "new", name), place);
      undo.push(() => rmSync(place, { recursive: true, force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Replaces the text of a file whole: beside it first, then in its place. Throws {@link WrongUse}. */
export function writeWhole(file: string, text: string): void {
  const place = realpathSync(file);
  const beside = join(dirname(place), `.${basename(place)}.formscript`);
  try {
    writeFileSync(beside, text, { mode: statSync(place).mode });
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw refusal(error, file);
  }
}

function refusal(error: unknown, place: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const why = reasons[code ?? ""];
  if (code === undefined) return error;
  return new WrongUse(`${place} cannot be written: ${why ?? (error as Error).message}. Nothing was changed.`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "you have no permission to",
  EPERM: "you have no permission to",
  EROFS: "the disk is read-only",
  ENOENT: "the system does not let a folder be made there",
  ENOTDIR: "there is a file where a folder is needed",
  EIO: "the disk reports a fault",
};

/** The folders of the path that are not there yet, outermost first. */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  return missing;
}

/** Takes away the folders that were made on the way. */
function removeEmpty(folders: readonly string[]): void {
  try {
    for (const folder of folders.toReversed()) rmdirSync(folder);
  } catch {
    // Not made, or somebody else has put something in it.
  }
}

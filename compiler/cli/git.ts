import { spawnSync } from "node:child_process";
import { WrongUse } from "./wrong-use.ts";

/** More than this comes of no command here. */
const MOST_BYTES = 200_000_000;

/** What git prints, or undefined where it fails. Throws {@link WrongUse} where there is no git. */
export function git(words: readonly string[], folder: string): Buffer | undefined {
  const { status, stdout, error } = spawnSync("git", words, { cwd: folder, maxBuffer: MOST_BYTES });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
    throw new WrongUse("git is needed for that, and is not installed.");
  return status === 0 ? stdout : undefined;
}

/** The commit that a revision stands for. Throws {@link WrongUse} where there is none. */
export function commitOf(revision: string, folder: string): string {
  const found = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`], folder);
  if (found) return found.toString("utf8").trim();
  if (!git(["rev-parse", "--git-dir"], folder))
    throw new WrongUse(
      revision === "HEAD"
        ? "This folder is in no git repository, so nothing is committed that could be compared. To compare two files: formscript diff old.form new.form"
        : `${revision} is taken for a revision, and this folder is in no git repository.`,
    );
  throw new WrongUse(
    revision === "HEAD"
      ? "Nothing has been committed in this repository yet, so there is nothing to compare with."
      : `There is no revision ${revision}.`,
  );
}

/** Where two revisions have parted. */
export function mergeBase(one: string, other: string, folder: string): string {
  const found = git(["merge-base", commitOf(one, folder), commitOf(other, folder)], folder);
  if (found) return found.toString("utf8").trim();
  throw new WrongUse(`${one} and ${other} have no common history.`);
}

import { git } from "../git.ts";
import { WrongUse } from "../wrong-use.ts";

export interface Commit {
  readonly id: string;
  /** As an ISO 8601 text. */
  readonly date: string;
  readonly subject: string;
  /** By path from the top of the repository; `null`: the file is gone. */
  readonly changes: ReadonlyMap<string, string | null>;
  /** From a path to the one that it came from. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * The commits of the current branch, the oldest first, each with the files that it has changed and their new contents,
 * by hash. Of a merge it is what it brought to the branch. Throws {@link WrongUse} where there is no history.
 */
export function commitsOf(folder: string): Commit[] {
  const words =
    "log --reverse --first-parent --diff-merges=first-parent --raw --no-abbrev --find-renames --root -z";
  const log = git([...words.split(" "), "--format=%x01%H%x02%cI%x02%s"], folder)?.toString("utf8");
  if (log === undefined) throw new WrongUse("There is no history here: no commit, or no git repository.");
  return log.split("\u0001").slice(1).map(commitIn);
}

function commitIn(text: string): Commit {
  const [head = "", ...fields] = text.split("\0");
  const [id = "", date = "", subject = ""] = head.split("\u0002");
  const changes = new Map<string, string | null>();
  const renamed = new Map<string, string>();
  for (let at = 0; at < fields.length; at += 1) {
    const raw = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(fields[at]!);
    if (!raw) continue;
    const [, hash, kind] = raw as unknown as [string, string, string];
    const path = fields[++at]!;
    if (kind === "R" || kind === "C") {
      const now = fields[++at]!;
      if (kind === "R") {
        changes.set(path, null);
        renamed.set(now, path);
      }
      changes.set(now, hash);
    } else changes.set(path, kind === "D" ? null : hash);
  }
  return { id, date, subject, changes, renamed };
}

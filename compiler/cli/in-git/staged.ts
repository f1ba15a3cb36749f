import { posix } from "node:path";
import { git } from "../git.ts";

/** The forms that a commit changes, by their paths from the top: those staged, and those that name a staged file. */
export interface Staged {
  readonly forms: readonly string[];
  /** Not staged themselves. */
  readonly readers: readonly string[];
}

export function stagedIn(top: string): Staged {
  const words = ["diff", "--cached", "--name-only", "-z", "--no-renames", "--"];
  const changed = namesIn(git([...words, "*.form", "*.csv", "*.svg"], top));
  const listed = new Set(namesIn(git(["ls-files", "-z", "--", "*.form"], top)));
  const found = new Set(changed);
  const waiting = [...changed];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const reader of naming(posix.basename(path), top)) {
      if (found.has(reader)) continue;
      found.add(reader);
      waiting.push(reader);
    }
  }
  const forms = changed.filter((path) => listed.has(path));
  return { forms, readers: [...found].filter((path) => listed.has(path) && !changed.includes(path)).sort() };
}

/** The staged texts that name a file. More may say its name than read it; then nothing has changed in them. */
function naming(name: string, top: string): string[] {
  return namesIn(
    git(["grep", "--cached", "-l", "-z", "-I", "--fixed-strings", "-e", name, "--", "*.form"], top),
  );
}

function namesIn(listed: Buffer | undefined): string[] {
  return listed?.toString("utf8").split("\0").filter(Boolean) ?? [];
}

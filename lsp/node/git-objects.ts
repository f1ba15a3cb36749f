/** A file that is committed. */
export interface Entry {
  /** The name that git has for this very text. */
  readonly blob: string;
  readonly size: number;
}

/** What forms are made of. */
const kinds = /\.(form|csv|svg)$/;

/** What `git ls-tree -r -z -l` lists of what forms are made of: `100644 blob 3b18… 512⇥forms/a.form`, ended by a zero byte. */
export function entriesIn(listed: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const line of listed.split("\0")) {
    const found = /^\d+ blob (\w+) +(\d+)\t(.+)$/s.exec(line);
    if (found && kinds.test(found[3]!)) entries.set(found[3]!, { blob: found[1]!, size: Number(found[2]) });
  }
  return entries;
}

/** What `git cat-file --batch` prints: `3b18… blob 512`, a line end, so many bytes, a line end; `3b18… missing` for what is not there. */
export function* textsIn(read: Buffer): Generator<readonly [blob: string, text: string]> {
  for (let at = 0; at < read.length; ) {
    const end = read.indexOf("\n", at);
    if (end < 0) return;
    const [blob = "", kind, size] = read.toString("utf8", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    yield [blob, read.toString("utf8", at, at + Number(size))];
    at += Number(size) + 1;
  }
}

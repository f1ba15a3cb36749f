/** A fenced block of a Markdown page: "```formscript scales.form". */
export interface Fence {
  /** "formscript", "sh", "" … */
  readonly language: string;
  /** What else stands behind the fence: mostly the name of the file that the block is. */
  readonly rest: string;
  readonly text: string;
  /** The last heading above it. */
  readonly heading: string;
  /** Line of its first line of text, from 1. */
  readonly line: number;
}

export function fencesOf(page: string): Fence[] {
  const found: Fence[] = [];
  let heading = "";
  let open: { language: string; rest: string; line: number; indent: string } | undefined;
  let text: string[] = [];
  for (const [index, line] of page.split(/\r?\n/).entries()) {
    const fence = /^(\s*)```\s*(\S*)\s*(.*)$/.exec(line);
    if (fence && open) {
      found.push({ ...open, heading, text: text.map((each) => `${each}\n`).join("") });
      open = undefined;
    } else if (fence) {
      open = { indent: fence[1]!, language: fence[2]!, rest: fence[3]!.trim(), line: index + 2 };
      text = [];
    } else if (open) text.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    else heading = /^#+\s+(.*)$/.exec(line)?.[1] ?? heading;
  }
  return found;
}

import { diffComm, mergeDiff3 } from "node-diff3";

/** What each side is called behind the conflict markers. */
export interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/** Merges line by line; undefined where both sides have changed the same lines. */
export function mergedLines(base: string, ours: string, theirs: string): string | undefined {
  const { conflict, result } = mergeDiff3(linesOf(ours), linesOf(base), linesOf(theirs), {
    excludeFalseConflicts: true,
  });
  return conflict ? undefined : result.join("");
}

/** Two texts as one with conflict markers where they differ: nothing is decided. */
export function withMarkers(ours: string, theirs: string, sides: Sides): string {
  const parts = diffComm(linesOf(ours), linesOf(theirs));
  return joined(
    parts.map((part) =>
      "common" in part
        ? part.common!.join("")
        : conflict(part.buffer1.join(""), part.buffer2.join(""), sides),
    ),
  );
}

/** Both texts between markers, behind the empty lines that they begin with alike. */
export function conflict(ours: string, theirs: string, sides: Sides): string {
  const [empty = ""] = /^(\s*\n)?/.exec(ours) ?? [];
  const lead = theirs.startsWith(empty) ? empty.length : 0;
  const [a, b] = [whole(ours.slice(lead)), whole(theirs.slice(lead))];
  return `${ours.slice(0, lead)}<<<<<<< ${sides.ours}\n${a}=======\n${b}>>>>>>> ${sides.theirs}\n`;
}

/** Texts one behind the other; markers begin a line. */
export function joined(texts: readonly string[]): string {
  return texts.reduce((all, text) => {
    const isMarked = /^\s*<{7} /.test(text) && all !== "" && !all.endsWith("\n");
    return isMarked ? `${all}\n${text}` : all + text;
  }, "");
}

function whole(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

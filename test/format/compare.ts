import type { Parsed } from "../../grammar/index.ts";
import { parse } from "../../grammar/index.ts";
import { sign } from "../../grammar/tokens.ts";

/** The tree without where things stand. */
export function positionless(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) => (key === "start" || key === "end" ? undefined : value)),
  );
}

/** Each token and comment as a piece of text of its own. */
export function piecesAround(text: string): string[] {
  const { tokens, comments } = parse(text);
  return [...tokens, ...comments]
    .sort((a, b) => a.startOffset - b.startOffset)
    .map(({ image }) => (image.startsWith("//") ? `${image}\n` : image));
}

/**
 * What each comment says, the words around it, and whether a blank line parts it from them. Blank lines at the
 * beginning and end of a block mean nothing.
 */
export function remarks({ text, tokens, comments }: Parsed): unknown[] {
  return comments.map((comment) => {
    const before = tokens.findLast((token) => token.endOffset! < comment.startOffset);
    const after = tokens.find((token) => token.startOffset > comment.endOffset!);
    const opens = before === undefined || before.tokenType === sign["{"];
    const closes = after === undefined || after.tokenType === sign["}"];
    const neighbours = [...comments.filter((other) => other !== comment)];
    const startOfNext = Math.min(
      after?.startOffset ?? text.length,
      ...neighbours.map((c) => c.startOffset).filter((at) => at > comment.startOffset),
    );
    const endOfLast = Math.max(
      before?.endOffset ?? -1,
      ...neighbours.map((c) => c.endOffset!).filter((at) => at < comment.startOffset),
    );
    return {
      says: comment.image.replaceAll(/\r?\n[ \t]*/g, "\n").trimEnd(),
      before: before?.image,
      after: after?.image,
      partedBefore:
        !(opens && endOfLast === (before?.endOffset ?? -1)) &&
        isParted(text.slice(endOfLast + 1, comment.startOffset)),
      partedAfter:
        !(closes && startOfNext === (after?.startOffset ?? text.length)) &&
        isParted(text.slice(comment.endOffset! + 1, startOfNext)),
    };
  });
}

export function endsWithComment({ tokens, comments }: Parsed): boolean {
  return (comments.at(-1)?.startOffset ?? -1) > (tokens.at(-1)?.startOffset ?? -1);
}

function isParted(blank: string): boolean {
  return (blank.match(/\n/g)?.length ?? 0) > 1;
}

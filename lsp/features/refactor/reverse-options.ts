import { isMissingAnswer, isScored } from "../../../compiler/bind/index.ts";
import type * as tree from "../../../grammar/tree.ts";
import { nodesAt } from "../../tree/nodes-at.ts";
import type { View } from "../../workspace/view.ts";
import { pointsOf } from "../../worth/points.ts";
import { formAt } from "./asked.ts";
import { laidOut, type Piece } from "./laid-out.ts";
import type { Offer, Refactoring } from "./refactoring.ts";

/** Options the other way round: as they are shown, or as they count. */
export const reverseOptions: Offer = (view, { start }) => [
  ...turnedRound(view, start),
  ...scoredRound(view, start),
];

/** What is shown first comes last; each keeps its score and its code. What declines to answer stays behind them. */
function turnedRound(view: View, offset: number): readonly Refactoring[] {
  const here = nodesAt(view.syntax.tree, offset);
  const options =
    here.find((node): node is tree.Options => node.kind === "options") ??
    here.find((node): node is tree.Scale => node.kind === "scale")?.options ??
    null;
  const pieces = options && swapped(view, options);
  if (!pieces) return [];
  return [
    {
      kind: "refactor.rewrite",
      title: "Turn round the order of the options; scores stay with them",
      keepsMeaning: true,
      change: () => ({ edits: [laidOut(view, pieces)] }),
    },
  ];
}

function swapped(
  { text, syntax: { comments } }: View,
  { start, options }: tree.Options,
): readonly Piece[] | null {
  const count = options.findIndex(isMissingAnswer);
  const turned = count < 0 ? options : options.slice(0, count);
  if (turned.length < 2 || options.slice(turned.length).some((option) => !isMissingAnswer(option)))
    return null;
  // An option takes along the comments above it, and the one behind it on its line.
  let from = start + 1;
  const stretches = turned.map((option) => {
    const line = text.indexOf("\n", option.end);
    const behind = comments.find(
      ({ startOffset }) =>
        startOffset >= option.end &&
        (line < 0 || startOffset < line) &&
        text.slice(option.end, startOffset).trim() === "",
    );
    const end = behind ? behind.endOffset! + 1 : option.end;
    const whole = text.slice(from, end);
    const stretch = { start: end - whole.trimStart().length, end };
    from = end;
    return stretch;
  });
  const words = stretches.map((stretch) => text.slice(stretch.start, stretch.end));
  const isOnOneLine = stretches.some(
    ({ end }, at) => !/^[ \t]*\r?\n/.test(text.slice(end)) && at < stretches.length,
  );
  // What stands behind a comment would be in it.
  if (isOnOneLine && words.some((one) => one.includes("//"))) return null;
  return stretches.map((stretch, at) => ({ ...stretch, text: words.at(-1 - at)! }));
}

/** Marks an item as reversed, or takes the mark away: then the same answers count otherwise. */
function scoredRound(view: View, offset: number): readonly Refactoring[] {
  const form = formAt(view, offset);
  const node = nodesAt(view.syntax.tree, offset).find((one): one is tree.Item => one.kind === "item");
  const symbol = form?.bound.items.find((item) => item.node === node);
  const isCounted =
    symbol?.scale && isScored(symbol.scale) && !symbol.marks.some(({ kind }) => kind === "unscored");
  const points = isCounted ? pointsOf(symbol) : null;
  if (node?.type?.kind !== "one of" || !points) return [];
  const { end } = node.type;
  const mark = node.marks.find(({ kind }) => kind === "reversed");
  const blank = mark ? /\s*$/.exec(view.text.slice(0, mark.start))![0].length : 0;
  const piece = mark
    ? { start: mark.start - blank, end: mark.end, text: "" }
    : { start: end, end, text: " reversed" };
  return [
    {
      kind: "refactor.rewrite",
      title: mark
        ? `Count ${symbol?.id} as its options say, no longer reversed (other scores)`
        : `Count ${symbol?.id} reversed: ${points.min} becomes ${points.max} (other scores)`,
      keepsMeaning: false,
      change: () => ({ edits: [laidOut(view, [piece])] }),
    },
  ];
}

import { codeFolding, foldGutter, foldService } from "@codemirror/language";
import { Decoration } from "@codemirror/view";
import type { FoldingRange } from "vscode-languageserver-types";
import { asked } from "../asked.ts";

/** What can be folded is kept as marks that nobody sees, so that it moves with the text. */
const foldable = Decoration.mark({});

const [folds, asking] = asked<readonly FoldingRange[] | null>({
  none: Decoration.none,
  isUnseen: true,
  ask: ({ server, uri }, _, signal) =>
    server.ask("textDocument/foldingRange", { textDocument: { uri } }, signal),
  draw: (ranges, { doc }) =>
    Decoration.set(
      (ranges ?? []).flatMap(({ startLine, endLine }) => {
        if (endLine >= doc.lines) return [];
        return [foldable.range(doc.line(startLine + 1).to, doc.line(endLine + 1).to)];
      }),
      true,
    ),
});

/** Blocks, comments and imports can be folded. */
export const folding = [
  folds,
  asking,
  codeFolding(),
  foldGutter({
    foldingChanged: ({ startState, state }) => startState.field(folds, false) !== state.field(folds),
  }),
  foldService.of((state, lineStart, lineEnd) => {
    let found: { readonly from: number; readonly to: number } | null = null;
    state.field(folds).between(lineEnd, lineEnd, (from, to) => {
      if (from >= lineStart && from === lineEnd) found = { from, to };
    });
    return found;
  }),
];

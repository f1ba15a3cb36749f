import { countColumn, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** Lines that begin further in than this hang as if they began here. */
const most = 40;

/** How much further in than its beginning a line goes on, in signs: no block stands so far in. */
const further = 4;

const byColumn = Array.from({ length: most + 1 }, (_, column) =>
  Decoration.line({ class: `fs-in-${column}` }),
);

/** The line goes on further in than it begins. A class for each beginning: the page's policy forbids style attributes. */
const looks = EditorView.theme(
  Object.fromEntries(
    byColumn.map((_, column) => [
      `.cm-line.fs-in-${column}`,
      {
        paddingInlineStart: `calc(6px + ${column + further}ch)`,
        textIndent: `-${column + further}ch`,
      },
    ]),
  ),
);

const hanging = ViewPlugin.fromClass(
  class {
    lines: DecorationSet;

    constructor(view: EditorView) {
      this.lines = linesIn(view);
    }

    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.lines = linesIn(view);
    }
  },
  { decorations: ({ lines }) => lines },
);

function linesIn({ visibleRanges, state: { doc, tabSize } }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let after = 0;
  for (const { from, to } of visibleRanges)
    for (let at = Math.max(from, after); at <= to; ) {
      const line = doc.lineAt(at);
      const column = countColumn(/^\s*/.exec(line.text)![0], tabSize);
      if (line.from >= after) builder.add(line.from, line.from, byColumn[Math.min(column, most)]!);
      at = line.to + 1;
      after = at;
    }
  return builder.finish();
}

/** What does not fit into a line goes on below, and further in than the line begins. */
export const hangingIndent = [EditorView.lineWrapping, hanging, looks];

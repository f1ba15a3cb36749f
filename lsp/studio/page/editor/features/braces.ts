import { EditorView } from "@codemirror/view";

/**
 * A `}` that is typed on an empty line goes to the one that came by itself when the block was opened, if that comes next
 * and the text lacks none. So who types every brace, as the guide does, gets as many as they mean.
 */
export const ownBraces = EditorView.inputHandler.of((view, from, to, typed) => {
  if (typed !== "}" || from !== to || view.state.readOnly || view.state.selection.ranges.length > 1)
    return false;
  const { doc } = view.state;
  const line = doc.lineAt(from);
  if (line.text.trim() !== "") return false;
  const text = doc.toString();
  const next = /\S/.exec(text.slice(from));
  if (next?.[0] !== "}" || opened(text) > 0) return false;
  const brace = from + next.index;
  // What lies between is empty; the brace keeps its own place in its line.
  view.dispatch({
    changes: { from: line.from, to: doc.lineAt(brace).from },
    selection: { anchor: brace + 1 - (doc.lineAt(brace).from - line.from) },
    scrollIntoView: true,
    userEvent: "input.type",
  });
  return true;
});

/** How many more `{` than `}` a text has, outside of wording and remarks. */
function opened(text: string): number {
  let count = 0;
  for (const [sign] of text.matchAll(signs)) count += sign === "{" ? 1 : sign === "}" ? -1 : 0;
  return count;
}

const signs = /"""(?:\\[\s\S]|[^\\])*?"""|"(?:\\.|[^"\\\n])*"?|\/\/.*|\/\*[\s\S]*?\*\/|[{}]/g;

import { RangeSetBuilder } from "@codemirror/state";
import { Decoration } from "@codemirror/view";
import type { SemanticTokens } from "vscode-languageserver-types";
import { positionIn } from "../../model/positions.ts";
import { asked } from "../asked.ts";

/** What a name means; words, signs and texts are coloured as they are typed. */
const marks: ReadonlyMap<string, Decoration> = new Map(
  [
    "class",
    "enum",
    "enumMember",
    "event",
    "function",
    "namespace",
    "parameter",
    "property",
    "struct",
    "type",
    "variable",
  ].map((kind) => [kind, Decoration.mark({ class: `fs-${kind}` })]),
);

/** Colours by what names mean, over those of the words. */
export const tokenColours = asked<SemanticTokens | null>({
  none: Decoration.none,
  byViewport: true,
  ask: ({ server, uri }, { state: { doc }, viewport }, signal) =>
    server.ask(
      "textDocument/semanticTokens/range",
      {
        textDocument: { uri },
        range: { start: positionIn(doc, viewport.from), end: positionIn(doc, viewport.to) },
      },
      signal,
    ),
  draw: (tokens, { doc }, { server }) => {
    const kinds = server.offered.semanticTokensProvider?.legend.tokenTypes ?? [];
    const found = new RangeSetBuilder<Decoration>();
    const data = tokens?.data ?? [];
    let line = 0;
    let character = 0;
    for (let at = 0; at + 4 < data.length; at += 5) {
      const [lines, characters, length, kind] = data.slice(at, at + 4) as [number, number, number, number];
      line += lines;
      character = lines === 0 ? character + characters : characters;
      if (line >= doc.lines) break;
      const { from, to } = doc.line(line + 1);
      const mark = marks.get(kinds[kind] ?? "");
      if (mark && from + character + length <= to)
        found.add(from + character, from + character + length, mark);
    }
    return found.finish();
  },
});

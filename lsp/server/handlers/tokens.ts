import { SemanticTokensBuilder } from "vscode-languageserver";
import { tokenKinds, tokenModifiers, tokens } from "../../features/tokens.ts";
import type { View } from "../../workspace/view.ts";
import type { Handler } from "../handler.ts";

export const tokensHandler: Handler = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenKinds], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  },
  listen: (connection, { about }) => {
    // What the editor was told last, file by file: a delta says what has changed since.
    const told = new Map<string, SemanticTokensBuilder>();
    const { semanticTokens } = connection.languages;
    semanticTokens.on(({ textDocument: { uri } }) => {
      const builder = new SemanticTokensBuilder();
      told.delete(uri);
      told.set(uri, builder);
      for (const oldest of [...told.keys()].slice(0, -mostTold)) told.delete(oldest);
      about(uri, (view) => push(builder, view));
      return builder.build();
    });
    semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) => {
      const builder = told.get(uri) ?? new SemanticTokensBuilder();
      told.set(uri, builder);
      builder.previousResult(previousResultId);
      about(uri, (view) => push(builder, view));
      return builder.buildEdits();
    });
    semanticTokens.onRange(({ textDocument, range }) => {
      const builder = new SemanticTokensBuilder();
      about(textDocument.uri, (view, convert) => {
        push(builder, view, { start: convert.offset(range.start), end: convert.offset(range.end) });
      });
      return builder.build();
    });
  },
};

/** Of so many files; of another all is told anew. */
const mostTold = 20;

/** Line by line, as editors want them. */
function push(
  builder: SemanticTokensBuilder,
  view: View,
  range?: { readonly start: number; readonly end: number },
): void {
  for (const { start, end, kind, modifiers } of tokens(view, range)) {
    const type = tokenKinds.indexOf(kind);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    const from = view.lines.position(start);
    const to = view.lines.position(end);
    for (let { line } = from; line <= to.line; line += 1) {
      const first = line === from.line ? from.column - 1 : 0;
      const length = (line === to.line ? to.column - 1 : view.lines.text(line).length) - first;
      if (length > 0) builder.push(line - 1, first, length, type, bits);
    }
  }
}

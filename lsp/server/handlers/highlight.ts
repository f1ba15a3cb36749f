import { DocumentHighlightKind } from "vscode-languageserver";
import { highlight } from "../../features/highlight.ts";
import type { Handler } from "../handler.ts";

export const highlightHandler: Handler = {
  capabilities: { documentHighlightProvider: true },
  listen: (connection, { about }) => {
    connection.onDocumentHighlight(({ textDocument, position }) =>
      about(textDocument.uri, (view, convert) =>
        highlight(view, convert.offset(position)).map(({ span, declares }) => ({
          range: convert.range(span),
          kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })),
      ),
    );
  },
};

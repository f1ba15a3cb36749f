import { MarkupKind } from "vscode-languageserver";
import { hover } from "../../features/hover.ts";
import type { Handler } from "../handler.ts";

export const hoverHandler: Handler = {
  capabilities: { hoverProvider: true },
  listen: (connection, { about, extras }) => {
    connection.onHover(({ textDocument, position }) =>
      about(textDocument.uri, (view, convert) => {
        const found = hover(view, convert.offset(position), extras);
        return (
          found && {
            contents: { kind: MarkupKind.Markdown, value: found.markdown },
            range: convert.range(found.span),
          }
        );
      }),
    );
  },
};

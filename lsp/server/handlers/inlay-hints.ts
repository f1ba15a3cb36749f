import { inlayHints } from "../../features/inlay-hints.ts";
import type { Handler } from "../handler.ts";

export const inlayHintsHandler: Handler = {
  capabilities: { inlayHintProvider: { resolveProvider: false } },
  listen: (connection, { about }) => {
    connection.languages.inlayHint.on(({ textDocument, range }) =>
      about(textDocument.uri, (view, convert) => {
        const inside = { start: convert.offset(range.start), end: convert.offset(range.end) };
        return inlayHints(view, inside).map(({ offset, text, about: tooltip }) => ({
          position: convert.range({ start: offset, end: offset }).start,
          label: text,
          paddingLeft: true,
          tooltip,
        }));
      }),
    );
  },
};

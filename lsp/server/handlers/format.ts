import type { TextEdit } from "../../../compiler/index.ts";
import { formatting, formattingOnType } from "../../features/format.ts";
import type { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";

export const formatHandler: Handler = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
  },
  listen: (connection, { about }) => {
    connection.onDocumentFormatting(({ textDocument }) =>
      about(textDocument.uri, (view, convert) => edits(formatting(view), convert)),
    );
    connection.onDocumentRangeFormatting(({ textDocument, range }) =>
      about(textDocument.uri, (view, convert) => {
        const touched = { start: convert.offset(range.start), end: convert.offset(range.end) };
        return edits(formatting(view, touched), convert);
      }),
    );
    connection.onDocumentOnTypeFormatting(({ textDocument, position }) =>
      about(textDocument.uri, (view, convert) =>
        edits(formattingOnType(view, convert.offset(position)), convert),
      ),
    );
  },
};

function edits(found: readonly TextEdit[], convert: Convert) {
  return found.map(({ start, end, text }) => ({ range: convert.range({ start, end }), newText: text }));
}

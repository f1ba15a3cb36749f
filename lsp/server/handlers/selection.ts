import type { SelectionRange } from "vscode-languageserver";
import { selection } from "../../features/selection.ts";
import type { Handler } from "../handler.ts";

export const selectionHandler: Handler = {
  capabilities: { selectionRangeProvider: true },
  listen: (connection, { about }) => {
    connection.onSelectionRanges(({ textDocument, positions }) =>
      about(textDocument.uri, (view, convert) =>
        positions.map((position) => {
          const spans = selection(view, convert.offset(position));
          const outermost: SelectionRange = { range: convert.range(spans.at(-1)!) };
          return spans
            .slice(0, -1)
            .reduceRight<SelectionRange>(
              (parent, span) => ({ range: convert.range(span), parent }),
              outermost,
            );
        }),
      ),
    );
  },
};

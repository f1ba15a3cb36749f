import { FoldingRangeKind } from "vscode-languageserver";
import { folding } from "../../features/folding.ts";
import type { Handler } from "../handler.ts";

const kinds = {
  comment: FoldingRangeKind.Comment,
  imports: FoldingRangeKind.Imports,
  text: FoldingRangeKind.Region,
} as const;

export const foldingHandler: Handler = {
  capabilities: { foldingRangeProvider: true },
  listen: (connection, { about }) => {
    connection.onFoldingRanges(({ textDocument }) =>
      about(textDocument.uri, (view, convert) =>
        folding(view).flatMap((fold) => {
          const { start, end } = convert.range(fold);
          // The line of the sign that closes a block stays in sight.
          const endLine = fold.kind === "block" ? end.line - 1 : end.line;
          if (endLine <= start.line) return [];
          return [
            { startLine: start.line, endLine, ...(fold.kind !== "block" && { kind: kinds[fold.kind] }) },
          ];
        }),
      ),
    );
  },
};

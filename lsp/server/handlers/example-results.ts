import type { TextDocumentIdentifier } from "vscode-languageserver";
import { exampleResults } from "../../features/example-results.ts";
import type { Handler } from "../handler.ts";

/**
 * `formscript/exampleResults`: what the examples of a file give now, for editors that show it beside them. It asks
 * with the document, and gets the results with ranges in place of spans.
 */
export const exampleResultsHandler: Handler = {
  capabilities: { experimental: { exampleResults: true } },
  listen: (connection, { about }) => {
    connection.onRequest(
      "formscript/exampleResults",
      ({ textDocument }: { readonly textDocument: TextDocumentIdentifier }) =>
        about(textDocument.uri, (view, convert) =>
          exampleResults(view).map(({ span, unmet, ...result }) => ({
            ...result,
            range: convert.range(span),
            unmet: unmet.map(({ span: at, came }) => ({ range: convert.range(at), came })),
          })),
        ),
    );
  },
};

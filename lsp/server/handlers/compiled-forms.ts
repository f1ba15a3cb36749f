import type { TextDocumentIdentifier } from "vscode-languageserver";
import { compiledForms } from "../../features/compiled-forms.ts";
import type { Handler } from "../handler.ts";

/**
 * `formscript/compiledForms`: the forms of a file as they can be run, for editors that show them beside the text. It
 * asks with the document, and gets them with ranges in place of spans.
 */
export const compiledFormsHandler: Handler = {
  capabilities: {},
  listen: (connection, { about }) => {
    connection.onRequest(
      "formscript/compiledForms",
      ({ textDocument }: { readonly textDocument: TextDocumentIdentifier }) =>
        about(textDocument.uri, (view, convert) =>
          compiledForms(view).map(({ items, ...form }) => ({
            ...form,
            items: items.map(({ id, span }) => ({ id, range: convert.range(span) })),
          })),
        ),
    );
  },
};

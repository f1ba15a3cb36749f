import type { TextEdit } from "vscode-languageserver-protocol";
import { spanIn } from "../model/positions.ts";
import type { Studio } from "../model/studio.ts";

/** Lays a text out the one way. What cannot be read stays as it is. */
export async function format(studio: Studio, document = studio.documents.active): Promise<void> {
  if (!document?.path.endsWith(".form")) return;
  const { doc } = document.state;
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await studio.server
    .ask<TextEdit[] | null>("textDocument/formatting", { textDocument: { uri: document.uri }, options })
    .catch(() => null);
  if (!edits || edits.length === 0 || document.state.doc !== doc) return;
  const changes = edits.map(({ range, newText }) => ({ ...spanIn(doc, range), insert: newText }));
  studio.documents.edit(document, { changes, userEvent: "format" });
}

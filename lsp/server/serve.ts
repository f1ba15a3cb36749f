import { type Connection, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definition } from "../features/definition.ts";
import type { Disk } from "../workspace/disk.ts";
import { Workspace } from "../workspace/workspace.ts";
import { Convert } from "./convert.ts";
import { pathOf, uriOf } from "./uris.ts";

/** Speaks the language server protocol over a connection, about the files of a disk. */
export function serve(connection: Connection, disk: Disk): void {
  const workspace = new Workspace(disk);
  const documents = new TextDocuments(TextDocument);

  connection.onInitialize(() => ({
    serverInfo: { name: "formscript" },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      definitionProvider: true,
    },
  }));

  documents.onDidChangeContent(({ document }) => {
    workspace.edit(pathOf(document.uri), document.getText());
    publish(document.uri);
  });
  documents.onDidClose(({ document }) => workspace.close(pathOf(document.uri)));

  connection.onDefinition(({ textDocument, position }) => {
    const view = workspace.view(pathOf(textDocument.uri));
    if (!view) return null;
    const convert = new Convert(view);
    const found = definition(view, convert.offset(position));
    return found && convert.location(found.to);
  });

  documents.listen(connection);
  connection.listen();

  function publish(uri: string): void {
    const path = pathOf(uri);
    const view = workspace.view(path);
    if (!view) return;
    const convert = new Convert(view);
    const diagnostics = workspace.diagnostics(path).map((one) => convert.diagnostic(one));
    connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
  }
}

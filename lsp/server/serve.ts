import {
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Disk } from "../workspace/disk.ts";
import type { Extras } from "../workspace/extras.ts";
import { Workspace } from "../workspace/workspace.ts";
import { Convert } from "./convert.ts";
import type { Server } from "./handler.ts";
import { handlers } from "./handlers/index.ts";
import { pathOf, uriOf } from "./uris.ts";

/** Speaks the language server protocol over a connection, about the files of a disk. */
export function serve(connection: Connection, disk: Disk, extras: Extras = {}): void {
  const workspace = new Workspace(disk);
  const documents = new TextDocuments(TextDocument);
  let client: ClientCapabilities = {};
  const server: Server = {
    workspace,
    extras,
    get client() {
      return client;
    },
    about: (uri, answer) => {
      const view = workspace.view(pathOf(uri));
      return view && answer(view, new Convert(view));
    },
  };

  connection.onInitialize(({ capabilities }) => {
    client = capabilities;
    return { serverInfo: { name: "formscript" }, capabilities: offered() };
  });
  documents.onDidChangeContent(({ document }) => {
    workspace.edit(pathOf(document.uri), document.getText());
    publish(document.uri);
  });
  documents.onDidClose(({ document }) => workspace.close(pathOf(document.uri)));
  for (const handler of handlers) handler.listen(connection, server);
  documents.listen(connection);
  connection.listen();

  function publish(uri: string): void {
    const path = pathOf(uri);
    server.about(uri, (_, convert) => {
      const diagnostics = workspace.diagnostics(path).map((one) => convert.diagnostic(one));
      connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
    });
  }
}

function offered(): ServerCapabilities {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental };
  return Object.assign({ textDocumentSync: sync }, ...handlers.map(({ capabilities }) => capabilities));
}

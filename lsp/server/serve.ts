import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Disk } from "../workspace/disk.ts";
import type { Extras } from "../workspace/extras.ts";
import { Workspace } from "../workspace/workspace.ts";
import { type AddressOf, Convert } from "./convert.ts";
import type { Server } from "./handler.ts";
import { explainCommand } from "./handlers/explain.ts";
import { handlers } from "./handlers/index.ts";
import { Turns } from "./patience.ts";
import { Publisher } from "./publisher.ts";
import type { EditorOptions } from "./requests.ts";
import { pathOf } from "./uris.ts";

/** A disk that is told which folders are open. */
export interface FolderDisk extends Disk {
  open(folders: readonly string[]): void;
  close(folders: readonly string[]): void;
}

/** A server at work. */
export interface Serving {
  touched(files: readonly Touched[]): void;
}

/** Something has happened to a file on the disk. */
export interface Touched {
  readonly path: string;
  /** It is new or gone, and not only another text. */
  readonly comesOrGoes: boolean;
}

/** Speaks the language server protocol over a connection, about the files of a disk. */
export function serve(connection: Connection, disk: FolderDisk, extras: Extras = {}): Serving {
  const workspace = new Workspace(disk, extras.memory);
  const documents = new TextDocuments(TextDocument);
  const turns = new Turns();
  let client: ClientCapabilities = {};
  let editor: EditorOptions = {};
  const addressOf: AddressOf = (code) =>
    client.textDocument?.publishDiagnostics?.codeDescriptionSupport ? extras.addressOf?.(code) : undefined;
  // One address can be written in several ways: what is told of a file bears the one that the editor uses.
  const opened = new Map<string, TextDocument>();
  const asOpened = (path: string) => {
    const document = opened.get(path);
    return document && { uri: document.uri, version: document.version };
  };
  const publisher = new Publisher(connection, workspace, turns, asOpened, addressOf);
  const server: Server = {
    workspace,
    turns,
    extras,
    addressOf,
    get client() {
      return client;
    },
    about: (uri, answer) => {
      const view = workspace.view(pathOf(uri));
      return view && answer(view, new Convert(view));
    },
  };

  connection.onInitialize((asked) => {
    client = asked.capabilities;
    editor = (asked.initializationOptions as EditorOptions | null | undefined) ?? {};
    disk.open(foldersIn(asked));
    extras.memory?.open(foldersIn(asked));
    return { serverInfo: { name: "formscript" }, capabilities: { ...offered(), ...commandsFor(editor) } };
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: "**/*.{form,csv,svg}" }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        disk.close(removed.map(({ uri }) => pathOf(uri)));
        disk.open(added.map(({ uri }) => pathOf(uri)));
        publisher.everything();
      });
    }
    publisher.everything();
  });

  connection.onShutdown(() => workspace.remember());
  documents.onDidChangeContent(({ document }) => {
    opened.set(pathOf(document.uri), document);
    change(pathOf(document.uri), (path) => workspace.edit(path, document.getText()));
  });
  documents.onDidClose(({ document }) => {
    opened.delete(pathOf(document.uri));
    change(pathOf(document.uri), (path) => workspace.close(path));
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    touched(
      changes.map(({ uri, type }) => ({ path: pathOf(uri), comesOrGoes: type !== FileChangeType.Changed })),
    ),
  );
  for (const handler of handlers) handler.listen(connection, server);
  documents.listen(connection);
  connection.listen();
  return { touched };

  function touched(files: readonly Touched[]): void {
    for (const { path } of files) change(path, (one) => workspace.touched(one));
    // It may be a translation of a file that has not asked for it.
    if (files.some(({ comesOrGoes }) => comesOrGoes)) publisher.everything();
    if (editor.previews) void connection.sendNotification("formscript/touched");
  }

  function change(path: string, happens: (path: string) => readonly string[]): void {
    publisher.changed(path, happens(path));
  }
}

function foldersIn({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => pathOf(uri));
  return rootUri ? [pathOf(rootUri)] : [];
}

function commandsFor({ commands }: EditorOptions): ServerCapabilities {
  return commands ? {} : { executeCommandProvider: { commands: [explainCommand] } };
}

function offered(): ServerCapabilities {
  const sync = { openClose: true, change: TextDocumentSyncKind.Incremental };
  const workspace = { workspaceFolders: { supported: true, changeNotifications: true } };
  const all = handlers.map(({ capabilities }) => capabilities);
  return Object.assign({ textDocumentSync: sync }, ...all, {
    workspace: Object.assign(workspace, ...all.map((one) => one.workspace)),
  });
}

import type {
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { CommittedNow, FilesNow } from "../../../server/requests.ts";
import { capabilities } from "./capabilities.ts";
import { Connection, type Port } from "./connection.ts";

/** What the server tells of its own accord. */
export interface Heard {
  diagnostics(about: PublishDiagnosticsParams): void;
  /** Something that was told of all files may be different now: lenses, hints, colours. */
  refresh(): void;
  /** Wants this to be done; whether it has been. */
  apply(edit: WorkspaceEdit): Promise<boolean>;
}

/** The language server, told of the files as they are kept and as they are being typed in. */
export class LanguageServer {
  readonly #connection: Connection;
  #offered: InitializeResult["capabilities"] = {};

  constructor(port: Port, heard: Heard) {
    this.#connection = new Connection(port);
    this.#connection.on("textDocument/publishDiagnostics", heard.diagnostics);
    for (const what of ["codeLens", "inlayHint", "semanticTokens"])
      this.#connection.answers(`workspace/${what}/refresh`, heard.refresh);
    this.#connection.answers("workspace/applyEdit", async ({ edit }: { readonly edit: WorkspaceEdit }) => ({
      applied: await heard.apply(edit),
    }));
  }

  /** What it can do, once it is here. */
  get offered(): InitializeResult["capabilities"] {
    return this.#offered;
  }

  async start(): Promise<void> {
    const folder = { uri: "file:///", name: "forms" };
    const started = await this.#connection.request<InitializeResult>("initialize", {
      processId: null,
      rootUri: folder.uri,
      workspaceFolders: [folder],
      capabilities,
    });
    this.#offered = started.capabilities;
    this.#connection.notify("initialized", {});
  }

  /** Rejects with a `RequestError`; aborting cancels. */
  ask<Result>(method: string, params: unknown, signal?: AbortSignal): Promise<Result> {
    return this.#connection.request<Result>(method, params, signal);
  }

  kept(files: FilesNow["files"]): void {
    if (files.length > 0) this.#connection.notify("formscript/files", { files } satisfies FilesNow);
  }

  committed(now: CommittedNow): void {
    this.#connection.notify("formscript/committed", now);
  }

  opened(uri: string, text: string, version: number): void {
    const textDocument = { uri, languageId: "formscript", version, text };
    this.#connection.notify("textDocument/didOpen", { textDocument });
  }

  changed(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): void {
    this.#connection.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  closed(uri: string): void {
    this.#connection.notify("textDocument/didClose", { textDocument: { uri } });
  }
}

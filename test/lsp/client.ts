import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { serve } from "../../lsp/server/serve.ts";
import { uriOf } from "../../lsp/server/uris.ts";
import type { Extras } from "../../lsp/workspace/extras.ts";
import { memoryDisk } from "./editor.ts";

/** An editor that speaks the protocol with a server in the same process, over files in memory. */
export class Client {
  readonly connection: ProtocolConnection;
  /** All that has been told about files, in its order. */
  readonly told: PublishDiagnosticsParams[] = [];
  readonly #texts: Map<string, string>;
  readonly #versions = new Map<string, number>();

  constructor(texts: ReadonlyMap<string, string>, extras: Extras = {}) {
    this.#texts = new Map(texts);
    const [up, down] = [new PassThrough(), new PassThrough()];
    const disk = { ...memoryDisk(this.#texts), open: () => {}, close: () => {} };
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), disk, extras);
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification("textDocument/publishDiagnostics", (told: PublishDiagnosticsParams) => {
      this.told.push(told);
    });
    this.connection.listen();
  }

  async start(capabilities: ClientCapabilities = {}): Promise<void> {
    await this.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities });
    await this.connection.sendNotification("initialized", {});
  }

  open(path: string): Promise<void> {
    this.#versions.set(path, 1);
    const textDocument = {
      uri: uriOf(path),
      languageId: "formscript",
      version: 1,
      text: this.#texts.get(path)!,
    };
    return this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  change(path: string, text: string): Promise<void> {
    const version = (this.#versions.get(path) ?? 0) + 1;
    this.#versions.set(path, version);
    const textDocument = { uri: uriOf(path), version };
    return this.connection.sendNotification("textDocument/didChange", {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  /** Once nothing more is told: on a busy machine, a pause may be none. */
  async quiet(): Promise<void> {
    for (let before = -1, pauses = 0; pauses < 3; ) {
      pauses = before === this.told.length ? pauses + 1 : 0;
      before = this.told.length;
      await new Promise((later) => setTimeout(later, 100));
      // What is answered now was asked behind all that has been told by now.
      const nowhere = { textDocument: { uri: "file:///none" }, position: { line: 0, character: 0 } };
      await this.connection.sendRequest("textDocument/hover", nowhere);
    }
  }

  /** What is shown in the end, by file. */
  shown(): ReadonlyMap<string, PublishDiagnosticsParams> {
    return new Map(this.told.map((one) => [one.uri, one]));
  }
}

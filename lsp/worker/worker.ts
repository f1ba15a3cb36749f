import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serveWorker } from "./serve.ts";

// The whole of a web worker: the language server, which speaks JSON-RPC in messages.
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serveWorker(
  connection,
  import("./pages.ts").then(({ pages }) => pages),
);

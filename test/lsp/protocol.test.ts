import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type CompletionItem,
  createConnection,
  createProtocolConnection,
  type Hover,
  type ProtocolConnection,
  type SemanticTokens,
  type SemanticTokensDelta,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { serve } from "../../lsp/server/serve.ts";
import { MemoryCommitted } from "../../lsp/workspace/memory-committed.ts";
import { memoryDisk } from "./editor.ts";

const sleep = `form sleep "Sleep" {
  version "1.0.0"
  language en
  licence free

  item q1 "How long?" yesno
  score total "Total" = sum(q1)
  example "short" {
    q1 = no
    expect total = 0
  }
}
`;
const uri = "file:///sleep.form";
const textDocument = { uri };
let client: ProtocolConnection;

beforeEach(async () => {
  const whatIsCommitted = new MemoryCommitted();
  whatIsCommitted.set({ revision: "1", files: [] });
  const [up, down] = [new PassThrough(), new PassThrough()];
  const disk = { ...memoryDisk(new Map([["/sleep.form", sleep]])), open: () => {}, close: () => {} };
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), disk, {
    committed: whatIsCommitted,
  });
  client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  const completionItem = { snippetSupport: true, insertReplaceSupport: true };
  await client.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { completion: { completionItem } } },
  });
  await client.sendNotification("initialized", {});
  const opened = { uri, languageId: "formscript", version: 1, text: sleep };
  await client.sendNotification("textDocument/didOpen", { textDocument: opened });
});

afterEach(() => client.dispose());

/** The place behind the first `text`. */
function behind(text: string) {
  const lines = sleep.slice(0, sleep.indexOf(text) + text.length).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

async function ask<T>(method: string, more: object = {}): Promise<T> {
  return (await client.sendRequest(`textDocument/${method}`, { textDocument, ...more })) as T;
}

test("completion, with documentation for the one that is looked at", async () => {
  const items = await ask<CompletionItem[]>("completion", { position: behind("q1 = n") });
  expect(items.map(({ label }) => label)).toEqual(["yes", "no"]);
  expect(items[1]).toMatchObject({
    textEdit: {
      newText: "no",
      insert: { start: behind("q1 = "), end: behind("q1 = n") },
      replace: { start: behind("q1 = "), end: behind("q1 = no") },
    },
  });
  const resolved = await client.sendRequest<CompletionItem>("completionItem/resolve", items[1]!);
  expect(resolved.documentation).toMatchObject({ value: expect.stringContaining("Scores 0.") });
});

test("a list that is no longer the last documents nothing", async () => {
  const items = await ask<CompletionItem[]>("completion", { position: behind("q1 = n") });
  await ask("completion", { position: behind("total = ") });
  const resolved = await client.sendRequest<CompletionItem>("completionItem/resolve", items[1]!);
  expect(resolved.documentation).toBeUndefined();
});

test("hover, signature, references, highlights", async () => {
  const hover = await ask<Hover>("hover", { position: behind("sum(q1") });
  expect(hover.contents).toMatchObject({
    kind: "markdown",
    value: expect.stringContaining("counts in Total"),
  });
  expect(await ask("signatureHelp", { position: behind("sum(") })).toMatchObject({
    signatures: [{ label: "sum(items, …)", parameters: [{ label: [4, 9] }] }],
    activeParameter: 0,
  });
  const context = { includeDeclaration: true };
  expect(await ask("references", { position: behind("sum(q1"), context })).toHaveLength(3);
  expect(await ask("documentHighlight", { position: behind("sum(q1") })).toHaveLength(3);
});

test("outline, symbols of the workspace, folds and selections", async () => {
  expect(await ask("documentSymbol")).toMatchObject([
    { name: "sleep", children: [{ name: "q1" }, { name: "total" }, {}] },
  ]);
  expect(await client.sendRequest("workspace/symbol", { query: "tot" })).toMatchObject([
    { name: "total", containerName: "sleep", location: { uri } },
  ]);
  expect(await ask("foldingRange")).toEqual(
    expect.arrayContaining([
      { startLine: 0, endLine: 10 },
      { startLine: 7, endLine: 9 },
    ]),
  );
  const selections = await ask("selectionRange", { positions: [behind("sum(q1"), behind("form")] });
  expect(selections).toMatchObject([{ range: { start: behind("sum(") }, parent: {} }, {}]);
});

test("what words and names are, and what has changed since", async () => {
  const { data, resultId } = await ask<SemanticTokens>("semanticTokens/full");
  expect(data.length % 5).toBe(0);
  const changed = { uri, version: 2 };
  const contentChanges = [{ text: sleep.replace("How long", "How very long") }];
  await client.sendNotification("textDocument/didChange", { textDocument: changed, contentChanges });
  const { edits } = await ask<SemanticTokensDelta>("semanticTokens/full/delta", {
    previousResultId: resultId,
  });
  const again = await ask<SemanticTokens>("semanticTokens/full");
  const patched = [...data];
  for (const { start, deleteCount, data: put = [] } of edits.toReversed())
    patched.splice(start, deleteCount, ...put);
  expect(patched).toEqual(again.data);
  const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
  expect((await ask<SemanticTokens>("semanticTokens/range", { range })).data.length).toBe(4 * 5);
});

test("hints, lenses, results and links", async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  expect(await ask("inlayHint", { range })).toMatchObject([
    { label: "0–1", position: behind("sum(q1)") },
    { label: "✓ total = 0", position: behind('"short"') },
  ]);
  expect(await ask("codeLens")).toMatchObject([
    { command: { command: "formscript.preview", arguments: [{ uri, form: "sleep" }] } },
    { command: { command: "formscript.runExamples" } },
    { command: { command: "formscript.diff", title: "Not committed yet" } },
    { command: { command: "formscript.runExample", arguments: [{ uri, form: "sleep", example: "short" }] } },
  ]);
  expect(await client.sendRequest("formscript/exampleResults", { textDocument })).toMatchObject([
    { name: "short", holds: true, gives: ["total = 0"], range: { end: behind('"short"') }, unmet: [] },
  ]);
  expect(await ask("documentLink")).toEqual([]);
});

test("nothing about a file that is not there", async () => {
  const missing = { textDocument: { uri: "file:///none.form" }, position: { line: 0, character: 0 } };
  expect(await client.sendRequest("textDocument/hover", missing)).toBeNull();
  expect(await client.sendRequest("textDocument/completion", missing)).toBeNull();
  expect(await client.sendRequest("textDocument/documentSymbol", missing)).toBeNull();
});

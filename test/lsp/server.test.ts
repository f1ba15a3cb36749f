import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, expect, test, vi } from "vitest";
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { NodeDisk } from "../../lsp/node/disk.ts";
import type { EditorOptions } from "../../lsp/server/requests.ts";
import { serve } from "../../lsp/server/serve.ts";
import { pathOf, uriOf } from "../../lsp/server/uris.ts";
import type { Extras } from "../../lsp/workspace/extras.ts";

const form = (inner: string) => `form sleep "Sleep" {
  version "1.0.0"
  language en
  licence free
  item resting "I rest." one of { 0 "No" 1 "Yes" }
  ${inner}
}
`;

/** An editor that speaks the protocol with a server in the same process, over a real folder. */
class Editor {
  readonly folder = mkdtempSync(join(tmpdir(), "formscript-lsp-"));
  readonly connection: ProtocolConnection;
  readonly #told = new Map<string, PublishDiagnosticsParams>();
  #waiting: (() => void)[] = [];

  constructor(files: Readonly<Record<string, string>>, extras: Extras = {}) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(
      createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
      new NodeDisk(),
      extras,
    );
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification("textDocument/publishDiagnostics", (told: PublishDiagnosticsParams) => {
      this.#told.set(told.uri, told);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  uri(name: string): string {
    return uriOf(join(this.folder, name));
  }

  async start(
    capabilities: ClientCapabilities = {},
    others: readonly string[] = [],
    initializationOptions?: EditorOptions,
  ): Promise<unknown> {
    const started = await this.connection.sendRequest("initialize", {
      processId: null,
      capabilities,
      ...(initializationOptions && { initializationOptions }),
      rootUri: null,
      workspaceFolders: [this.folder, ...others].map((folder) => ({ uri: uriOf(folder), name: "forms" })),
    });
    await this.connection.sendNotification("initialized", {});
    return started;
  }

  open(name: string, text: string) {
    const textDocument = { uri: this.uri(name), languageId: "formscript", version: 1, text };
    return this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  change(name: string, version: number, text: string) {
    const textDocument = { uri: this.uri(name), version };
    return this.connection.sendNotification("textDocument/didChange", {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  /** The codes that are shown about a file; undefined while nothing has been said. */
  shown(uri: string): readonly unknown[] | undefined {
    return this.#told.get(uri)?.diagnostics.map(({ code }) => code);
  }

  saidOf(uri: string): PublishDiagnosticsParams | undefined {
    return this.#told.get(uri);
  }

  /** What has been said about a file, once it is about this version. */
  async told(name: string, version?: number): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const told = this.#told.get(this.uri(name));
      if (told && told.version === version) return told;
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }
}

let editor: Editor;
afterEach(() => editor.connection.dispose());

test("what is wrong is told when a file is opened and as it changes, with the version that it is about", async () => {
  editor = new Editor({});
  await editor.start();
  await editor.open("a.form", form("score total = sum(restin)"));
  const first = await editor.told("a.form", 1);
  expect(first.diagnostics.map(({ code }) => code)).toContain("name-unknown");
  await editor.change("a.form", 2, form('score total "Total" = sum(resting)'));
  const second = await editor.told("a.form", 2);
  expect(second.diagnostics.map(({ code }) => code)).not.toContain("name-unknown");
});

test("files that nobody has opened are looked at, too", async () => {
  editor = new Editor({ "b.form": form("score total = sum(restin)") });
  await editor.start();
  expect((await editor.told("b.form")).diagnostics.map(({ code }) => code)).toContain("name-unknown");
});

test("a form hears of what happens to the scales that it takes from another file", async () => {
  editor = new Editor({ "scales.form": 'scale amount { 0 "Not" 1 some "Some" }\n' });
  await editor.start();
  const importing = `import amount from "./scales.form"\n${form('item q2 "…" one of amount item q3 "…" yesno when q2 = some')}`;
  await editor.open("a.form", importing);
  const before = await editor.told("a.form", 1);
  expect(before.diagnostics.map(({ code }) => code)).not.toContain("option-unknown");
  await editor.open("scales.form", 'scale amount { 0 "Not" 1 much "Much" }\n');
  await editor.told("scales.form", 1);
  for (;;) {
    const codes = (await editor.told("a.form", 1)).diagnostics.map(({ code }) => code);
    if (codes.some((code) => String(code).includes("option"))) break;
    await new Promise((later) => setTimeout(later, 10));
  }
});

test("what goes wrong in a block is told in its file, also where nothing was wrong there before", async () => {
  const block = (scale: string) =>
    `scale ${scale} { 0 "Not" 1 "Some" }\nblock asked { item q2 "…" one of amount }\n`;
  const using = `import asked from "./blocks.form"\n${form("use asked")}`;
  const mistaken = using.replace("resting", "res ting");
  editor = new Editor({ "blocks.form": block("amount"), "a.form": mistaken });
  await editor.start();
  await editor.told("a.form");
  await editor.open("b.form", form(""));
  await editor.told("b.form", 1);
  writeFileSync(join(editor.folder, "blocks.form"), block("sum_of_it"));
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: editor.uri("blocks.form"), type: 2 }],
  });
  await expect.poll(() => editor.shown(editor.uri("blocks.form"))).toContain("scale-unknown");
});

test.each([
  [true],
  [false],
])("an editor that shows forms (%s) is told that files have changed", async (previews) => {
  editor = new Editor({ "scales.form": "scale amount { 0 none }\n" });
  const told = vi.fn();
  editor.connection.onNotification("formscript/touched", told);
  await editor.start({}, [], { previews });
  const changes = [{ uri: editor.uri("scales.form"), type: 2 }];
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
  // What is answered later was told later.
  const textDocument = { uri: editor.uri("scales.form") };
  await editor.connection.sendRequest("formscript/compiledForms", { textDocument });
  expect(told).toHaveBeenCalledTimes(previews ? 1 : 0);
});

test("of several folders, each file is looked at; nothing is said about one that is closed", async () => {
  const broken = form("score total = sum(restin)");
  editor = new Editor({ "a.form": broken });
  const other = mkdtempSync(join(tmpdir(), "formscript-lsp-"));
  writeFileSync(join(other, "b.form"), broken);
  await editor.start({ workspace: { workspaceFolders: true } }, [other]);
  expect((await editor.told("a.form")).diagnostics).not.toEqual([]);
  const inOther = { uri: uriOf(join(other, "b.form")) };
  await vi.waitFor(() => expect(editor.shown(inOther.uri)).not.toEqual([]));
  await editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: { added: [], removed: [{ uri: uriOf(other), name: "other" }] },
  });
  await vi.waitFor(() => expect(editor.shown(inOther.uri)).toEqual([]));
});

test("a file outside of all folders is looked at while it is open, with what lies beside it", async () => {
  editor = new Editor({});
  const outside = mkdtempSync(join(tmpdir(), "formscript-lsp-"));
  writeFileSync(join(outside, "scales.form"), 'scale amount { 0 "Not" 1 some "Some" }\n');
  await editor.start();
  const text = `import amount from "./scales.form"\n${form('item q2 "…" one of amount score total = sum(restin)')}`;
  const uri = uriOf(join(outside, "c.form"));
  const textDocument = { uri, languageId: "formscript", version: 1, text };
  await editor.connection.sendNotification("textDocument/didOpen", { textDocument });
  await vi.waitFor(() => expect(editor.shown(uri)?.length).toBeGreaterThan(0));
  expect(editor.shown(uri)).toContain("name-unknown");
  expect(editor.shown(uri)).not.toContain("file-missing");
  await editor.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  await vi.waitFor(() => expect(editor.shown(uri)).toEqual([]));
});

test("what is told bears the address that the editor uses, and stands under no other", async () => {
  editor = new Editor({ "a(1)'b.form": form("score total = sum(restin)") });
  await editor.start();
  await editor.told("a(1)'b.form");
  // As VS Code writes it: with what may stand in an address encoded all the same.
  const uri = editor.uri("a(1)'b.form").replace("(1)'b", "%281%29%27b");
  const textDocument = {
    uri,
    languageId: "formscript",
    version: 7,
    text: form("score total = sum(resting, x)"),
  };
  await editor.connection.sendNotification("textDocument/didOpen", { textDocument });
  await expect.poll(() => editor.saidOf(uri)?.version).toBe(7);
  expect(editor.shown(uri)).toContain("name-unknown");
  expect(editor.shown(editor.uri("a(1)'b.form"))).toEqual([]);
});

test("an address that is encoded by nobody is an address all the same", async () => {
  editor = new Editor({});
  await editor.start();
  const uri = `${editor.uri("a.form").slice(0, -"a.form".length)}100%.form`;
  const textDocument = { uri, languageId: "formscript", version: 1, text: form("score total = sum(restin)") };
  await editor.connection.sendNotification("textDocument/didOpen", { textDocument });
  await expect.poll(() => editor.shown(uri)).toContain("name-unknown");
});

test.each([
  [true, "file:///pages/name-unknown.md"],
  [false, undefined],
])("a code leads to the page about it, in an editor that can open it: %s", async (codeDescriptionSupport, href) => {
  editor = new Editor({}, { addressOf: (code) => `file:///pages/${code}.md` });
  await editor.start({ textDocument: { publishDiagnostics: { codeDescriptionSupport } } });
  await editor.open("a.form", form("score total = sum(restin)"));
  const { diagnostics } = await editor.told("a.form", 1);
  expect(diagnostics.find(({ code }) => code === "name-unknown")?.codeDescription?.href).toBe(href);
});

test("an editor that has no pages to show is told what a mistake means", async () => {
  editor = new Editor({}, { pageOf: (code) => `# About ${code}\n\nWhat it means.\n\n## Wrong\n` });
  const told = new Promise((tell) => editor.connection.onNotification("window/showMessage", tell));
  expect(await editor.start()).toMatchObject({
    capabilities: { executeCommandProvider: { commands: ["formscript.explain"] } },
  });
  const explain = { command: "formscript.explain", arguments: ["band-gap"] };
  await editor.connection.sendRequest("workspace/executeCommand", explain);
  expect(await told).toMatchObject({ message: "About band-gap\n\nWhat it means." });
});

test("every request is answered, also about a file that is not there", async () => {
  editor = new Editor({});
  await editor.start();
  const where = { textDocument: { uri: editor.uri("none.form") }, position: { line: 0, character: 0 } };
  expect(await editor.connection.sendRequest("textDocument/definition", where)).toBeNull();
  expect(await editor.connection.sendRequest("textDocument/hover", where)).toBeNull();
  expect(await editor.connection.sendRequest("shutdown")).toBeNull();
});

test.each([
  "/forms/a.form",
  "c:/My forms/søvn.form",
  "vscode-vfs://github/forms/a.form",
])("a path is the same there and back: %s", (path) => expect(pathOf(uriOf(path))).toBe(path));

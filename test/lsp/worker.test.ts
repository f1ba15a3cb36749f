import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import {
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { FilesNow } from "../../lsp/server/requests.ts";
import { uriOf } from "../../lsp/server/uris.ts";
import { MemoryDisk } from "../../lsp/worker/memory-disk.ts";
import { type Pages, serveWorker } from "../../lsp/worker/serve.ts";

const form = `import nights from "./parts/scales.form"

form sleep "Sleep" {
  version "1.0.0"
  language en
  licence free
  item q1 "How often did you lie awake?" one of nights
}
`;
const scales = `scale nights { 0 "Never"  1 "Often" }
`;

/** An editor that keeps its files itself. */
class Editor {
  readonly connection: ProtocolConnection;
  readonly #codes = new Map<string, string[]>();
  #waiting: (() => void)[] = [];

  constructor(pages: Promise<Pages>) {
    const [up, down] = [new PassThrough(), new PassThrough()];
    serveWorker(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), pages);
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification("textDocument/publishDiagnostics", (told: PublishDiagnosticsParams) => {
      this.#codes.set(
        told.uri,
        told.diagnostics.map(({ code }) => String(code)),
      );
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.listen();
  }

  async start(): Promise<void> {
    await this.connection.sendRequest("initialize", {
      processId: null,
      capabilities: {},
      rootUri: null,
      workspaceFolders: [{ uri: "file:///", name: "forms" }],
    });
    await this.connection.sendNotification("initialized", {});
  }

  files(texts: Readonly<Record<string, string | null>>): Promise<void> {
    const files = Object.entries(texts).map(([path, text]) => ({ uri: uriOf(path), text }));
    return this.connection.sendNotification("formscript/files", { files } satisfies FilesNow);
  }

  /** The files about which something has been said. */
  get told(): Iterable<string> {
    return this.#codes.keys();
  }

  /** Waits until these codes, and no others, are said about a file. */
  async says(path: string, codes: readonly string[]): Promise<void> {
    while (JSON.stringify(this.#codes.get(uriOf(path))) !== JSON.stringify(codes)) {
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
  }
}

async function editor(pages: Promise<Pages> = Promise.resolve(new Map())): Promise<Editor> {
  const started = new Editor(pages);
  await started.start();
  return started;
}

test("a file that is told is compiled with those that it needs, also where they come later or change", async () => {
  const it = await editor();
  await it.files({ "/sleep.form": form });
  await it.says("/sleep.form", ["file-missing", "scale-unknown"]);
  await it.files({ "/parts/scales.form": scales });
  await it.says("/sleep.form", []);
  await it.files({ "/parts/scales.form": scales.replace("nights", "days") });
  await it.says("/sleep.form", ["import-name-unknown", "scale-unknown"]);
  await it.files({ "/parts/scales.form": null });
  await it.says("/sleep.form", ["file-missing", "scale-unknown"]);
});

test("of tables and drawings nothing is said but where a form reads them", async () => {
  const it = await editor();
  await it.files({ "/parts/scales.form": scales, "/body.svg": "<svg></svg>", "/norms.csv": "age,t\n4,50\n" });
  await it.files({ "/sleep.form": form.replace("nights", "days") });
  await it.says("/sleep.form", ["import-name-unknown", "scale-unknown"]);
  expect([...it.told].filter((path) => !path.endsWith(".form"))).toEqual([]);
});

test("a translation is looked at again when the form that it is of comes", async () => {
  const it = await editor();
  await it.files({
    "/a b/scales.form": scales,
    "/a b/sleep.de.form": `translation de of sleep "Schlaf" {\n}\n`,
  });
  await it.says("/a b/sleep.de.form", ["translation-form-unknown"]);
  await it.files({ "/a b/sleep.form": form.replace("parts/", "") });
  await it.says("/a b/sleep.de.form", ["translation-missing"]);
});

test("what is told of a file that is open in the editor waits until it is closed", async () => {
  const it = await editor();
  const uri = uriOf("/sleep.form");
  const broken = form.replace("one of nights", "one of nothing");
  await it.files({ "/sleep.form": form, "/parts/scales.form": scales });
  await it.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "formscript", version: 1, text: broken },
  });
  await it.says("/sleep.form", ["unused", "scale-unknown"]);
  await it.files({ "/sleep.form": form });
  await it.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  await it.says("/sleep.form", []);
});

test("messages have their pages once those are there", async () => {
  let come: (pages: Pages) => void = () => {};
  const pages = new Promise<Pages>((resolve) => {
    come = resolve;
  });
  const it = await editor(pages);
  await it.files({ "/sleep.form": form });
  await it.says("/sleep.form", ["file-missing", "scale-unknown"]);
  const hover = () =>
    it.connection.sendRequest("textDocument/hover", {
      textDocument: { uri: uriOf("/sleep.form") },
      position: { line: 0, character: 25 },
    });
  expect(JSON.stringify(await hover())).not.toContain("the page about it");
  come(new Map([["file-missing", "# No such file\n\nThis is the page about it.\n"]]));
  await pages;
  expect(JSON.stringify(await hover())).toContain("the page about it");
});

test("the forms of a disk in memory are those in the folders that are open", () => {
  const disk = new MemoryDisk();
  for (const path of ["/a/one.form", "/a/one.csv", "/ab/two.form"]) disk.put(path, "");
  disk.open(["/a"]);
  expect(disk.forms()).toEqual(["/a/one.form"]);
  expect(disk.siblings("/a/new.form")).toEqual(["/a/one.csv", "/a/one.form"]);
  disk.close(["/a/"]);
  expect(disk.forms()).toEqual([]);
});

import { spawn } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { root } from "../house/sources.ts";
import { sleep } from "./sleep.ts";

/* What the extension's server has found in a folder, it knows at the next start; another build of it does not. */

const extension = join(root, "build/vscode/extension");
const folder = mkdtempSync(join(tmpdir(), "formscript-server-"));
const [forms, kept] = [join(folder, "forms"), join(folder, "kept/findings")];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the server says about the one form of the folder. */
async function messages(build: string): Promise<string[]> {
  const server = spawn(process.execPath, [
    join(extension, "server.cjs"),
    join(extension, "pages"),
    build,
    kept,
    "--stdio",
  ]);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const told = new Promise<PublishDiagnosticsParams>((resolve) =>
    connection.onNotification("textDocument/publishDiagnostics", resolve),
  );
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(forms).href, name: "forms" }];
  await connection.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    workspaceFolders,
    capabilities: {},
  });
  await connection.sendNotification("initialized", {});
  const { diagnostics } = await told;
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  connection.dispose();
  return diagnostics.map(({ message }) => String(message));
}

test("what was found is recalled by the same build, and by no other", async () => {
  mkdirSync(forms);
  writeFileSync(join(forms, "sleep.form"), sleep);
  const build: string = JSON.parse(readFileSync(join(extension, "package.json"), "utf8")).build;
  expect(build).toMatch(/^[\w-]{43}$/);
  expect(await messages(build)).toEqual([expect.stringContaining("No band covers 2 of Sleep")]);
  // Nobody else would say it so.
  for (const file of globSync(join(kept, "*.json")))
    writeFileSync(file, readFileSync(file, "utf8").replaceAll('"Sleep"', '"Kept sleep"'));
  expect(await messages(build)).toEqual([expect.stringContaining("Kept sleep")]);
  expect(await messages("another")).toEqual([expect.stringContaining("of Sleep")]);
});

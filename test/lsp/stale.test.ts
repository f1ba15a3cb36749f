import { afterEach, expect, test } from "vitest";
import { CancellationTokenSource, type Hover, LSPErrorCodes } from "vscode-languageserver/node";
import { Convert } from "../../lsp/server/convert.ts";
import { uriOf } from "../../lsp/server/uris.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { Client } from "./client.ts";
import { memoryDisk } from "./editor.ts";

/* Nothing stale is ever shown, and nobody waits for what nobody wants any more. */

const form = (id: string, inner: string) =>
  `import amount from "./scales.form"\nform ${id} "Form" { version "1.0.0" language en licence free\n${inner}\n}\n`;
const scales = (condition: string) => `scale amount { 0 none "None" 1 some "Some" when (${condition}) }\n`;

/** Enough of them that they cannot be looked at in one go. */
const many = new Map([
  ["/scales.form", 'scale amount { 0 none "None" 1 some "Some" }\n'],
  ...Array.from({ length: 300 }, (_, at): [string, string] => [
    `/f${at}.form`,
    form(`f${at}`, Array.from({ length: 30 }, (_, i) => `item q${i} "Question" one of amount`).join("\n")),
  ]),
]);
const place = { textDocument: { uri: "file:///scales.form" }, position: { line: 0, character: 8 } };

let client: Client;
afterEach(() => client.connection.dispose());

test("what goes through all files lets others have their turn, and ends when it is called off", async () => {
  client = new Client(many);
  await client.start();
  await client.open("/scales.form");
  const calledOff = new CancellationTokenSource();
  const context = { includeDeclaration: true };
  const order: string[] = [];
  const found = client.connection
    .sendRequest("textDocument/references", { ...place, context }, calledOff.token)
    .then(
      () => "found",
      ({ code }: { code: number }) => code,
    )
    .finally(() => order.push("references"));
  const hover = await client.connection.sendRequest<Hover>("textDocument/hover", place);
  order.push("hover");
  expect(hover.contents).toBeTruthy();
  calledOff.cancel();
  expect(await found).toBe(LSPErrorCodes.RequestCancelled);
  expect(order).toEqual(["hover", "references"]);
});

test("what is asked about a text that changes meanwhile is not answered with the old one", async () => {
  client = new Client(many);
  await client.start();
  await client.open("/scales.form");
  const newName = "much";
  const found = client.connection.sendRequest("textDocument/rename", { ...place, newName }).then(
    () => "found",
    ({ code }: { code: number }) => code,
  );
  await client.change("/scales.form", 'scale amounts { 0 none "None" 1 some "Some" }\n');
  expect(await found).toBe(LSPErrorCodes.ContentModified);
});

test("what is told about a version is what is wrong in that version", async () => {
  const texts = Array.from({ length: 30 }, (_, at) =>
    form(
      "f",
      `item q1 "Question" one of amount\nscore total "Total" = sum(${"q1".slice(0, 1 + (at % 2))}${at})`,
    ),
  );
  client = new Client(
    new Map([
      ["/scales.form", 'scale amount { 0 "None" 1 "Some" }\n'],
      ["/f.form", texts[0]!],
    ]),
  );
  await client.start();
  await client.open("/f.form");
  for (const text of texts.slice(1)) {
    await client.change("/f.form", text);
    if (text.length % 3 === 0) await new Promise((later) => setTimeout(later, 5));
  }
  await client.quiet();
  const about = client.told.filter(({ uri }) => uri === "file:///f.form");
  expect(about.at(-1)?.version).toBe(texts.length);
  for (const { version, diagnostics } of about) {
    if (version === undefined) continue;
    const workspace = new Workspace(
      memoryDisk(
        new Map([
          ["/scales.form", 'scale amount { 0 "None" 1 "Some" }\n'],
          ["/f.form", texts[version - 1]!],
        ]),
      ),
    );
    const convert = new Convert(workspace.view("/f.form")!);
    const fresh = workspace.diagnostics("/f.form").map((one) => convert.diagnostic(one));
    expect(diagnostics).toEqual(JSON.parse(JSON.stringify(fresh)));
  }
});

test("what a form finds wrong in the scales that it takes is shown there, whichever of both has changed", async () => {
  const ofScales = (condition: string) =>
    new Map([
      ["/scales.form", scales(condition)],
      ["/f.form", form("f", 'item q0 "Before" yesno\nitem q1 "Question" one of amount')],
    ]);
  client = new Client(ofScales("q0 = yes"));
  await client.start();
  await client.open("/scales.form");
  await client.quiet();
  const codes = () =>
    client
      .shown()
      .get(uriOf("/scales.form"))
      ?.diagnostics.map(({ code }) => code) ?? [];
  expect(codes()).not.toContain("name-unknown");
  await client.change("/scales.form", scales("q7 = yes"));
  await expect.poll(codes).toContain("name-unknown");
  await client.change("/scales.form", scales("q0 = yes"));
  await expect.poll(codes).not.toContain("name-unknown");
  await client.quiet();
  expect(codes()).not.toContain("name-unknown");
});

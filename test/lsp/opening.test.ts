import { afterEach, expect, test } from "vitest";
import type { Hover, SymbolInformation, WorkDoneProgressBegin } from "vscode-languageserver/node";
import { pathOf, uriOf } from "../../lsp/server/uris.ts";
import { Client } from "./client.ts";

/* A workspace of 500 forms: nobody waits for what does not concern them, and in the end nothing is left out. */

const items = Array.from({ length: 12 }, (_, i) => `  item q${i} "Question ${i}?" one of amount`).join("\n");

/** A sum of something that is not there, in every form. */
const form = (name: string, inner = 'score total "Total" = sum(q0..q11) + wrong') =>
  `import amount from "./scales.form"
form ${name} "A form" {
  version "1.0.0"
  language en
  licence free
${items}
  ${inner}
}
`;
const forms = (length: number): ReadonlyMap<string, string> =>
  new Map([
    ["/forms/scales.form", 'scale amount { 0 none "None" 1 some "Some" }\n'],
    ...Array.from({ length }, (_, at): [string, string] => [`/forms/f${at}.form`, form(`f${at}`)]),
  ]);
const many = forms(500);
const place = { textDocument: { uri: "file:///forms/f400.form" }, position: { line: 5, character: 8 } };
const mended = form("f400", 'score total "Total" = sum(q0..q11)');

let client: Client;
afterEach(() => client.connection.dispose());

const codesOf = (path: string) =>
  client
    .shown()
    .get(uriOf(path))
    ?.diagnostics.map(({ code }) => code);

test("what is asked about the open file is answered before the rest is checked, and then all of it is", async () => {
  client = new Client(many);
  await client.start();
  await client.open("/forms/f400.form");
  const hover = await client.connection.sendRequest<Hover>("textDocument/hover", place);
  expect(hover.contents).toMatchObject({ value: expect.stringContaining("Question 0?") });
  expect(client.told.length).toBeLessThan(many.size / 2);
  await client.quiet();
  expect(pathOf(client.told[0]!.uri)).toBe("/forms/f400.form");
  for (const path of many.keys()) {
    if (path !== "/forms/scales.form") expect(codesOf(path)).toContain("name-unknown");
  }
});

test("while the rest is checked, nobody waits long, and what is written is not overtaken by what was found before", async () => {
  client = new Client(many);
  await client.start();
  await client.open("/forms/f400.form");
  await client.connection.sendRequest("textDocument/hover", place);
  const found = [];
  for (let version = 2; version <= 9; version += 1) {
    await client.change(
      "/forms/f400.form",
      version === 9 ? mended : `${mended}// ${version} ${"wrong".repeat(version)}\n`,
    );
    await client.connection.sendRequest("textDocument/hover", place);
    found.push(client.told.filter(({ version }) => version === undefined).length);
  }
  // The rest was going on all the while, and has not held up what was asked.
  expect(found[0]).toBeLessThan(many.size / 2);
  expect(found.at(-1)).toBeGreaterThan(found[0]!);
  await client.quiet();
  const about = client.told.filter(({ uri }) => pathOf(uri) === "/forms/f400.form");
  expect(about.map(({ version }) => version)).toEqual(about.map(({ version }) => version).sort());
  expect(about.at(-1)).toMatchObject({ version: 9 });
  expect(codesOf("/forms/f400.form")).not.toContain("name-unknown");
  expect(codesOf("/forms/f499.form")).toContain("name-unknown");
});

test("a name that is looked for at once is found wherever it is", async () => {
  client = new Client(many);
  await client.start();
  await client.open("/forms/f400.form");
  const query = { query: "f499" };
  const found = await client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", query);
  expect(found.map(({ name, location }) => [name, pathOf(location.uri)])).toContainEqual([
    "f499",
    "/forms/f499.form",
  ]);
  expect(client.told.filter(({ version }) => version === undefined).length).toBeLessThan(500);
});

test("references that are asked for at once are all of them, and after a rest they still are", async () => {
  client = new Client(many);
  await client.start();
  await client.open("/forms/scales.form");
  const asked = {
    textDocument: { uri: "file:///forms/scales.form" },
    position: { line: 0, character: 8 },
    context: { includeDeclaration: false },
  };
  // In each form, where it is imported, and at each item.
  const all = 500 * 13;
  expect(await client.connection.sendRequest("textDocument/references", asked)).toHaveLength(all);
  await client.quiet();
  expect(await client.connection.sendRequest("textDocument/references", asked)).toHaveLength(all);
});

test("an editor that can show it is told how far the work has come", async () => {
  client = new Client(forms(1_000));
  const told: WorkDoneProgressBegin[] = [];
  client.connection.onRequest("window/workDoneProgress/create", () => null);
  client.connection.onNotification("$/progress", ({ value }: { value: WorkDoneProgressBegin }) => {
    told.push(value);
  });
  await client.start({ window: { workDoneProgress: true } });
  await client.quiet();
  expect(told[0]).toMatchObject({ kind: "begin", title: "Checking forms" });
  expect(told[0]!.message).toMatch(/^\d+\/1001$/);
  expect(told.at(-1)).toMatchObject({ kind: "end" });
  const shares = told.flatMap(({ percentage }) => percentage ?? []);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

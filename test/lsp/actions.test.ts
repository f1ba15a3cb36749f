import { afterEach, expect, test } from "vitest";
import { type CodeAction, LSPErrorCodes } from "vscode-languageserver/node";
import { Client } from "./client.ts";

const sleep = `form sleep "Sleep" {
  version "1.0.0"
  language en
  licence free
  item q1 "I lie awake." one of { 0 "No" 1 "Yes" }
  score total "Total" = sum(q1)
  example "no" { q1 = 0 expect total = 0 }
}
`;
const files = new Map([
  ["/sleep.form", sleep],
  ["/other.nb.form", "// another"],
]);
const textDocument = { uri: "file:///sleep.form" };
const able = {
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
  workspace: { workspaceEdit: { resourceOperations: ["create" as const] } },
};

let client: Client;
afterEach(() => client.connection.dispose());

async function offered(line: number, only: string): Promise<CodeAction[]> {
  const at = { line, character: 8 };
  const context = { diagnostics: [], only: [only] };
  return await client.connection.sendRequest("textDocument/codeAction", {
    textDocument,
    range: { start: at, end: at },
    context,
  });
}

test("an editor that can ask again is told how when somebody takes it", async () => {
  client = new Client(files);
  await client.start(able);
  await client.open("/sleep.form");
  const [action] = await offered(4, "refactor.extract");
  expect(action).toMatchObject({ title: "Make a scale of these options", kind: "refactor.extract" });
  expect(action).not.toHaveProperty("edit");
  const taken = await client.connection.sendRequest<CodeAction>("codeAction/resolve", action!);
  expect(taken.edit?.changes?.["file:///sleep.form"]).toHaveLength(1);
});

test("but not what no longer fits the text", async () => {
  client = new Client(files);
  await client.start(able);
  await client.open("/sleep.form");
  const [action] = await offered(4, "refactor.extract");
  await client.change("/sleep.form", sleep.replace("I lie", "I often lie"));
  const taken = client.connection.sendRequest("codeAction/resolve", action!);
  await expect(taken).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
});

test("who takes what changes nothing hears why", async () => {
  const judged = sleep.replace(/ {2}example.*\n/, `  cutoff awake "Awake" = total >= 1 { source "X" }\n`);
  client = new Client(new Map([["/sleep.form", judged]]));
  const heard: string[] = [];
  client.connection.onNotification("window/showMessage", ({ message }) => {
    heard.push(message);
  });
  await client.start(able);
  await client.open("/sleep.form");
  const take = async () => {
    const [action] = await offered(6, "refactor.rewrite");
    expect(action?.title).toBe("Add examples on either side of awake");
    const taken = await client.connection.sendRequest<CodeAction>("codeAction/resolve", action!);
    return taken.edit?.changes?.["file:///sleep.form"];
  };
  const [added] = (await take())!;
  const lines = judged.split("\n");
  lines[added!.range.start.line] =
    lines[added!.range.start.line]!.slice(0, added!.range.start.character) +
    added!.newText +
    lines[added!.range.start.line]!.slice(added!.range.start.character);
  await client.change("/sleep.form", lines.join("\n"));
  expect(await take()).toBeUndefined();
  expect(heard).toEqual([expect.stringContaining("show this already")]);
});

test("any other is told at once, and nothing of files that it cannot create", async () => {
  client = new Client(files);
  await client.start();
  await client.open("/sleep.form");
  expect(await offered(4, "refactor")).toMatchObject([{ edit: { changes: {} } }, { edit: { changes: {} } }]);
  expect((await offered(0, "refactor")).map(({ title }) => title)).not.toContainEqual(
    expect.stringContaining("Translate into"),
  );
});

test("a translation is a new file", async () => {
  client = new Client(files);
  await client.start(able);
  await client.open("/sleep.form");
  const action = (await offered(0, "refactor")).find(({ title }) => title.startsWith("Translate into"));
  const taken = await client.connection.sendRequest<CodeAction>("codeAction/resolve", action!);
  expect(taken.edit?.documentChanges).toMatchObject([
    { kind: "create", uri: "file:///sleep.nb.form" },
    { textDocument: { uri: "file:///sleep.nb.form" }, edits: [{ newText: expect.stringContaining("q1") }] },
  ]);
});

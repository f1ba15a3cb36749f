import { afterEach, expect, test } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver/node";
import { movedFiles } from "../../lsp/features/moved-files.ts";
import { Client } from "./client.ts";
import { apply, editor } from "./editor.ts";

const files = {
  "/a/form.form": `import often from "./scales.form"
import rarely from "../answers/rarely.form"
table norms from "norms.csv" { columns age gives score }
form f "F" { version "1.0.0" language en licence free item q1 "?" one of often item q2 "?" many of rarely on "body.svg" }
`,
  "/a/scales.form": 'scale often { 0 "No" 1 "Yes" }\n',
};

function paths(moves: readonly (readonly [string, string])[]): readonly string[] {
  const { view, texts } = editor(files);
  const after = apply(
    texts,
    movedFiles(
      view,
      moves.map(([from, to]) => ({ from, to })),
    ),
  )["/a/form.form"]!;
  return [...after.matchAll(/ (?:from|on) "([^"]*)"/g)].map((match) => match[1]!);
}

test.each([
  [
    "a file beside it",
    [["/a/scales.form", "/a/answers.form"]],
    ["./answers.form", "../answers/rarely.form", "norms.csv", "body.svg"],
  ],
  [
    "into a folder",
    [["/a/scales.form", "/a/more/scales.form"]],
    ["./more/scales.form", "../answers/rarely.form", "norms.csv", "body.svg"],
  ],
  [
    "a table",
    [["/a/norms.csv", "/b/norms.csv"]],
    ["./scales.form", "../answers/rarely.form", "../b/norms.csv", "body.svg"],
  ],
  [
    "the file itself",
    [["/a/form.form", "/a/b/form.form"]],
    ["../scales.form", "../../answers/rarely.form", "../norms.csv", "../body.svg"],
  ],
  [
    "the file by another name",
    [["/a/form.form", "/a/other.form"]],
    ["./scales.form", "../answers/rarely.form", "norms.csv", "body.svg"],
  ],
  [
    "both together",
    [
      ["/a/form.form", "/b/form.form"],
      ["/a/scales.form", "/b/scales.form"],
      ["/a/norms.csv", "/b/norms.csv"],
      ["/a/body.svg", "/b/body.svg"],
    ],
    ["./scales.form", "../answers/rarely.form", "norms.csv", "body.svg"],
  ],
  [
    "something else",
    [["/a/notes.form", "/b/notes.form"]],
    ["./scales.form", "../answers/rarely.form", "norms.csv", "body.svg"],
  ],
] as const)("what a file takes from others follows when they move: %s", (_, moves, expected) => {
  expect(paths(moves)).toEqual(expected);
});

let client: Client | undefined;
afterEach(() => client?.connection.dispose());

test("an editor asks before it renames, also a folder", async () => {
  client = new Client(new Map(Object.entries(files)));
  await client.start();
  const moved = await client.connection.sendRequest<WorkspaceEdit>("workspace/willRenameFiles", {
    files: [{ oldUri: "file:///a/scales.form", newUri: "file:///a/answers.form" }],
  });
  expect(moved).toMatchObject({ changes: { "file:///a/form.form": [{ newText: "./answers.form" }] } });
  const folder = await client.connection.sendRequest<WorkspaceEdit>("workspace/willRenameFiles", {
    files: [{ oldUri: "file:///a", newUri: "file:///b/c" }],
  });
  expect(folder.changes?.["file:///a/form.form"]?.map(({ newText }) => newText)).toEqual([
    "../../answers/rarely.form",
  ]);
});

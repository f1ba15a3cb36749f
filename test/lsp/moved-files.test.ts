import { afterEach, describe, expect, test } from "vitest";
import type { ClientCapabilities, WorkspaceEdit } from "vscode-languageserver/node";
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

describe("translations", () => {
  const form = (name: string) =>
    `form ${name} "F" { version "1.0.0" language en licence free item q1 "?" yesno }\n`;
  const inNorwegian = (name: string) => `translation nb of ${name} "F" from "F" { q1 "?" from "?" }\n`;
  const own = { "/a/audit.form": form("audit"), "/a/audit.nb.form": inNorwegian("audit") };
  const renaming = {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] } },
  };

  async function steps(
    all: Readonly<Record<string, string>>,
    moves: readonly (readonly [string, string])[],
    capabilities: ClientCapabilities = renaming,
  ): Promise<WorkspaceEdit | null> {
    client = new Client(new Map(Object.entries(all)));
    await client.start(capabilities);
    return client.connection.sendRequest<WorkspaceEdit | null>("workspace/willRenameFiles", {
      files: moves.map(([from, to]) => ({ oldUri: `file://${from}`, newUri: `file://${to}` })),
    });
  }

  const rename = (from: string, to: string) => ({
    kind: "rename",
    oldUri: `file://${from}`,
    newUri: `file://${to}`,
    options: { ignoreIfExists: true },
  });

  test.each([
    ["another name", "/a/audit_2.form", "/a/audit_2.nb.form"],
    ["another folder", "/b/c/audit.form", "/b/c/audit.nb.form"],
  ])("go with their form: %s", async (_, to, target) => {
    expect(await steps(own, [["/a/audit.form", to]])).toEqual({
      documentChanges: [rename("/a/audit.nb.form", target)],
    });
  });

  test("go with their programme, in every language, beside the edits of what takes something from it", async () => {
    const all = {
      "/a/visits.form": 'programme visits "V" { version "1.0.0" language en }\n',
      "/a/visits.nb.form": 'translation nb of visits "B" from "V" {}\n',
      "/a/visits.pt-br.form": 'translation pt-br of visits "B" from "V" {}\n',
      "/a/year.form": 'import often from "./visits.form"\n',
    };
    expect(await steps(all, [["/a/visits.form", "/a/checks.form"]])).toEqual({
      documentChanges: [
        {
          textDocument: { uri: "file:///a/year.form", version: null },
          edits: [{ range: expect.anything(), newText: "./checks.form" }],
        },
        rename("/a/visits.nb.form", "/a/checks.nb.form"),
        rename("/a/visits.pt-br.form", "/a/checks.pt-br.form"),
      ],
    });
  });

  test.each<[string, Record<string, string>, [string, string][], ClientCapabilities?]>([
    [
      "when they are moved themselves",
      own,
      [
        ["/a/audit.form", "/a/b.form"],
        ["/a/audit.nb.form", "/a/c.nb.form"],
      ],
    ],
    [
      "where there is a file already",
      { ...own, "/a/b.nb.form": "// notes" },
      [["/a/audit.form", "/a/b.form"]],
    ],
    [
      "where another file goes to",
      { ...own, "/a/other.form": form("other") },
      [
        ["/a/audit.form", "/a/b.form"],
        ["/a/other.form", "/a/b.nb.form"],
      ],
    ],
    ["with the folder, which has them in it", own, [["/a", "/b"]]],
    ["of other forms", { ...own, "/a/audit.nb.form": inNorwegian("mood") }, [["/a/audit.form", "/a/b.form"]]],
    [
      "that are forms, too",
      { ...own, "/a/audit.nb.form": inNorwegian("audit") + form("b") },
      [["/a/audit.form", "/a/b.form"]],
    ],
    ["where the form is no longer one", own, [["/a/audit.form", "/a/audit.txt"]]],
    ["in an editor that cannot rename", own, [["/a/audit.form", "/a/b.form"]], {}],
  ])("stay: %s", async (_, all, moves, capabilities) => {
    expect(await steps(all, moves, capabilities)).toBeNull();
  });
});

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { Store } from "../../compiler/cli/store.ts";
import { NodeDisk } from "../../lsp/node/disk.ts";
import { Findings } from "../../lsp/node/findings.ts";
import type { Disk } from "../../lsp/workspace/disk.ts";
import type { Remembering } from "../../lsp/workspace/extras.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { memoryDisk } from "./editor.ts";

/* What was found in files is known at the next start, and never where it might be otherwise. */

const form = (inner: string) => `import amount from "../scales.form"
form sleep "Sleep" {
  version "1.0.0"
  language en
  licence free
  item q1 "I rest." one of amount
  table norms from "norms.csv" { columns q1 gives t }
  score total "Total" = lookup(norms, q1)
  ${inner}
}
`;
const files = {
  "/scales.form": 'scale amount { 0 none "None" 1 some "Some" }\n',
  "/a/sleep.form": form('score wrong "Wrong" = lookup(norms, q7)'),
  "/a/norms.csv": "q1,t\n0,40\n1,50\n",
  "/b/rest.form": form('score other "Other" = sum(q1)'),
  "/b/norms.csv": "q1,t\n0,40\n1,50\n",
  "/c/alone.form":
    'form alone "Alone" {\n  version "1.0.0"\n  language en\n  licence free\n  item q1 "…" yesno\n}\n',
};

afterEach(() => vi.useRealTimers());

/** What is found in the files by a server that starts, by one that remembers, and of how many files it knew it. */
function opened(texts: Readonly<Record<string, string>>, memory?: Findings, folders = ["/"]) {
  return openedOn(memoryDisk(new Map(Object.entries(texts))), memory, folders);
}

function openedOn(disk: Disk, memory: Findings | undefined, folders: readonly string[]) {
  let known = 0;
  memory?.open(folders);
  const counting: Remembering | undefined = memory && {
    open: () => {},
    recall(path, now) {
      const found = memory.recall(path, now);
      if (found) known += 1;
      return found;
    },
    keep: (path, found) => memory.keep(path, found),
    save: (paths) => memory.save(paths),
  };
  const workspace = new Workspace(disk, counting);
  for (const path of workspace.paths()) for (const _ of workspace.looking(path));
  const found = workspace.paths().map((path) => [path, workspace.diagnostics(path)]);
  workspace.remember();
  return { workspace, known, found: JSON.parse(JSON.stringify(found)) };
}

/** A memory on the disk, as each start finds it. */
function starts(build?: string): (ofBuild?: string) => Findings {
  const folder = mkdtempSync(join(tmpdir(), "formscript-findings-"));
  return (ofBuild = build) => new Findings(new Store(folder), ofBuild);
}

test("what has not changed is not looked at again", () => {
  const start = starts();
  const first = opened(files, start());
  const second = opened(files, start());
  expect([first.known, second.known]).toEqual([0, 4]);
  expect(second.found).toEqual(first.found);
  expect(JSON.stringify(first.found)).toContain("name-unknown");
  // Whoever opens it sees all of it.
  expect(second.workspace.view("/a/sleep.form")!.forms[0]!.id).toBe("sleep");
});

test("so it is with files of this machine", () => {
  const folder = mkdtempSync(join(tmpdir(), "formscript-findings-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const start = starts();
  const disk = new NodeDisk();
  disk.open([folder]);
  expect(openedOn(disk, start(), [folder]).known).toBe(0);
  expect(openedOn(disk, start(), [folder]).known).toBe(4);
});

test.each([
  ["a text", { ...files, "/a/sleep.form": form('score right "Right" = sum(q1)') }, 3],
  ["what forms import", { ...files, "/scales.form": 'scale amount { 0 "None" 1 one "One" 2 "Two" }\n' }, 1],
  ["a table", { ...files, "/b/norms.csv": "q1,t\n0,40\n" }, 3],
  [
    "a translation that comes",
    { ...files, "/c/alone.nb.form": 'translation of alone to nb {\n  title "Alene"\n  q7 "?"\n}\n' },
    3,
  ],
  ["what was imported is gone", { ...files, "/scales.form": undefined }, 1],
])("%s is seen, and what has nothing to do with it is known", (_, changed, known) => {
  const start = starts();
  opened(files, start());
  const texts = Object.fromEntries(
    Object.entries(changed).filter(([, text]) => text !== undefined),
  ) as Record<string, string>;
  const now = opened(texts, start());
  expect(now.found).toEqual(opened(texts).found);
  expect(now.known).toBe(known);
});

test("what was recalled is looked at again when what it came from changes", () => {
  const start = starts();
  opened(files, start());
  const { workspace } = opened(files, start());
  expect(workspace.dependents("/scales.form").toSorted()).toEqual(["/a/sleep.form", "/b/rest.form"]);
  const scales = 'scale amounts { 0 "None" 1 "Some" }\n';
  workspace.edit("/scales.form", scales);
  const fresh = opened({ ...files, "/scales.form": scales }).workspace;
  for (const path of workspace.paths()) expect(workspace.diagnostics(path)).toEqual(fresh.diagnostics(path));
});

test("what is being typed is not remembered", () => {
  const start = starts();
  const memory = start();
  const { workspace } = opened(files, memory);
  workspace.edit("/scales.form", 'scale amount { 0 "None" }\n');
  for (const path of workspace.paths()) workspace.diagnostics(path);
  workspace.remember();
  expect(opened(files, start()).known).toBe(4);
});

test("another build, another day and other folders are not what it was found for", () => {
  const start = starts("1");
  opened(files, start());
  expect(opened(files, start("2")).known).toBe(0);
  expect(opened(files, start(), ["/", "/d"]).known).toBe(0);
  expect(opened(files, start()).known).toBe(4);
  vi.useFakeTimers({ now: Date.now() + 86_400_000 });
  expect(opened(files, start()).known).toBe(0);
});

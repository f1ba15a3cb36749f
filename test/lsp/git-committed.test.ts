import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lenses } from "../../lsp/features/lenses.ts";
import { review } from "../../lsp/features/review.ts";
import { GitCommitted } from "../../lsp/node/committed.ts";
import { NodeDisk } from "../../lsp/node/disk.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";

const scales = 'scale amount { 0 never "Never"  1 some "Some"  2 most "Most" }\n';
const form = (sum: string) => `import amount from "../scales/scales.form"
form sleep "Sleep" {
  version "1.0.0" language en licence free
  item q1 "One?" one of amount
  item q2 "Two?" one of amount
  score total "Total" = ${sum}
}
`;

let folder: string;
let committed: GitCommitted;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "formscript-committed-")));
  committed = new GitCommitted();
});
afterEach(() => {
  committed.close();
  rmSync(folder, { recursive: true });
});

function git(...words: string[]): void {
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...words], { cwd: folder, stdio: "ignore" });
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function commit(message: string): void {
  git("add", ".");
  git("commit", "--quiet", "--message", message);
}

function lensOf(path: string): string | undefined {
  const view = new Workspace(new NodeDisk()).view(path)!;
  return lenses(view, { committed }).find(({ title }) => /commit/i.test(title))?.title;
}

/** Looks as editors do: when they are told that more is known. */
async function lensOnceKnown(path: string): Promise<string> {
  let found = lensOf(path);
  while (found === undefined) {
    await new Promise<void>((told) => committed.whenChanged(told));
    found = lensOf(path);
  }
  return found;
}

test("what a form was, with a file of another folder as it was then, and each commit anew", async () => {
  git("init", "--quiet");
  write("scales/scales.form", scales);
  const path = write("forms/sleep.form", form("sum(q1..q2)"));
  commit("first");
  write("scales/scales.form", scales.replace("2 most", "3 most"));
  expect(lensOf(path)).toBeUndefined();
  expect(await lensOnceKnown(path)).toMatch(/^1 change since the commit: 1 score/);
  commit("second");
  await vi.waitFor(() => expect(lensOf(path)).toBe("As committed"), { timeout: 30_000 });
  write("forms/sleep.form", form("q1"));
  expect(await lensOnceKnown(path)).toMatch(/since the commit: .*score/);
});

test("a review waits until it is known what was committed", async () => {
  git("init", "--quiet");
  write("scales/scales.form", scales);
  const path = write("forms/sleep.form", form("sum(q1..q2)"));
  commit("first");
  write("forms/sleep.form", form("q1"));
  const { html, isNew } = await review(committed, new Workspace(new NodeDisk()).view(path)!.forms[0]!);
  expect(isNew).toBe(false);
  expect(html).toContain("What changes in “Sleep”");
});

test("a folder that is gone, and one with a name that needs quoting", async () => {
  git("init", "--quiet");
  write("scales/scales.form", scales);
  const path = write("søvn og «ro»/sleep.form", form("sum(q1..q2)"));
  commit("first");
  rmSync(join(folder, "scales"), { recursive: true });
  write("søvn og «ro»/sleep.form", form("q1").replace("../scales/", "./"));
  write("søvn og «ro»/scales.form", scales);
  expect(await lensOnceKnown(path)).toMatch(/since the commit: .*score/);
});

test("files that are not committed, before the first commit and after it", async () => {
  git("init", "--quiet");
  write("scales/scales.form", scales);
  const path = write("forms/sleep.form", form("sum(q1..q2)"));
  expect(await lensOnceKnown(path)).toBe("Not committed yet");
  git("add", "scales");
  git("commit", "--quiet", "--message", "scales");
  expect(await lensOnceKnown(path)).toBe("Not committed yet");
});

test("in no repository, nothing is said, and a review says why", async () => {
  write("scales/scales.form", scales);
  const path = write("forms/sleep.form", form("sum(q1..q2)"));
  expect(lensOf(path)).toBeUndefined();
  await committed.asking;
  expect(committed.asking).toBeUndefined();
  expect(lensOf(path)).toBeUndefined();
  const found = await review(committed, new Workspace(new NodeDisk()).view(path)!.forms[0]!);
  expect(found).toMatchObject({ html: "", notice: expect.stringMatching(/no git repository/) });
});

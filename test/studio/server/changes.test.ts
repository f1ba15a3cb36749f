import { execFileSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { FolderNow } from "../../../lsp/studio/folder/folder.ts";
import { listingsFrom } from "../../../lsp/studio/folder/listings.ts";
import { stampOf } from "../../../lsp/studio/folder/stamp.ts";
import { studio, type TriedStudio } from "./harness.ts";

/** What is told from now on; each listing as paths with the text that their stamp stands for. */
function told(it: TriedStudio, texts: readonly string[]) {
  const end = new AbortController();
  onTestFinished(() => end.abort());
  const lists: string[][] = [];
  const revisions: (string | null)[] = [];
  const ask = (): Promise<Response> =>
    fetch(`http://127.0.0.1:${it.port}/api/changes`, {
      method: "POST",
      headers: {
        origin: `http://127.0.0.1:${it.port}`,
        authorization: `Bearer ${it.token}`,
        "content-type": "application/json",
      },
      body: "{}",
      signal: end.signal,
    });
  const known = new Map(texts.map((text) => [stampOf(text), text]));
  void listingsFrom(
    ask,
    ({ files, revision }: FolderNow) => {
      lists.push(files.map(({ path, stamp }) => `${path} ${known.get(stamp) ?? "?"}`));
      revisions.push(revision);
    },
    end.signal,
  );
  return Object.assign(() => lists.at(-1), { revision: () => revisions.at(-1) });
}

function gitIn(folder: string): (...words: string[]) => string {
  return (...words) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    }).trim();
}

test("what is in the folder is told at once, and after whatever anyone does to it", async () => {
  const it = await studio({ "a.form": "one" });
  const last = told(it, ["one", "two", "three"]);
  await expect.poll(last).toEqual(["a.form one"]);
  writeFileSync(join(it.folder, "a.form"), "two");
  await expect.poll(last).toEqual(["a.form two"]);
  writeFileSync(join(it.folder, "b.csv"), "three");
  await expect.poll(last).toEqual(["a.form two", "b.csv three"]);
  renameSync(join(it.folder, "a.form"), join(it.folder, "c.form"));
  await expect.poll(last).toEqual(["b.csv three", "c.form two"]);
  rmSync(join(it.folder, "b.csv"));
  await expect.poll(last).toEqual(["c.form two"]);
  await it.ask("write", { path: "c.form", text: "one", seen: stampOf("two") });
  await expect.poll(last).toEqual(["c.form one"]);
});

test("who comes later is told, too; and a file that is written piece by piece is told of when it is whole", async () => {
  const it = await studio({ "a.form": "one" });
  const first = told(it, ["one", "two"]);
  await expect.poll(first).toEqual(["a.form one"]);
  const second = told(it, ["one", "two"]);
  await expect.poll(second).toEqual(["a.form one"]);
  writeFileSync(join(it.folder, "a.form"), "");
  writeFileSync(join(it.folder, "a.form"), "two");
  await expect.poll(first).toEqual(["a.form two"]);
  await expect.poll(second).toEqual(["a.form two"]);
});

test("what was committed last is told, without what has not been", async () => {
  const it = await studio({ "a.form": "one", "sub/größe 1.form": "two", "notes.txt": "none" });
  const committed = async () => JSON.parse((await it.ask("committed", {})).text);
  const git = gitIn(it.folder);
  git("init");
  expect(await committed()).toEqual({ revision: "none", files: [] });
  git("add", ".");
  git("commit", "-m", "first");
  writeFileSync(join(it.folder, "a.form"), "changed");
  const first = await committed();
  expect(first.files).toEqual([
    { path: "a.form", text: "one" },
    { path: "sub/größe 1.form", text: "two" },
  ]);
  expect(await committed()).toEqual(first);
  git("commit", "-a", "-m", "second");
  const second = await committed();
  expect(second.revision).not.toBe(first.revision);
  expect(second.files[0]).toEqual({ path: "a.form", text: "changed" });
});

test("a folder that no git keeps has no revision", async () => {
  const it = await studio({ "a.form": "one" });
  expect(JSON.parse((await it.ask("committed", {})).text)).toBeNull();
  const last = told(it, ["one"]);
  await expect.poll(last).toEqual(["a.form one"]);
  expect(last.revision()).toBeNull();
});

test("a commit is told of, and so is another branch, while the studio is open", async () => {
  const it = await studio({ "sub/a.form": "one" });
  const git = gitIn(it.folder);
  git("init", "-b", "main");
  const last = told(it, ["one", "two"]);
  await expect.poll(last.revision).toBe("none");
  git("add", ".");
  git("commit", "-m", "first");
  const first = git("rev-parse", "HEAD");
  await expect.poll(last.revision).toBe(first);
  git("checkout", "-b", "other");
  writeFileSync(join(it.folder, "sub/a.form"), "two");
  git("commit", "-a", "-m", "second");
  await expect.poll(last.revision).toBe(git("rev-parse", "HEAD"));
  git("pack-refs", "--all");
  git("checkout", "main");
  await expect.poll(last.revision).toBe(first);
  git("merge", "other");
  await expect.poll(last.revision).toBe(git("rev-parse", "other"));
  const { files } = JSON.parse((await it.ask("committed", {})).text);
  expect(files).toEqual([{ path: "sub/a.form", text: "two" }]);
});

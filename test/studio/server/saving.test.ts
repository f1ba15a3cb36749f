import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { decode } from "../../../compiler/cli/decode.ts";
import { stampOf } from "../../../lsp/studio/folder/stamp.ts";
import { DiskFolder } from "../../../lsp/studio/server/disk-folder.ts";
import { folderOf } from "./harness.ts";

function disk(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");
  return { folder, textOf, files: new DiskFolder(folder, decode) };
}

test("a file is written where it is still what was seen", async () => {
  const it = disk({ "a.form": "one" });
  const { stamp } = await it.files.read("a.form");
  expect(await it.files.write("a.form", "two", stamp)).toEqual({ done: true, stamp: stampOf("two") });
  expect(it.textOf("a.form")).toBe("two");
  expect(await it.files.write("a.form", "three", stamp)).toEqual({
    done: false,
    now: { text: "two", stamp: stampOf("two") },
  });
  expect(it.textOf("a.form")).toBe("two");
});

test("a new file is written in folders that are new, and never over one that is there", async () => {
  const it = disk({ "a.form": "one" });
  expect(await it.files.write("new/deep/b.form", "two", null)).toMatchObject({ done: true });
  expect(it.textOf("new/deep/b.form")).toBe("two");
  expect(await it.files.write("a.form", "three", null)).toMatchObject({ done: false, now: { text: "one" } });
});

test("a file that has gone is not written again unseen", async () => {
  const it = disk({});
  expect(await it.files.write("a.form", "two", stampOf("one"))).toEqual({ done: false, now: null });
  expect(existsSync(join(it.folder, "a.form"))).toBe(false);
});

test("of two who save at once, one is told what the other has saved", async () => {
  const it = disk({ "a.form": "one" });
  const { stamp } = await it.files.read("a.form");
  const both = await Promise.all(["two", "three"].map((text) => it.files.write("a.form", text, stamp)));
  const saved = it.textOf("a.form");
  expect(both.filter(({ done }) => done)).toEqual([{ done: true, stamp: stampOf(saved) }]);
  expect(both.filter(({ done }) => !done)).toEqual([
    { done: false, now: { text: saved, stamp: stampOf(saved) } },
  ]);
});

test("of two who begin a file at once, in two programs, one is first", async () => {
  const it = disk({});
  const programs = Array.from({ length: 8 }, () => new DiskFolder(it.folder, decode));
  const all = await Promise.allSettled(
    programs.map((program, at) => program.write("a.form", `by ${at}`, null)),
  );
  const done = all.flatMap((each, at) => (each.status === "fulfilled" && each.value.done ? [at] : []));
  expect(done).toHaveLength(1);
  expect(it.textOf("a.form")).toBe(`by ${done[0]}`);
});

test("removing and renaming ask what was seen, and a name that is taken stays", async () => {
  const it = disk({ "a.form": "one", "b.form": "two" });
  const [one, two] = [stampOf("one"), stampOf("two")];
  expect(await it.files.remove("a.form", two)).toMatchObject({ done: false, now: { text: "one" } });
  expect(await it.files.rename("a.form", "b.form", one)).toMatchObject({ done: false, now: { text: "two" } });
  expect(await it.files.rename("a.form", "c.form", two)).toMatchObject({ done: false, now: { text: "one" } });
  expect(await it.files.rename("a.form", "sub/c.form", one)).toEqual({ done: true, stamp: one });
  expect(await it.files.remove("b.form", two)).toEqual({ done: true, stamp: two });
  expect((await it.files.list()).map(({ path }) => path)).toEqual(["sub/c.form"]);
});

test.each([
  ["line ends of Windows", "form a\r\nb\r\n"],
  ["a byte order mark", "\ufeffform a"],
  ["no line end", "form"],
  ["nothing", ""],
  ["characters of all kinds", "größe 🙂 \u2028 \0x".replace("\0", "")],
])("%s come back as they were", async (_, text) => {
  const it = disk({ "a.form": "" });
  await it.files.write("a.form", text, stampOf(""));
  expect(it.textOf("a.form")).toBe(text);
  expect((await it.files.read("a.form")).text).toBe(text);
});

test("a text that cannot be written as it is, is not written", async () => {
  const it = disk({ "a.form": "one" });
  await expect(it.files.write("a.form", "half \ud83d", stampOf("one"))).rejects.toThrow("half a character");
  expect(it.textOf("a.form")).toBe("one");
});

test("a file that is no UTF-8 says so, and is not overwritten", async () => {
  const it = disk({});
  writeFileSync(join(it.folder, "old.form"), Buffer.from("form größe", "latin1"));
  await expect(it.files.read("old.form")).rejects.toThrow("it looks like Latin-1");
  await expect(it.files.write("old.form", "new", null)).rejects.toThrow("it looks like Latin-1");
});

test("who may read the file stays, and a link stays a link", async () => {
  const it = disk({ "parts/a.form": "one" });
  chmodSync(join(it.folder, "parts/a.form"), 0o640);
  symlinkSync("parts/a.form", join(it.folder, "link.form"));
  await it.files.write("link.form", "two", stampOf("one"));
  expect(lstatSync(join(it.folder, "link.form")).isSymbolicLink()).toBe(true);
  expect(it.textOf("parts/a.form")).toBe("two");
  expect(statSync(join(it.folder, "parts/a.form")).mode & 0o777).toBe(0o640);
  await it.files.remove("link.form", stampOf("two"));
  expect(it.textOf("parts/a.form")).toBe("two");
});

test("what the system does not let be written says why, and nothing has changed", async () => {
  const it = disk({});
  // There is no room for a longer name beside it.
  const path = `${"x".repeat(245)}.form`;
  await expect(it.files.write(path, "one", null)).rejects.toThrow("name too long. Nothing was changed.");
  expect(readdirSync(it.folder)).toEqual([]);
});

test("a program that is killed while it saves leaves the old file whole, and what it left goes later", async () => {
  const it = disk({ "a.form": "a".repeat(4_000_000) });
  for (let turn = 0; turn < 6; turn += 1) {
    const words = [join(import.meta.dirname, "overwriter.ts"), it.folder, "a.form"];
    const program = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
    await once(program.stdout, "data");
    await wait(20 + turn * 37);
    program.kill("SIGKILL");
    await once(program, "exit");
    const text = it.textOf("a.form");
    expect(text.length).toBe(4_000_000);
    expect(text === text[0]!.repeat(4_000_000)).toBe(true);
  }
  expect((await it.files.list()).map(({ path }) => path)).toEqual(["a.form"]);
  const left = join(it.folder, ".a.form.formscript-0123");
  writeFileSync(left, "half");
  const longAgo = Date.now() / 1000 - 3600;
  for (const name of readdirSync(it.folder)) {
    if (name.startsWith(".")) utimesSync(join(it.folder, name), longAgo, longAgo);
  }
  await it.files.write("a.form", "new", (await it.files.read("a.form")).stamp);
  expect(readdirSync(it.folder)).toEqual(["a.form"]);
});

test("a folder of a whole disk is not gone through", async () => {
  const it = disk({ "a.form": "" });
  mkdirSync(join(it.folder, "many"));
  for (let at = 0; at < 300; at += 1) writeFileSync(join(it.folder, `many/${at}.txt`), "");
  const small = new DiskFolder(it.folder, decode, 200);
  await expect(small.list()).rejects.toThrow("Start the studio in the folder of your forms");
  expect(await it.files.list()).toHaveLength(1);
});

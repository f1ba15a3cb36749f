import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { firstForm } from "../../../compiler/first-form.ts";
import { stampOf } from "../../../lsp/studio/folder/stamp.ts";
import { expectFault } from "../../browser/harness/index.ts";
import { keptPage, servedPage } from "./pages.ts";

/** Keeps in the page what its folder has told of, and gives that. */
async function watched(page: Page): Promise<() => Promise<string[][]>> {
  await page.evaluate(async () => {
    const { folder } = await behind.openFolder();
    const told: string[][] = [];
    Object.assign(globalThis, { folder, told });
    await folder.list();
    folder.watch(
      (paths) => told.push([...paths].sort()),
      () => {},
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: string[][] }).told);
}

declare global {
  var folder: import("../../../lsp/studio/folder/folder.ts").Folder;
}

test("without a server, files are kept in the browser, beginning with a form", async () => {
  const { page } = await keptPage();
  const opened = await page.evaluate(async () => {
    const { folder, gallery } = await behind.openFolder();
    return {
      name: folder.name,
      place: folder.place,
      gallery,
      list: await folder.list(),
      read: await folder.read("sleep.form"),
    };
  });
  expect(opened).toEqual({
    name: "This browser",
    place: "browser",
    gallery: null,
    list: [{ path: "sleep.form", stamp: stampOf(firstForm) }],
    read: { text: firstForm, stamp: stampOf(firstForm) },
  });
  await page.reload();
  await page.waitForFunction(() => "behind" in globalThis);
  const came = await page.evaluate(async () => {
    const { folder } = await behind.openFolder();
    const { stamp } = await folder.read("sleep.form");
    const written = await folder.write("sleep.form", "mine", stamp);
    const stale = await folder.write("sleep.form", "theirs", stamp);
    const taken = await folder.write("sleep.form", "new", null);
    const fresh = await folder.write("parts/a.csv", "a", null);
    const refused = await folder.write("a.exe", "", null).catch((error: Error) => error.message);
    const gone = await folder.read("none.form").catch((error: Error) => error.message);
    const moved = await folder.rename("parts/a.csv", "b.csv", fresh.done ? fresh.stamp : "");
    const onto = await folder.rename("b.csv", "sleep.form", fresh.done ? fresh.stamp : "");
    const removed = await folder.remove("b.csv", "another");
    return { written, stale, taken, fresh, refused, gone, moved, onto, removed, list: await folder.list() };
  });
  const mine = { done: false, now: { text: "mine", stamp: stampOf("mine") } };
  expect(came).toMatchObject({
    written: { done: true, stamp: stampOf("mine") },
    stale: mine,
    taken: mine,
    fresh: { done: true },
    refused: expect.stringContaining(".form, .csv or .svg"),
    gone: "There is no none.form any more.",
    moved: { done: true },
    onto: mine,
    removed: { done: false, now: { text: "a" } },
    list: [{ path: "b.csv" }, { path: "sleep.form" }],
  });
});

test("two tabs of a browser know of each other, and neither writes over the other", async () => {
  const { page, address } = await keptPage();
  const other = await page.context().newPage();
  await other.goto(address);
  await other.waitForFunction(() => "behind" in globalThis);
  const [here, there] = [await watched(page), await watched(other)];
  const save = (text: string) => async (from: Page) =>
    from.evaluate(
      async ([mine, seen]) => (await folder.write("sleep.form", mine!, seen!)).done,
      [text, stampOf(firstForm)],
    );
  const done = await Promise.all([save("here")(page), save("there")(other)]);
  expect(done.filter(Boolean)).toHaveLength(1);
  const [writer, hearer] = done[0] ? [here, there] : [there, here];
  await expect.poll(hearer).toEqual([["sleep.form"]]);
  expect(await writer()).toEqual([]);
});

test("a folder of the machine is read, written and watched through the server", async () => {
  const it = await servedPage({ "a.form": "one", "b.form": "two", "old.form": "" });
  writeFileSync(join(it.folder, "old.form"), Buffer.from("größe", "latin1"));
  expect(new URL(it.page.url()).hash).toMatch(/^#token=/);
  const told = await watched(it.page);
  expect(new URL(it.page.url()).hash).toBe("");
  const read = await it.page.evaluate(async () => ({
    all: await Promise.all(["a.form", "b.form"].map((path) => folder.read(path))),
    foreign: await folder.read("old.form").catch((error: Error) => error.message),
    place: folder.place,
    committed: await folder.committed(),
  }));
  expect(read).toEqual({
    all: [
      { text: "one", stamp: stampOf("one") },
      { text: "two", stamp: stampOf("two") },
    ],
    foreign: expect.stringContaining("Latin-1"),
    place: "disk",
    committed: null,
  });
  const write = (text: string, seen: string) =>
    it.page.evaluate(async ([mine, known]) => folder.write("a.form", mine!, known!), [text, stampOf(seen)]);
  expect(await write("mine", "one")).toEqual({ done: true, stamp: stampOf("mine") });
  expect(readFileSync(join(it.folder, "a.form"), "utf8")).toBe("mine");
  writeFileSync(join(it.folder, "b.form"), "changed");
  // What this tab has written itself is no news to it.
  await expect.poll(told).toEqual([["b.form"]]);
  expect(await write("again", "one")).toEqual({ done: false, now: { text: "mine", stamp: stampOf("mine") } });
  expectFault(it.page, /ERR_CONNECTION_REFUSED|Failed to load/);
  await it.served.close();
  const gone = await it.page.evaluate(() => folder.list().catch((error: Error) => error.message));
  expect(gone).toContain("does not answer");
});

test("of many tabs one listens to the server, and when it goes another does", async () => {
  const it = await servedPage({ "a.form": "one" });
  const pages = [it.page];
  while (pages.length < 7) {
    const page = await it.page.context().newPage();
    await page.goto(it.served.address);
    await page.waitForFunction(() => "behind" in globalThis);
    pages.push(page);
  }
  const told: (() => Promise<string[][]>)[] = [];
  for (const page of pages) told.push(await watched(page));
  writeFileSync(join(it.folder, "a.form"), "two");
  for (const each of told) await expect.poll(each).toEqual([["a.form"]]);
  await it.page.close();
  writeFileSync(join(it.folder, "a.form"), "three");
  for (const each of told.slice(1)) await expect.poll(each).toEqual([["a.form"], ["a.form"]]);
});

test("a reload needs no address with a token; another tab without one is told what to open", async () => {
  const it = await servedPage({ "a.form": "one" });
  const list = (page: Page) =>
    page.evaluate(async () => {
      const opened = await behind.openFolder().catch((error: Error) => error.message);
      return typeof opened === "string" ? opened : (await opened.folder.list()).map(({ path }) => path);
    });
  expect(await list(it.page)).toEqual(["a.form"]);
  await it.page.reload();
  await it.page.waitForFunction(() => "behind" in globalThis);
  expect(await list(it.page)).toEqual(["a.form"]);
  const opened = await it.page.context().newPage();
  await opened.goto(it.served.opening);
  await opened.waitForFunction(() => "behind" in globalThis);
  expect(await list(opened)).toEqual(["a.form"]);
  expect(new URL(opened.url()).hash).toBe("");
  const stranger = await it.page.context().newPage();
  expectFault(it.page, /401/);
  await stranger.goto(`http://127.0.0.1:${it.port}/`);
  await stranger.waitForFunction(() => "behind" in globalThis);
  expect(await list(stranger)).toContain("Open the address that it printed last.");
});

test("all files can be taken away in a zip, and a link holds them", async () => {
  const { page } = await keptPage();
  const { zip, link } = await page.evaluate(async () => {
    const { folder } = await behind.openFolder();
    await folder.write("größe/ü.csv", "a;b\r\n", null);
    const bytes = new Uint8Array(await (await behind.zipped(folder)).arrayBuffer());
    const { text } = await folder.read("sleep.form");
    return { zip: [...bytes], link: await behind.shareLink([{ path: "sleep.form", text }], location.href) };
  });
  const files = unzipSync(Uint8Array.from(zip));
  expect(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ["größe/ü.csv", "a;b\r\n"],
    ["sleep.form", firstForm],
  ]);
  await page.goto("about:blank");
  await page.goto(link);
  await page.waitForFunction(() => "behind" in globalThis);
  expect(await page.evaluate(() => behind.sharedFiles(location.href))).toEqual([
    { path: "sleep.form", text: firstForm },
  ]);
});

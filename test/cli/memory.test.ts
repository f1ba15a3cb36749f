import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DiskHost } from "../../compiler/cli/host.ts";
import { Memory } from "../../compiler/cli/memory.ts";
import { contentOf, folderWith } from "./folder.ts";

const outcome = { out: "No errors or warnings in 1 file\n", code: 0 };

/** A folder of which some has been read, and the memory of what came of it. */
function remembered() {
  const folder = folderWith({
    "forms/a.form": "form a {}",
    "forms/b.csv": "x",
    "forms/bad.form": new Uint8Array([0xff, 0xfe]),
  });
  const memory = new Memory(join(folder, "memory"));
  const host = new DiskHost(folder);
  host.read("forms/a.form");
  host.read("forms/gone.form");
  expect(() => host.read("forms/bad.form")).toThrow();
  host.siblings("forms/a.form");
  memory.keep("key", host.seen, outcome);
  const recall = (key = "key") => memory.recall(key, new DiskHost(folder));
  return { folder, memory, recall };
}

test("what has not changed is recalled", () => {
  const { recall, folder } = remembered();
  expect(recall()).toMatchObject(outcome);
  expect(contentOf(join(folder, "memory"))).toHaveLength(1);
});

describe("nothing is recalled when", () => {
  test.each<[string, (folder: string) => void]>([
    ["a text has changed", (folder) => writeFileSync(join(folder, "forms/a.form"), "form b {}")],
    ["a text is gone", (folder) => rmSync(join(folder, "forms/a.form"))],
    ["a file that was missed is there", (folder) => writeFileSync(join(folder, "forms/gone.form"), "")],
    ["a file that could not be read can be", (folder) => writeFileSync(join(folder, "forms/bad.form"), "")],
    [
      "a file has become a folder",
      (folder) => {
        rmSync(join(folder, "forms/a.form"));
        mkdirSync(join(folder, "forms/a.form"));
      },
    ],
    [
      "a file has come into a folder that was listed",
      (folder) => writeFileSync(join(folder, "forms/a.nb.form"), ""),
    ],
    [
      "the memory is broken",
      (folder) => {
        for (const name of contentOf(join(folder, "memory")))
          writeFileSync(join(folder, "memory", name), "{");
      },
    ],
  ])("%s", (_, change) => {
    const { folder, recall } = remembered();
    change(folder);
    expect(recall()).toBeUndefined();
  });

  test("the key is another, also one that shares its place", () => {
    const { recall, memory } = remembered();
    expect(recall("other")).toBeUndefined();
    // "Aa" and "BB" have the same hash.
    memory.keep("Aa", { texts: [], folders: [] }, outcome);
    expect(recall("BB")).toBeUndefined();
    expect(recall("Aa")).toMatchObject(outcome);
  });
});

test("a text that nothing was read of does not matter", () => {
  const { folder, recall } = remembered();
  writeFileSync(join(folder, "forms/b.csv"), "y");
  expect(recall()).toMatchObject(outcome);
});

test("where nothing can be kept, nothing is, without a word", () => {
  const folder = folderWith({ memory: "a file in its place" });
  const memory = new Memory(join(folder, "memory"));
  memory.keep("key", { texts: [], folders: [] }, outcome);
  expect(memory.recall("key", new DiskHost(folder))).toBeUndefined();
});

test("a memory that has grown large begins anew", () => {
  const folder = folderWith({});
  const memory = new Memory(join(folder, "memory"));
  for (let each = 0; each < 450; each += 1) memory.keep(`key ${each}`, { texts: [], folders: [] }, outcome);
  expect(contentOf(join(folder, "memory")).length).toBeLessThan(250);
});

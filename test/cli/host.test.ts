import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DiskHost } from "../../compiler/cli/host.ts";
import { Unreadable } from "../../compiler/host.ts";
import { folderWith } from "./folder.ts";

const text = 'form a "Spørsmål – æøå"\n';

test("UTF-8 is read, with a byte order mark and without", () => {
  const host = new DiskHost(folderWith({ "a.form": text, "b.form": `\ufeff${text}`, "empty.form": "" }));
  expect(host.read("a.form")).toBe(text);
  expect(host.read("b.form")).toBe(`\ufeff${text}`);
  expect(host.read("empty.form")).toBe("");
});

test("a file that is not there is undefined", () => {
  const host = new DiskHost(folderWith({ "a.form": "" }));
  expect(host.read("b.form")).toBeUndefined();
  expect(host.read("a.form/c.form")).toBeUndefined();
});

const utf16be = Buffer.from(`\ufeff${text}`, "utf16le").swap16();

test.each([
  [
    "UTF-16 with a mark",
    Buffer.from(`\ufeff${text}`, "utf16le"),
    /UTF-16 \(little-endian\)\. Save it as UTF-8/,
  ],
  ["UTF-16 the other way round", utf16be, /UTF-16 \(big-endian\)/],
  ["UTF-16 without a mark", Buffer.from(text, "utf16le"), /UTF-16 \(little-endian\)/],
  ["UTF-16 the other way round without a mark", utf16be.subarray(2), /UTF-16 \(big-endian\)/],
  ["Latin-1", Buffer.from('form a\n"Spørsmål"', "latin1"), /looks like Latin-1 \(line 2, “Spørsmål”\)/],
  [
    "Windows-1252",
    Buffer.from([0x22, 0x93, 0x61, 0x94, 0x22]),
    /looks like Windows-1252 \(line 1, “““\)|Windows-1252/,
  ],
  ["what is no text", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8]), /zero bytes/],
])("%s is named", (_, bytes, message) => {
  const host = new DiskHost(folderWith({ "a.form": bytes }));
  expect(() => host.read("a.form")).toThrow(Unreadable);
  expect(() => host.read("a.form")).toThrow(message);
});

test("bad bytes behind good ones are found where they are", () => {
  const bytes = Buffer.concat([Buffer.from("æøå\n".repeat(50)), Buffer.from("smør", "latin1")]);
  const host = new DiskHost(folderWith({ "a.form": bytes }));
  expect(() => host.read("a.form")).toThrow(/\(line 51, “smør”\)/);
});

test("a folder in place of a file", () => {
  const folder = folderWith({});
  mkdirSync(join(folder, "a.form"));
  expect(() => new DiskHost(folder).read("a.form")).toThrow(/It is a folder, not a file/);
});

test("50 MB are not read", () => {
  const folder = folderWith({ "a.form": "" });
  truncateSync(join(folder, "a.form"), 50_000_000);
  expect(() => new DiskHost(folder).read("a.form")).toThrow(/It has 50 MB; a file may have 20 MB/);
});

test("a link in a circle", () => {
  const folder = folderWith({});
  symlinkSync("a.form", join(folder, "a.form"));
  expect(() => new DiskHost(folder).read("a.form")).toThrow(/a link that leads in a circle/);
});

test("siblings and references share one notation", () => {
  const host = new DiskHost(
    folderWith({ "forms/a.form": "", "forms/b.csv": "", "forms/c/d.form": "", "e.form": "" }),
  );
  expect(host.siblings("forms/a.form")).toEqual(["forms/a.form", "forms/b.csv"]);
  expect(host.siblings("e.form")).toEqual(["e.form"]);
  expect(host.siblings("nowhere/a.form")).toEqual([]);
  expect(host.resolve("forms/c/d.form", "../a.form")).toBe("forms/a.form");
  expect(host.resolve("e.form", "./forms/a.form")).toBe("forms/a.form");
});

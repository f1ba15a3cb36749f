import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { writeOut, writeWhole } from "../../compiler/cli/write-out.ts";
import { contentOf, folderWith } from "./folder.ts";

/** The call to fail, by its name and a part of its path, and how. */
const failing = vi.hoisted(() => ({ call: "", path: "", code: "" }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const refusing =
    <A extends unknown[], R>(call: string, real: (...args: A) => R) =>
    (...args: A): R => {
      if (failing.call === call && args.some((arg) => String(arg).includes(failing.path))) {
        // A full disk takes the first bytes before it refuses.
        if (call === "writeFileSync") fs.writeFileSync(String(args[0]), "ha");
        throw Object.assign(new Error(failing.code), { code: failing.code });
      }
      return real(...args);
    };
  return {
    ...fs,
    writeFileSync: refusing("writeFileSync", fs.writeFileSync),
    renameSync: refusing("renameSync", fs.renameSync),
    mkdirSync: refusing("mkdirSync", fs.mkdirSync),
  };
});

function fail(call: string, path: string, code: string, work: () => void): unknown {
  Object.assign(failing, { call, path, code });
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    failing.call = "";
  }
}

const built = [
  { path: "aas/definition.json", text: "new" },
  { path: "audit/definition.json", text: "new" },
  { path: "audit/texts/nb.json", text: "new" },
];

test("what is there of the same name is replaced as a whole, the rest stays", () => {
  const folder = folderWith({ "dist/audit/stale.json": "old", "dist/mine.txt": "mine" });
  writeOut(join(folder, "dist"), built);
  expect(contentOf(join(folder, "dist"))).toEqual([
    "aas",
    "aas/definition.json",
    "audit",
    "audit/definition.json",
    "audit/texts",
    "audit/texts/nb.json",
    "mine.txt",
  ]);
});

test("a disk that is full in the middle leaves everything as it was", () => {
  const folder = folderWith({ "dist/audit/definition.json": "old" });
  const message = fail("writeFileSync", "nb.json", "ENOSPC", () => writeOut(join(folder, "dist"), built));
  expect(message).toBe(`${join(folder, "dist")} cannot be written: the disk is full. Nothing was changed.`);
  expect(contentOf(folder)).toEqual(["dist", "dist/audit", "dist/audit/definition.json"]);
  expect(readFileSync(join(folder, "dist/audit/definition.json"), "utf8")).toBe("old");
});

test("folders that were made on the way are taken away again", () => {
  const folder = folderWith({ "keep.txt": "" });
  const message = fail("writeFileSync", "aas", "ENOSPC", () => writeOut(join(folder, "out/of/here"), built));
  expect(message).toMatch(/the disk is full/);
  expect(contentOf(folder)).toEqual(["keep.txt"]);
});

test("a swap that fails halfway is undone", () => {
  const folder = folderWith({ "dist/aas/definition.json": "old", "dist/audit/definition.json": "old" });
  const message = fail("renameSync", "new/audit", "EACCES", () => writeOut(join(folder, "dist"), built));
  expect(message).toMatch(/you have no permission to\. Nothing was changed/);
  expect(contentOf(join(folder, "dist"))).toEqual([
    "aas",
    "aas/definition.json",
    "audit",
    "audit/definition.json",
  ]);
  expect(readFileSync(join(folder, "dist/aas/definition.json"), "utf8")).toBe("old");
  expect(readFileSync(join(folder, "dist/audit/definition.json"), "utf8")).toBe("old");
});

test("a folder that cannot be written, a file in its place", () => {
  const folder = folderWith({ dist: "a file" });
  expect(fail("", "", "", () => writeOut(join(folder, "dist"), built))).toMatch(
    /there is a file where a folder/,
  );
  expect(fail("", "", "", () => writeOut(join(folder, "dist/in"), built))).toMatch(
    /there is a file where a folder/,
  );
  expect(fail("mkdirSync", "made", "EROFS", () => writeOut(join(folder, "made"), built))).toMatch(
    /is read-only/,
  );
  expect(contentOf(folder)).toEqual(["dist"]);
});

test("one file is replaced whole, keeps its rights, and a link stays a link", () => {
  const folder = folderWith({ "real/a.form": "old" });
  chmodSync(join(folder, "real/a.form"), 0o640);
  symlinkSync(join(folder, "real/a.form"), join(folder, "a.form"));
  writeWhole(join(folder, "a.form"), "new");
  expect(readFileSync(join(folder, "real/a.form"), "utf8")).toBe("new");
  expect(lstatSync(join(folder, "a.form")).isSymbolicLink()).toBe(true);
  expect(statSync(join(folder, "real/a.form")).mode & 0o777).toBe(0o640);
  const message = fail("writeFileSync", ".a.form", "ENOSPC", () =>
    writeWhole(join(folder, "a.form"), "newer"),
  );
  expect(message).toMatch(/the disk is full/);
  expect(readFileSync(join(folder, "a.form"), "utf8")).toBe("new");
  expect(contentOf(folder)).toEqual(["a.form", "real", "real/a.form"]);
});

import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { files, folderOf, studio } from "./harness.ts";

const outside = [
  "../secret.form",
  "parts/../../secret.form",
  "./sleep.form",
  "parts/./scales.form",
  "/etc/passwd.form",
  "//host/share.form",
  "C:/secret.form",
  "C:secret.form",
  "parts\\..\\..\\secret.form",
  "sleep.form:stream.form",
  "sleep.txt\0.form",
  "notes.txt",
  ".env",
  ".git/config.form",
  "parts/.git/config.form",
  "node_modules/pack/one.form",
  "NODE_MODULES/pack/one.form",
  "parts//scales.form",
  "parts./scales.form",
  "con.form",
  "lpt1.x.form",
  "line\nbreak.form",
  ".form",
  "",
  `${"long/".repeat(200)}a.form`,
];

test.each(outside)("the path %j is not read, written, removed or renamed to", async (path) => {
  const it = await studio(files);
  const read = await it.ask("read", { paths: [path] });
  expect(JSON.parse(read.text)).toEqual({ [path]: { refused: expect.any(String) } });
  expect(await it.ask("write", { path, text: "mine", seen: null })).toMatchObject({ status: 400 });
  const { stamp } = JSON.parse((await it.ask("read", { paths: ["sleep.form"] })).text)["sleep.form"];
  expect(await it.ask("remove", { path, seen: stamp })).toMatchObject({ status: 400 });
  expect(await it.ask("rename", { from: "sleep.form", to: path, seen: stamp })).toMatchObject({
    status: 400,
  });
  expect(await it.ask("rename", { from: path, to: "new.form", seen: stamp })).toMatchObject({ status: 400 });
});

test("links that lead out of the folder, or to what is left alone, are not followed", async () => {
  const it = await studio(files);
  const other = folderOf({ "secret.form": "secret", "deep/secret.form": "secret" });
  const link = (to: string, name: string): void => symlinkSync(to, join(it.folder, name));
  link(join(other, "secret.form"), "file.form");
  link("../".repeat(20) + join(other, "secret.form").slice(1), "relative.form");
  link(other, "folder");
  link(join(it.folder, ".env"), "environment.form");
  link(join(it.folder, ".git"), "git");
  link(join(other, "not-there.form"), "nothing.form");
  link("loop.form", "loop.form");
  link(join(it.folder, "parts"), "inside");
  const paths = [
    "file.form",
    "relative.form",
    "folder/secret.form",
    "folder/deep/secret.form",
    "environment.form",
    "git/config.form",
    "nothing.form",
    "loop.form",
  ];
  const read = JSON.parse((await it.ask("read", { paths })).text);
  expect(Object.keys(read)).toEqual(paths);
  for (const path of paths) expect(read[path]).toEqual({ refused: expect.any(String) });
  for (const path of [...paths, "folder/new.form", "folder/new/new.form", "git/new.form"]) {
    const { status } = await it.ask("write", { path, text: "mine", seen: null });
    expect([400, 403]).toContain(status);
  }
  const listed = JSON.parse((await it.ask("list", {})).text) as { path: string }[];
  expect(listed.map(({ path }) => path)).toEqual(["parts/scales.form", "sleep.form"]);
  expect(JSON.parse((await it.ask("read", { paths: ["inside/scales.form"] })).text)).toMatchObject({
    "inside/scales.form": { text: "scale" },
  });
});

test("a folder with the name of a file is no file", async () => {
  const it = await studio(files);
  mkdirSync(join(it.folder, "folder.form"));
  expect(JSON.parse((await it.ask("read", { paths: ["folder.form"] })).text)).toEqual({
    "folder.form": { refused: expect.any(String) },
  });
  expect(await it.ask("write", { path: "folder.form", text: "", seen: null })).toMatchObject({ status: 422 });
  expect(await it.ask("write", { path: "sleep.form/a.form", text: "", seen: null })).toMatchObject({
    status: 400,
  });
});

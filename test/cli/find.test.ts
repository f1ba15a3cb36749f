import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findForms } from "../../compiler/cli/find.ts";
import { WrongUse } from "../../compiler/cli/wrong-use.ts";
import { folderWith } from "./folder.ts";

const library = {
  "forms/audit/audit.form": "",
  "forms/audit/audit.nb.form": "",
  "forms/aas.form": "",
  "forms/norms.csv": "",
  "forms/.hidden/x.form": "",
  "forms/node_modules/p/x.form": "",
};

test("a folder stands for the forms in it and in its folders", async () => {
  const folder = folderWith(library);
  const forms = ["forms/aas.form", "forms/audit/audit.form", "forms/audit/audit.nb.form"];
  expect(await findForms(["forms"], folder)).toEqual(forms);
  expect(await findForms(["./forms/"], folder)).toEqual(forms);
  expect(await findForms(["."], folder)).toEqual(forms);
});

test("files and patterns, each file once", async () => {
  const folder = folderWith(library);
  expect(await findForms(["forms/aas.form", "forms/*.form"], folder)).toEqual(["forms/aas.form"]);
  expect(await findForms(["forms/**/*.nb.form"], folder)).toEqual(["forms/audit/audit.nb.form"]);
});

test.each([
  ["forms/ass.form", "There is no file or folder forms/ass.form. Did you mean forms/aas.form?"],
  ["forsm", "There is no file or folder forsm. Did you mean forms?"],
  ["nowhere/at/all", "There is no file or folder nowhere/at/all."],
  ["forms/x*.form", "No .form file matches forms/x*.form."],
  ["forms/norms.csv", "forms/norms.csv is not a .form file."],
])("%s stands for nothing", async (word, message) => {
  const folder = folderWith(library);
  await expect(findForms([word], folder)).rejects.toThrow(new WrongUse(message));
});

test("a folder without forms says how to begin", async () => {
  const folder = folderWith({ "notes.txt": "" });
  await expect(findForms(["."], folder)).rejects.toThrow(
    /no \.form file in this folder\. To begin one: formscript init/,
  );
});

test("a link to a folder elsewhere is followed", async () => {
  const folder = folderWith({ "forms/aas.form": "", "elsewhere/x.form": "" });
  symlinkSync(join(folder, "elsewhere"), join(folder, "forms/linked"));
  expect(await findForms(["forms"], folder)).toEqual(["forms/aas.form", "forms/linked/x.form"]);
});

test.each([
  ["back to its folder", "..", "forms/a/again"],
  ["to itself in two steps", "../../forms", "forms/a/again"],
])("a link %s is an error and not an endless walk", async (_, target, link) => {
  const folder = folderWith({ "forms/a/aas.form": "" });
  symlinkSync(target, join(folder, link));
  await expect(findForms(["forms"], folder)).rejects.toThrow(/forms\/a\/again is a link back to a folder/);
});

test("links that lead to each other are an error", async () => {
  const folder = folderWith({ "forms/aas.form": "" });
  symlinkSync("b", join(folder, "forms/a"));
  symlinkSync("a", join(folder, "forms/b"));
  await expect(findForms(["forms"], folder)).rejects.toThrow(/forms\/a is a link that leads in a circle/);
});

import { firstForm, idFor } from "../../../vscode/first-form.ts";
import { folderOf } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { fileProblem } from "./move-file.ts";
import { save } from "./save.ts";

/** Asks what a form is called, and begins it: a few lines that can be filled in at once. */
export async function newForm(studio: Studio): Promise<void> {
  const folder = folderOf(studio.documents.active?.path ?? "");
  const pathFor = (title: string) => `${folder}${idFor(title)}.form`;
  const title = await studio.asking.text({
    title: "New form",
    label: "Title of the form",
    value: "",
    hint: "As the person who fills it in reads it: “How did you sleep?”",
    go: "Create",
    wrong: (value) => (value.trim() === "" ? "Give the form a title." : fileProblem(studio, pathFor(value))),
  });
  if (title === undefined) return;
  const path = pathFor(title);
  const document = studio.documents.open(path, null, firstForm(idFor(title), title.trim()));
  await save(studio, document);
  studio.open(path);
  studio.pointer?.focus();
}

/** Asks what a file is called, and opens it empty. */
export async function newFile(studio: Studio): Promise<void> {
  const path = await studio.asking.text({
    title: "New file",
    label: "Name of the file",
    value: folderOf(studio.documents.active?.path ?? ""),
    hint: "A name that ends in .form, .csv or .svg; with / for folders.",
    go: "Create",
    wrong: (value) => fileProblem(studio, value),
  });
  if (path === undefined) return;
  await save(studio, studio.documents.open(path, null));
  studio.open(path);
  studio.pointer?.focus();
}

import { FileSystemError, Range, type TextDocument, Uri, window, workspace } from "vscode";
import { firstForm, firstQuestion, idFor } from "../first-form.ts";

/** Asks for a title, and opens a form of that title: in the folder that is open, else as a file without a place. */
export async function newForm(): Promise<void> {
  const title = await window.showInputBox({
    prompt: "Title of the form, as people read it",
    placeHolder: "How did you sleep?",
    validateInput: (text) => (text.trim() === "" ? "A form has a title." : undefined),
  });
  if (title === undefined) return;
  const id = idFor(title);
  const content = firstForm(id, title.trim());
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return await show(await workspace.openTextDocument({ language: "formscript", content }));
  const file = await free(folder, id);
  await workspace.fs.writeFile(file, new TextEncoder().encode(content));
  await show(await workspace.openTextDocument(file));
}

/** With the first question chosen, to be written over; and beside the walkthrough, not in its place. */
async function show(document: TextDocument): Promise<void> {
  const start = document.getText().indexOf(firstQuestion);
  const selection = new Range(document.positionAt(start), document.positionAt(start + firstQuestion.length));
  await window.showTextDocument(document, { selection, preview: false });
}

/** The first of `sleep.form`, `sleep_2.form`, … that is not there yet. */
async function free(folder: Uri, id: string): Promise<Uri> {
  for (let count = 1; ; count += 1) {
    const file = Uri.joinPath(folder, `${count === 1 ? id : `${id}_${count}`}.form`);
    try {
      await workspace.fs.stat(file);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === "FileNotFound") return file;
      throw error;
    }
  }
}

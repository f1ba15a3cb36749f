import { FileSystemError, Uri, window, workspace } from "vscode";
import { firstForm, idFor } from "../first-form.ts";

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
  if (!folder) {
    await window.showTextDocument(await workspace.openTextDocument({ language: "formscript", content }));
    return;
  }
  const file = await free(folder, id);
  await workspace.fs.writeFile(file, new TextEncoder().encode(content));
  await window.showTextDocument(file);
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

import { commands, ProgressLocation, RelativePattern, Uri, window, workspace } from "vscode";
import type { Job, Outcome, OutputFile, OutputFolder } from "../../building/messages.ts";
import { writeOutputs } from "./write-outputs.ts";

/** Where forms are built: beside the editor, which must not stand still. Rejects where that is our fault. */
export type Building = (job: Job) => Promise<Outcome>;

const folderName = "dist";
/** What a build reads: not what lies in folders that are no author's. */
const [read, unread] = ["**/*.{form,csv,svg}", `{**/node_modules/**,**/.*/**,${folderName}/**}`];

/** Builds what developers embed, from all forms of the folder that is open, into its folder `dist`. */
export async function build(extension: Uri, building: Building): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) {
    void window.showInformationMessage("Open the folder of your forms first: File, Open Folder.");
    return;
  }
  await workspace.saveAll(false);
  const progress = { location: ProgressLocation.Notification, title: "Building the forms …" };
  try {
    const outcome = await window.withProgress(progress, async () => {
      const outcome = await built(folder, extension, building);
      if (outcome.kind === "built") await writeOutputs(Uri.joinPath(folder, folderName), outcome.folders);
      return outcome;
    });
    await tell(outcome, Uri.joinPath(folder, folderName));
  } catch (error) {
    void window.showErrorMessage(`The forms could not be built: ${(error as Error).message}`);
  }
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return (folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0])?.uri;
}

async function built(folder: Uri, extension: Uri, building: Building): Promise<Outcome> {
  const texts: Record<string, string | null> = {};
  const found = await workspace.findFiles(new RelativePattern(folder, read), unread);
  for (const uri of found) texts[uri.path.slice(folder.path.replace(/\/?$/, "/").length)] = await textOf(uri);
  const shared = await workspace.fs.readFile(Uri.joinPath(extension, "running-form.json"));
  const runningForm: readonly OutputFile[] = JSON.parse(new TextDecoder().decode(shared));
  for (;;) {
    const outcome = await building({ texts, runningForm });
    if (outcome.kind !== "lacking") return outcome;
    for (const path of outcome.paths) texts[path] = await textOf(Uri.joinPath(folder, path));
  }
}

/** Null where there is no such file. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function tell(outcome: Outcome, place: Uri): Promise<void> {
  switch (outcome.kind) {
    case "built":
      return await tellBuilt(outcome.folders, place);
    case "wrong": {
      const { mistakes, files } = outcome;
      const [many, where] = [counted(mistakes, "mistake"), counted(files, "file")];
      const list = "Show What Is Wrong";
      const said = `Nothing was built: ${many} in ${where} must be mended first.`;
      if ((await window.showErrorMessage(said, list)) === list)
        await commands.executeCommand("workbench.actions.view.problems");
      return;
    }
    case "refused":
      void window.showErrorMessage(`Nothing was built. ${outcome.why}`);
  }
}

async function tellBuilt(folders: readonly OutputFolder[], place: Uri): Promise<void> {
  if (folders.length === 0) {
    void window.showInformationMessage(
      "There is no form in this folder yet. Begin one: Formscript, New Form.",
    );
    return;
  }
  const [show, details] = ["Show the Folder", "Details"];
  const notes = folders.flatMap(({ folder, notes }) => notes.map((note) => `${folder}: ${note}`));
  const said = `Built into ${folderName}: ${folders.map(({ folder }) => folder).join(", ")}.`;
  const chosen = await window.showInformationMessage(said, show, ...(notes.length > 0 ? [details] : []));
  if (chosen === show) await commands.executeCommand("revealInExplorer", place);
  if (chosen !== details) return;
  const content = `${said}\n\n${notes.join("\n")}\n`;
  await window.showTextDocument(await workspace.openTextDocument({ language: "plaintext", content }));
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

import { ShellExecution, Task, TaskScope, tasks, window, workspace } from "vscode";

/** Builds what developers embed, from all forms of the folder that is open, into its folder `dist`. */
export async function build(): Promise<void> {
  await run("build", ["build", ".", "--out", "dist"]);
}

/** Runs all examples of the folder that is open, as one does before handing forms over. */
export async function test(): Promise<void> {
  await run("test", ["test", "."]);
}

/** The command line works on files as they are saved. */
async function run(name: string, words: readonly string[]): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) {
    void window.showInformationMessage("Open the folder of your forms first: File, Open Folder.");
    return;
  }
  await workspace.saveAll(false);
  const program = workspace.getConfiguration("formscript", folder.uri).get<string>("command", "formscript");
  const command = new ShellExecution([program, ...words].join(" "), { cwd: folder.uri.fsPath });
  await tasks.executeTask(
    new Task(
      { type: "formscript", command: name },
      folder ?? TaskScope.Workspace,
      name,
      "Formscript",
      command,
    ),
  );
}

async function chooseFolder() {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
}

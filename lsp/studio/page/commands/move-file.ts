import type { WorkspaceEdit } from "vscode-languageserver-protocol";
import { pathProblem } from "../../folder/paths.ts";
import { uriOfFile } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { applyEdit } from "./apply-edit.ts";
import { failed } from "./failed.ts";
import { saveAll } from "./save.ts";

/** Asks what a file is to be called. What other files say of it follows. */
export async function renameFile(studio: Studio, path: string): Promise<void> {
  const name = await studio.asking.text({
    title: `Rename ${path}`,
    label: "Name of the file",
    value: path,
    hint: "With / for folders.",
    go: "Rename",
    wrong: (value) => (value === path ? "It is called so." : fileProblem(studio, value)),
  });
  if (name === undefined) return;
  const document = studio.documents.get(path);
  if (document?.isUnsaved) await saveAll(studio);
  const files = [{ oldUri: uriOfFile(path), newUri: uriOfFile(name) }];
  const { fileOperations } = studio.server.offered.workspace ?? {};
  const edit = fileOperations?.willRename
    ? await studio.server.ask<WorkspaceEdit | null>("workspace/willRenameFiles", { files }).catch(() => null)
    : null;
  if (!(await moveFile(studio, path, name))) return;
  if (edit) await applyEdit(studio, edit);
  studio.open(name);
}

/** Whether it has been moved. */
export async function moveFile(studio: Studio, from: string, to: string): Promise<boolean> {
  const { files, documents, folder } = studio;
  const seen = files.get(from);
  if (!seen) return false;
  try {
    const written = await folder.rename(from, to, seen.stamp);
    if (!written.done) {
      studio.say(`${from} was changed elsewhere, and has kept its name.`);
      return false;
    }
    const open = documents.get(from);
    if (open) documents.close(open);
    files.put(from, null);
    files.put(to, { text: seen.text, stamp: written.stamp });
    return true;
  } catch (error) {
    failed(studio, error);
    return false;
  }
}

/** Why a new file cannot be called so; null where it can. */
export function fileProblem({ files, documents }: Studio, path: string): string | null {
  const isTaken = files.get(path) !== undefined || documents.get(path) !== undefined;
  return pathProblem(path) ?? (isTaken ? `There is a file ${path} already.` : null);
}

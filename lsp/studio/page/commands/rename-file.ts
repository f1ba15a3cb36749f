import type { WorkspaceEdit } from "vscode-languageserver-protocol";
import { fileOfUri, uriOfFile } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { applyEdit } from "./apply-edit.ts";
import { fileProblem, moveFile } from "./move-file.ts";
import { save } from "./save.ts";

/** Asks what a file is to be called. What other files say of it follows, and its translations are called so, too. */
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
  if (document?.isUnsaved) await save(studio, document);
  // It could not be written, or somebody else has: the author has been told, and has to say what is to stand.
  if (document?.isUnsaved) return;
  const files = [{ oldUri: uriOfFile(path), newUri: uriOfFile(name) }];
  const { fileOperations } = studio.server.offered.workspace ?? {};
  const edit = fileOperations?.willRename
    ? await studio.server.ask<WorkspaceEdit | null>("workspace/willRenameFiles", { files }).catch(() => null)
    : null;
  if (!(await moveFile(studio, path, name))) return;
  if (edit) await applyEdit(studio, afterwards(edit, path, name));
  studio.open(name);
}

/** What was worked out before a file was moved, for its new place. */
function afterwards(
  { changes, documentChanges, ...edit }: WorkspaceEdit,
  from: string,
  to: string,
): WorkspaceEdit {
  const placed = (uri: string): string => (fileOfUri(uri) === from ? uriOfFile(to) : uri);
  return {
    ...edit,
    ...(changes && {
      changes: Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [placed(uri), edits])),
    }),
    ...(documentChanges && {
      documentChanges: documentChanges.map((step) =>
        "kind" in step
          ? step
          : { ...step, textDocument: { ...step.textDocument, uri: placed(step.textDocument.uri) } },
      ),
    }),
  };
}

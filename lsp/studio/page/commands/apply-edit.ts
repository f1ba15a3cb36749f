import type { AnnotatedTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";
import { fileOfUri } from "../model/paths.ts";
import { spanIn } from "../model/positions.ts";
import type { Studio } from "../model/studio.ts";
import { fileProblem, moveFile } from "./move-file.ts";

type Edits = readonly (TextEdit | AnnotatedTextEdit)[];

/**
 * Makes the changes that the server proposes. What it wants to be asked about is asked. Files are changed as they are open
 * and not saved; one that is new is opened. False where a change is to a file that is not there.
 */
export async function applyEdit(studio: Studio, edit: WorkspaceEdit): Promise<boolean> {
  const isWanted = await wanted(studio, edit);
  for (const step of edit.documentChanges ?? []) {
    if (!("kind" in step)) {
      if (!editFile(studio, step.textDocument.uri, step.edits.filter(isWanted) as Edits)) return false;
    } else if (step.kind === "create") {
      const path = fileOfUri(step.uri);
      if (!studio.files.get(path)) studio.documents.activate(studio.documents.open(path, null));
    } else if (step.kind === "rename") {
      const path = fileOfUri(step.newUri);
      const problem = fileProblem(studio, path);
      if (problem !== null) studio.say(problem);
      else await moveFile(studio, fileOfUri(step.oldUri), path);
    }
  }
  return Object.entries(edit.changes ?? {}).every(([uri, edits]) => editFile(studio, uri, edits));
}

function editFile({ documents, files, say }: Studio, uri: string, edits: Edits): boolean {
  const path = fileOfUri(uri);
  const seen = files.get(path);
  const document = documents.get(path) ?? (seen && documents.open(path, seen));
  if (!document) {
    say(`There is no file ${path} to change.`);
    return false;
  }
  const { doc } = document.state;
  const changes = edits.map(({ range, newText }) => ({ ...spanIn(doc, range), insert: newText }));
  documents.edit(document, { changes, userEvent: "input.server" });
  return true;
}

/** Which edits the author wants, of those that are to be asked about. */
async function wanted(
  { asking }: Studio,
  { changeAnnotations = {} }: WorkspaceEdit,
): Promise<(edit: object) => boolean> {
  const unwanted = new Set<string>();
  for (const [id, { needsConfirmation, label, description = "" }] of Object.entries(changeAnnotations)) {
    if (!needsConfirmation) continue;
    const isWanted = await asking.choice(label, description, [
      [true, "Yes"],
      [false, "No"],
    ]);
    if (isWanted !== true) unwanted.add(id);
  }
  return (edit) => !("annotationId" in edit && unwanted.has(String(edit.annotationId)));
}

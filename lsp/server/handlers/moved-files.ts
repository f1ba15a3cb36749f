import type { FileOperationRegistrationOptions, TextEdit } from "vscode-languageserver";
import { type Move, movedFiles } from "../../features/moved-files.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";
import { pathOf } from "../uris.ts";

/** Files that forms take something from, and folders, which may hold some. */
const concerned: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: "**/*.{form,csv,svg}", matches: "file" } },
    { pattern: { glob: "**", matches: "folder" } },
  ],
};

/** Before files are renamed or moved: what imports them says so. */
export const movedFilesHandler: Handler = {
  capabilities: { workspace: { fileOperations: { willRename: concerned } } },
  listen: (connection, { workspace, turns }) => {
    connection.workspace.onWillRenameFiles(async ({ files }, token) => {
      const moves = files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
      const changes = await turns.of(changesAfter(moves, workspace), token);
      return Object.keys(changes).length > 0 ? { changes } : null;
    });
  },
};

function* changesAfter(
  moves: readonly Move[],
  workspace: Workspace,
): Generator<undefined, Record<string, TextEdit[]>> {
  const changes: Record<string, TextEdit[]> = {};
  for (const path of workspace.paths()) {
    const syntax = workspace.syntax(path);
    const edits = syntax ? movedFiles({ path, text: syntax.text, syntax }, moves) : [];
    if (edits.length > 0) Object.assign(changes, Convert.of(path, workspace)?.changes(edits));
    yield;
  }
  return changes;
}

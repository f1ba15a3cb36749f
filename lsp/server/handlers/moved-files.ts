import type {
  ClientCapabilities,
  FileOperationRegistrationOptions,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { type Move, movedFiles } from "../../features/moved-files.ts";
import { translationsOfMoved } from "../../features/moved-translations.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";
import { pathOf, uriOf } from "../uris.ts";

/** Files that forms take something from, and folders, which may hold some. */
const concerned: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: "**/*.{form,csv,svg}", matches: "file" } },
    { pattern: { glob: "**", matches: "folder" } },
  ],
};

/** Before files are renamed or moved: what imports them says so, and their translations go with them. */
export const movedFilesHandler: Handler = {
  capabilities: { workspace: { fileOperations: { willRename: concerned } } },
  listen: (connection, server) => {
    const { workspace, turns } = server;
    connection.workspace.onWillRenameFiles(async ({ files }, token) => {
      const moves = files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
      const along = canRename(server.client) ? translationsOfMoved(moves, workspace) : [];
      const changes = await turns.of(changesAfter([...moves, ...along], workspace), token);
      if (along.length > 0) return inSteps(changes, along);
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

function canRename({ workspace }: ClientCapabilities): boolean {
  return workspace?.workspaceEdit?.resourceOperations?.includes("rename") ?? false;
}

/** Texts change where they stand before any file moves. */
function inSteps(changes: Readonly<Record<string, TextEdit[]>>, along: readonly Move[]): WorkspaceEdit {
  return {
    documentChanges: [
      ...Object.entries(changes).map(([uri, edits]) => ({ textDocument: { uri, version: null }, edits })),
      ...along.map(({ from, to }) => ({
        kind: "rename" as const,
        oldUri: uriOf(from),
        newUri: uriOf(to),
        // One that has come there meanwhile is not written over.
        options: { ignoreIfExists: true },
      })),
    ],
  };
}

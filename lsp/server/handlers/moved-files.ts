import type { FileOperationRegistrationOptions, TextEdit } from "vscode-languageserver";
import { movedFiles } from "../../features/moved-files.ts";
import { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";
import { lookAtAll } from "../patience.ts";
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
  listen: (connection, { workspace }) => {
    connection.workspace.onWillRenameFiles(async ({ files }, token) => {
      await lookAtAll(workspace, token);
      const moves = files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
      const changes: Record<string, TextEdit[]> = {};
      for (const path of workspace.paths()) {
        const view = workspace.view(path);
        if (view) Object.assign(changes, new Convert(view).changes(movedFiles(view, moves)));
      }
      return Object.keys(changes).length > 0 ? { changes } : null;
    });
  },
};

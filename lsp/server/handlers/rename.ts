import { type ChangeAnnotation, ErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { filesNaming } from "../../features/references.ts";
import { type Renaming, rename, renameable } from "../../features/rename.ts";
import type { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";
import { afterLooking } from "../patience.ts";
import { pathOf } from "../uris.ts";

/** What an editor asks before it writes the old name behind the new one. */
const remember: ChangeAnnotation = {
  label: "Stored answers follow the rename",
  description: "Writes `was` and the old name, so that what has been stored under it is still found.",
  needsConfirmation: true,
};

export const renameHandler: Handler = {
  capabilities: { renameProvider: { prepareProvider: true } },
  listen: (connection, server) => {
    const { about } = server;
    connection.onPrepareRename(({ textDocument, position }) =>
      about(textDocument.uri, (view, convert) => {
        const found = renameable(view, convert.offset(position));
        if (!found) return null;
        if ("why" in found) throw new ResponseError(ErrorCodes.InvalidRequest, found.why);
        return { range: convert.range(found.span), placeholder: found.name };
      }),
    );
    connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) => {
      const renamed = () =>
        about(uri, (view, convert) => {
          const found = rename(view, convert.offset(position), newName);
          if (!found) return null;
          if ("why" in found) throw new ResponseError(ErrorCodes.InvalidRequest, found.why);
          const asks = server.client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
          return asks ? annotated(found, convert) : { changes: convert.changes(found.edits) };
        });
      const concerned = about(uri, (view, convert) => filesNaming(view, convert.offset(position))) ?? [];
      return server.turns.of(afterLooking(server.workspace, concerned, pathOf(uri), renamed), token);
    });
  },
};

function annotated({ edits, was }: Renaming, convert: Convert): WorkspaceEdit {
  const changes = convert.changes(edits);
  const remembered = was && convert.changes([was]);
  const uris = new Set([...Object.keys(changes), ...Object.keys(remembered ?? {})]);
  return {
    changeAnnotations: { remember },
    documentChanges: [...uris].map((uri) => ({
      textDocument: { uri, version: null },
      edits: [
        ...(changes[uri] ?? []),
        ...(remembered?.[uri] ?? []).map((edit) => ({ ...edit, annotationId: "remember" })),
      ],
    })),
  };
}

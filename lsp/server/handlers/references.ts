import { filesNaming, references } from "../../features/references.ts";
import type { Handler } from "../handler.ts";
import { afterLooking } from "../patience.ts";
import { pathOf } from "../uris.ts";

export const referencesHandler: Handler = {
  capabilities: { referencesProvider: true },
  listen: (connection, { about, workspace, turns }) => {
    connection.onReferences(({ textDocument: { uri }, position, context }, token) => {
      const found = () =>
        about(uri, (view, convert) =>
          references(view, convert.offset(position), { declarations: context.includeDeclaration }).flatMap(
            (span) => convert.location(span) ?? [],
          ),
        );
      const concerned = about(uri, (view, convert) => filesNaming(view, convert.offset(position))) ?? [];
      return turns.of(afterLooking(workspace, concerned, pathOf(uri), found), token);
    });
  },
};

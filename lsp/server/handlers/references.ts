import { references } from "../../features/references.ts";
import type { Handler } from "../handler.ts";
import { lookAtAll } from "../patience.ts";
import { pathOf } from "../uris.ts";

export const referencesHandler: Handler = {
  capabilities: { referencesProvider: true },
  listen: (connection, { about, workspace }) => {
    connection.onReferences(async ({ textDocument, position, context }, token) => {
      await lookAtAll(workspace, token, pathOf(textDocument.uri));
      return about(textDocument.uri, (view, convert) =>
        references(view, convert.offset(position), { declarations: context.includeDeclaration }).flatMap(
          (span) => convert.location(span) ?? [],
        ),
      );
    });
  },
};

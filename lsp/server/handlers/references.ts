import { references } from "../../features/references.ts";
import type { Handler } from "../handler.ts";

export const referencesHandler: Handler = {
  capabilities: { referencesProvider: true },
  listen: (connection, { about }) => {
    connection.onReferences(({ textDocument, position, context }) =>
      about(textDocument.uri, (view, convert) =>
        references(view, convert.offset(position), { declarations: context.includeDeclaration }).flatMap(
          (span) => convert.location(span) ?? [],
        ),
      ),
    );
  },
};

import { definition } from "../../features/definition.ts";
import type { Handler } from "../handler.ts";

export const definitionHandler: Handler = {
  capabilities: { definitionProvider: true },
  listen: (connection, { about }) => {
    connection.onDefinition(({ textDocument, position }) =>
      about(textDocument.uri, (view, convert) => {
        const found = definition(view, convert.offset(position));
        return found && convert.location(found.to);
      }),
    );
  },
};

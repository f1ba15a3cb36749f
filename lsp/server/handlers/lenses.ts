import { lenses } from "../../features/lenses.ts";
import type { Handler } from "../handler.ts";
import { uriOf } from "../uris.ts";

export const lensesHandler: Handler = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  listen: (connection, { about, extras }) => {
    connection.onCodeLens(({ textDocument }) =>
      about(textDocument.uri, (view, convert) =>
        lenses(view, extras).map(({ span, title, command: { name, path, ...more } }) => {
          const files = "files" in more ? { files: more.files.map(uriOf) } : {};
          return {
            range: convert.range(span),
            command: { title, command: name, arguments: [{ uri: uriOf(path), ...more, ...files }] },
          };
        }),
      ),
    );
  },
};

import { links } from "../../features/links.ts";
import type { Handler } from "../handler.ts";
import { uriOf } from "../uris.ts";

export const linksHandler: Handler = {
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  listen: (connection, { about }) => {
    connection.onDocumentLinks(({ textDocument }) =>
      about(textDocument.uri, (view, convert) =>
        links(view).map((link) => ({
          range: convert.range(link),
          target: "url" in link.to ? link.to.url : uriOf(link.to.file),
        })),
      ),
    );
  },
};

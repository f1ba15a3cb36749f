import { CodeLensRefreshRequest } from "vscode-languageserver";
import { review } from "../../features/review.ts";
import type { Handler } from "../handler.ts";
import type { AboutForm, Review } from "../requests.ts";

/** `formscript/review`. Lenses that tell of changes are asked for anew when something has been committed. */
export const reviewHandler: Handler = {
  capabilities: {},
  listen: (connection, server) => {
    const { about, extras } = server;
    connection.onRequest(
      "formscript/review",
      async ({ textDocument, form }: AboutForm): Promise<Review | null> =>
        about(textDocument.uri, async ({ path, forms }) => {
          const own = forms.filter(({ file }) => file.path === path);
          const found = form === undefined ? own[0] : own.find(({ id }) => id === form);
          return found ? { form: found.id, ...(await review(extras.committed, found)) } : null;
        }),
    );
    extras.committed?.whenChanged(() => {
      if (server.client.workspace?.codeLens?.refreshSupport)
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    });
  },
};

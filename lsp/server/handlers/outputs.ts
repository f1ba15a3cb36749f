import { outputs } from "../../features/outputs.ts";
import type { Handler } from "../handler.ts";
import type { AboutForm, Outputs } from "../requests.ts";

/** `formscript/outputs`. */
export const outputsHandler: Handler = {
  capabilities: {},
  listen: (connection, { about }) => {
    connection.onRequest(
      "formscript/outputs",
      async ({ textDocument, form }: AboutForm): Promise<Outputs | null> =>
        about(textDocument.uri, async ({ path, forms }) => {
          const own = forms.filter(({ file }) => file.path === path);
          const found = form === undefined ? own[0] : own.find(({ id }) => id === form);
          const made = found && (await outputs(found));
          return made ? { form: found.id, ...made } : null;
        }),
    );
  },
};

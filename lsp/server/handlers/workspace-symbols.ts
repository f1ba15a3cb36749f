import { workspaceSymbols } from "../../features/workspace-symbols.ts";
import { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";
import { lookAtAll } from "../patience.ts";
import { symbolKinds } from "./symbols.ts";

export const workspaceSymbolsHandler: Handler = {
  capabilities: { workspaceSymbolProvider: true },
  listen: (connection, { workspace }) => {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      await lookAtAll(workspace, token);
      return workspaceSymbols(workspace, query).flatMap(({ kind, name, within, span }) => {
        const view = workspace.view(span.file);
        const location = view && new Convert(view).location(span);
        return location ? [{ kind: symbolKinds[kind], name, containerName: within, location }] : [];
      });
    });
  },
};

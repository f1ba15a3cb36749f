import { readingSymbols, workspaceSymbols } from "../../features/workspace-symbols.ts";
import { Convert } from "../convert.ts";
import type { Handler } from "../handler.ts";
import { symbolKinds } from "./symbols.ts";

export const workspaceSymbolsHandler: Handler = {
  capabilities: { workspaceSymbolProvider: true },
  listen: (connection, { workspace, turns }) => {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      await turns.of(readingSymbols(workspace), token);
      return workspaceSymbols(workspace, query).flatMap(({ kind, name, within, span }) => {
        const location = Convert.of(span.file, workspace)?.location(span);
        return location ? [{ kind: symbolKinds[kind], name, containerName: within, location }] : [];
      });
    });
  },
};

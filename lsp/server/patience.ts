import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";

/** So long, in milliseconds, work goes on before anyone else has a turn. */
const turn = 8;

/**
 * Looks at every file of the workspace, so that what is asked about all of them can be answered at once; in between,
 * other requests have their turn. Rejects when nobody waits for the answer any more, or when the file that it is
 * about, if it is about one, has become another.
 */
export async function lookAtAll(
  workspace: Workspace,
  token: CancellationToken,
  about?: string,
): Promise<void> {
  const before = about === undefined ? null : workspace.view(about);
  let since = performance.now();
  for (const path of workspace.paths()) {
    workspace.view(path);
    if (performance.now() - since < turn) continue;
    await new Promise((later) => setTimeout(later));
    since = performance.now();
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "Nobody waits for this any more.");
    if (about !== undefined && workspace.view(about)?.text !== before?.text)
      throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
  }
}

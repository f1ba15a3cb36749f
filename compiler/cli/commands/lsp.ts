import { serveStdio } from "../../../lsp/node/stdio.ts";
import { pageOf } from "../pages.ts";

/** Serves an editor until it says goodbye; the process ends with it. */
export function lsp(): void {
  serveStdio({ pageOf });
}

import { Findings } from "../../../lsp/node/findings.ts";
import { serveStdio } from "../../../lsp/node/stdio.ts";
import { addressOf, pageOf } from "../pages.ts";
import type { World } from "../world.ts";

/** Serves an editor until it says goodbye; the process ends with it. */
export function lsp({ memory }: World): void {
  serveStdio({ pageOf, addressOf, ...(memory && { memory: new Findings(memory.store) }) });
}

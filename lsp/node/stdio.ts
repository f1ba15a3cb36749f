import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "../server/serve.ts";
import type { Extras } from "../workspace/extras.ts";
import { GitCommitted } from "./committed.ts";
import { NodeDisk } from "./disk.ts";
import { clearInPauses } from "./pauses.ts";

/** Serves an editor over the standard input and output, until it says goodbye. */
export function serveStdio(extras: Extras): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  serve(connection, new NodeDisk(), { committed: new GitCommitted(), ...extras });
  clearInPauses(process.stdin);
}

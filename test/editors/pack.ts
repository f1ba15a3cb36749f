import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../house/sources.ts";

/** The command line that editors start, as the sources are now; apart from the one that is built to be used. */
export const commandLine = join(root, "node_modules/.cache/editors/cli/cli.js");

/** What the editors are tried with: the command line and the extension. */
export default async function setup(): Promise<void> {
  await build({
    configFile: join(root, "vite.config.ts"),
    root,
    logLevel: "warn",
    build: { outDir: join(commandLine, ".."), emptyOutDir: true },
  });
  execFileSync(process.execPath, [join(root, "lsp/vscode/pack.ts")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

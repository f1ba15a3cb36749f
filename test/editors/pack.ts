import { execFileSync } from "node:child_process";
import { root } from "../house/sources.ts";

/** What the editors are tried with: the command line and the extension, as the sources are now. */
export default function setup(): void {
  for (const script of ["vscode"]) {
    execFileSync("npm", ["run", "--silent", script], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  }
}

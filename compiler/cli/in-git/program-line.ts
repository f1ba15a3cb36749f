import { join } from "node:path";
import { packageFolder } from "../package-folder.ts";

/** How a shell, and so git, starts this program, whichever way it was started. */
export function programLine(): string {
  const isSource = import.meta.filename.endsWith(".ts");
  const file = join(packageFolder(), isSource ? "compiler/cli/start.ts" : "bin/formscript.js");
  return `${quoted(process.execPath)} ${quoted(file)}`;
}

function quoted(word: string): string {
  const path = word.replaceAll("\\", "/");
  return `'${path.replaceAll("'", "'\\''")}'`;
}

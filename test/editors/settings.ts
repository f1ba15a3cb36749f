import { fencesOf } from "../house/fences.ts";
import { read } from "../house/sources.ts";
import { commandLine } from "./pack.ts";

/**
 * What docs/editors.md says to write for an editor: the last block under its heading. Only the program is another: the
 * one that is built here.
 */
export function settingsFor(editor: string): string {
  const found = fencesOf(read("docs/editors.md")).findLast(({ heading }) => heading === editor);
  if (!found) throw new Error(`docs/editors.md has nothing about ${editor}.`);
  const program = JSON.stringify(commandLine);
  return found.text.replace(/"npx",? "--no",? "formscript"/, (written) =>
    [JSON.stringify(process.execPath), program].join(written.includes(",") ? ", " : " "),
  );
}

import type { Studio } from "../model/studio.ts";

/** On a tablet the files lie over the text, and are there when they are asked for. */
const isTight = matchMedia("(max-width: 64rem)");

export function showsFiles({ pane, settings }: Studio): boolean {
  return isTight.matches ? pane === "files" : settings.showsFiles;
}

/** Shows the files, or hides them. */
export function toggleFiles(studio: Studio): void {
  if (isTight.matches) studio.pane = studio.pane === "files" ? "text" : "files";
  else studio.set({ showsFiles: !studio.settings.showsFiles });
  studio.changes.tell();
}

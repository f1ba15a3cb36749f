import { readdirSync, readFileSync } from "node:fs";
import type { View } from "../../lsp/workspace/view.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { memoryDisk } from "./editor.ts";

/** The files of forms/, by paths that begin with `/`. */
export function libraryFiles(): Map<string, string> {
  const root = new URL("../../forms/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.\w+$/.test(path),
  );
  return new Map(
    files.map((path) => [`/${path.replaceAll("\\", "/")}`, readFileSync(new URL(path, root), "utf8")]),
  );
}

let known: readonly View[] | undefined;

/** Every form of the library as an editor sees it. */
export function library(): readonly View[] {
  if (!known) {
    const disk = memoryDisk(libraryFiles());
    const workspace = new Workspace(disk);
    known = disk.forms().map((path) => workspace.view(path)!);
  }
  return known;
}

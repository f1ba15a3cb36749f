import { FileType, Uri, workspace } from "vscode";
import type { OutputFolder } from "../../building/messages.ts";

/**
 * Writes folders into one: what stood in each of them and is not among its files now goes, once these are there. Anything
 * else in the place stays. By files alone, as not everywhere in a browser folders can be renamed.
 */
export async function writeOutputs(place: Uri, folders: readonly OutputFolder[]): Promise<void> {
  for (const { folder, files } of folders) {
    const own = Uri.joinPath(place, folder);
    const left = new Set(await pathsIn(own));
    for (const { path, text } of files) {
      await workspace.fs.writeFile(Uri.joinPath(own, path), new TextEncoder().encode(text));
      left.delete(path);
    }
    for (const path of left) await workspace.fs.delete(Uri.joinPath(own, path));
  }
}

/** The files in a folder and those below; none where there is no such folder. */
async function pathsIn(folder: Uri, before = ""): Promise<string[]> {
  let entries: readonly [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
  const found = entries.map(([name, type]) =>
    type === FileType.Directory
      ? pathsIn(Uri.joinPath(folder, name), `${before}${name}/`)
      : [`${before}${name}`],
  );
  return (await Promise.all(found)).flat();
}

import { strToU8, zipSync } from "fflate";
import type { Folder } from "./folder.ts";

/** All files of a folder, to be taken elsewhere. What cannot be read rejects with a `FolderError`. */
export async function zipped(folder: Folder): Promise<Blob> {
  const listed = await folder.list();
  const files = await Promise.all(
    listed.map(async ({ path }) => [path, strToU8((await folder.read(path)).text)] as const),
  );
  const bytes = zipSync(Object.fromEntries(files), { level: 6 });
  return new Blob([bytes], { type: "application/zip" });
}

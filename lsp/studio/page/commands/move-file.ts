import type { Contents } from "../../folder/folder.ts";
import { pathProblem } from "../../folder/paths.ts";
import type { Studio } from "../model/studio.ts";
import { failed } from "./failed.ts";

/** Whether it has been moved. What is not saved of it stays so. */
export async function moveFile(studio: Studio, from: string, to: string): Promise<boolean> {
  const { files, folder } = studio;
  const seen = files.get(from);
  if (!seen) return moveDocument(studio, from, to, null);
  try {
    const written = await folder.rename(from, to, seen.stamp);
    if (!written.done) {
      studio.say(`${from} was changed elsewhere, and has kept its name.`);
      return false;
    }
    const now = { text: seen.text, stamp: written.stamp };
    files.put(from, null);
    files.put(to, now);
    moveDocument(studio, from, to, now);
    return true;
  } catch (error) {
    failed(studio, error);
    return false;
  }
}

/** With what has been typed meanwhile. Whether it is open. */
function moveDocument({ documents }: Studio, from: string, to: string, now: Contents | null): boolean {
  const open = documents.get(from);
  if (!open) return false;
  documents.move(open, to, now);
  return true;
}

/** Why a new file cannot be called so; null where it can. */
export function fileProblem({ files, documents }: Studio, path: string): string | null {
  const isTaken = files.get(path) !== undefined || documents.get(path) !== undefined;
  return pathProblem(path) ?? (isTaken ? `There is a file ${path} already.` : null);
}

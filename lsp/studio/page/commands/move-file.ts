import { pathProblem } from "../../folder/paths.ts";
import type { Studio } from "../model/studio.ts";
import { failed } from "./failed.ts";

/** Whether it has been moved. */
export async function moveFile(studio: Studio, from: string, to: string): Promise<boolean> {
  const { files, documents, folder } = studio;
  const seen = files.get(from);
  if (!seen) return false;
  try {
    const written = await folder.rename(from, to, seen.stamp);
    if (!written.done) {
      studio.say(`${from} was changed elsewhere, and has kept its name.`);
      return false;
    }
    const now = { text: seen.text, stamp: written.stamp };
    files.put(from, null);
    files.put(to, now);
    const open = documents.get(from);
    if (open) {
      // With what has been typed meanwhile.
      documents.open(to, now, open.text);
      documents.close(open);
    }
    return true;
  } catch (error) {
    failed(studio, error);
    return false;
  }
}

/** Why a new file cannot be called so; null where it can. */
export function fileProblem({ files, documents }: Studio, path: string): string | null {
  const isTaken = files.get(path) !== undefined || documents.get(path) !== undefined;
  return pathProblem(path) ?? (isTaken ? `There is a file ${path} already.` : null);
}

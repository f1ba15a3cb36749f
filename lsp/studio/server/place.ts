import { lstat, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { isLeftOut, pathProblem } from "../folder/paths.ts";
import { Refusal } from "./refusal.ts";

/**
 * Where a file of the folder `root`, itself a real path, lies on the disk, links followed; it need not be there yet. Throws a
 * {@link Refusal} where that is outside the folder, or what the studio leaves alone.
 */
export async function placeOf(root: string, path: string): Promise<string> {
  const problem = pathProblem(path);
  if (problem !== null) throw new Refusal(400, problem);
  const file = join(root, path);
  const real = await realOf(file);
  if (real !== undefined) {
    if (!isWithin(root, real) || pathProblem(below(root, real)) !== null) throw outside(path);
    return real;
  }
  // A link to nothing: what is written there would be somewhere else.
  if (await isThere(file)) throw outside(path);
  const folder = await nearestFolder(dirname(file));
  if (!isWithin(root, folder) || below(root, folder).split("/").some(isLeftOut)) throw outside(path);
  return file;
}

/** The real path of the nearest folder above that is there. */
async function nearestFolder(folder: string): Promise<string> {
  const real = await realOf(folder);
  if (real !== undefined) return real;
  if (await isThere(folder)) throw outside(folder);
  return nearestFolder(dirname(folder));
}

function isWithin(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function below(root: string, file: string): string {
  return relative(root, file).replaceAll(sep, "/");
}

async function realOf(file: string): Promise<string | undefined> {
  try {
    return await realpath(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Refusal(400, `${file} is not a file that the studio can read.`);
  }
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function outside(path: string): Refusal {
  return new Refusal(403, `${path} leads out of the folder, and the studio does not follow.`);
}

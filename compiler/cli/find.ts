import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { posix, resolve, sep } from "node:path";
import { nearest } from "../words/nearest.ts";
import { WrongUse } from "./wrong-use.ts";

/**
 * The `.form` files that the words of a command line stand for: files, folders (and what is in them, but for
 * `node_modules` and what begins with a dot) and patterns such as `forms/*.form`. Each file once, in the order of the
 * words and, within a folder, of the alphabet. Throws {@link WrongUse} where a word stands for nothing.
 */
export async function findForms(words: readonly string[], folder: string): Promise<string[]> {
  const found = new Set<string>();
  for (const word of words) {
    const path = posix.normalize(sep === "/" ? word : word.replaceAll(sep, "/")).replace(/(.)\/$/, "$1");
    const stat = lookUp(resolve(folder, path), path);
    if (stat?.isDirectory()) for (const file of formsIn(folder, path)) found.add(file);
    else if (stat) found.add(formFile(path));
    else if (/[*?[\]{}!]/.test(path)) for (const file of await matching(path, folder)) found.add(file);
    else throw new WrongUse(`There is no file or folder ${word}.${suggestion(path, folder)}`);
  }
  if (found.size === 0) {
    throw new WrongUse(`There is no .form file in ${inWords(words)}. To begin one: formscript init`);
  }
  return [...found];
}

/** What the words of a command line stand for, as people say it. */
export function inWords(words: readonly string[]): string {
  return words.join(", ") === "." ? "this folder" : words.join(", ");
}

function formFile(path: string): string {
  if (path.endsWith(".form")) return path;
  throw new WrongUse(`${path} is not a .form file.`);
}

async function matching(pattern: string, folder: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, { cwd: folder, onlyFiles: true, ignore: ["**/node_modules/**"] });
  const forms = files.filter((file) => file.endsWith(".form")).sort();
  if (forms.length === 0) throw new WrongUse(`No .form file matches ${pattern}.`);
  return forms;
}

function formsIn(folder: string, start: string): string[] {
  const found: string[] = [];
  /** The folders above, as they are on disk: a link back to one of them would never end. */
  const above = new Set<string>();

  function walk(path: string, linked: boolean): void {
    const absolute = resolve(folder, path);
    // Only a link can lead back, so only then is it asked where it leads.
    const real = linked || above.size === 0 ? realpathSync(absolute) : absolute;
    if (linked) {
      for (const other of above) {
        if (realpathSync(other) !== real) continue;
        throw new WrongUse(
          `${path} is a link back to a folder that it is in, so it would never end. Remove it, or name the folders to look in.`,
        );
      }
    }
    above.add(absolute);
    for (const entry of entries(absolute, path)) {
      const inner = posix.join(path, entry.name);
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.isDirectory()) walk(inner, false);
      else if (entry.isSymbolicLink() && lookUp(resolve(folder, inner), inner)?.isDirectory())
        walk(inner, true);
      else if (entry.name.endsWith(".form")) found.push(inner);
    }
    above.delete(absolute);
  }

  walk(start, false);
  return found;
}

function entries(absolute: string, path: string): Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new WrongUse(`The folder ${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Undefined where there is nothing. A file that cannot be read is found; reading it says why it cannot. */
function lookUp(absolute: string, path: string): Stats | undefined {
  try {
    return statSync(absolute);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    if (code === "ELOOP") throw new WrongUse(`${path} is a link that leads in a circle.`);
    throw new WrongUse(`${path} cannot be read: ${(error as Error).message}`);
  }
}

function suggestion(path: string, folder: string): string {
  const parent = posix.dirname(path);
  let names: string[];
  try {
    names = readdirSync(resolve(folder, parent));
  } catch {
    return "";
  }
  const near = nearest(posix.basename(path), names);
  return near === undefined ? "" : ` Did you mean ${posix.join(parent, near)}?`;
}

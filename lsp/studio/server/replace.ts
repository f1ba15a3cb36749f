import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What a save that was cut off has left is taken away after this. */
const abandonedAfter = 60_000;

/**
 * Puts these bytes in the place of a file, whole or not at all, whenever the program or the machine stops: they are
 * written beside it, brought to the disk, and only then take its name. A file that should be new replaces none: then
 * this throws EEXIST.
 */
export async function replace(file: string, bytes: Uint8Array, isNew: boolean): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  await clearAbandoned(file);
  const beside = join(folder, `${prefixOf(file)}${randomBytes(6).toString("hex")}`);
  try {
    const mode = isNew ? 0o666 : (await stat(file)).mode;
    const handle = await open(beside, "wx", mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (isNew) await moveToNew(beside, file);
    else await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  await bringToDisk(folder);
}

/** Gives a file another name, unless something has that name already: then this throws EEXIST. */
export async function moveToNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // Some file systems have no second names for a file; there, something might come between.
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || (await isThere(to))) throw error;
    await rename(from, to);
    return;
  }
  await rm(from);
}

/** Names survive a loss of power only once their folder is on the disk; not every system lets one ask for that. */
export async function bringToDisk(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content itself has been brought there.
  }
}

async function clearAbandoned(file: string): Promise<void> {
  const names = (await readdir(dirname(file))).filter((name) => name.startsWith(prefixOf(file)));
  for (const name of names) {
    const place = join(dirname(file), name);
    const written = (await stat(place).catch(() => null))?.mtimeMs;
    if (written !== undefined && Date.now() - written > abandonedAfter) await rm(place, { force: true });
  }
}

function prefixOf(file: string): string {
  return `.${basename(file)}.formscript-`;
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

import { statSync } from "node:fs";
import { posix, resolve } from "node:path";

/** What takes so many bytes of text is worth a thread of its own: it takes longer than the thread takes to start. */
const leastBytes = 750_000;

/**
 * Files in up to `most` lots of about the same size; one lot where they are not worth more. What stands in one folder
 * stays together, because it mostly hangs together.
 */
export function lotsOf(
  paths: readonly string[],
  folder: string,
  most: number,
): readonly (readonly string[])[] {
  const folders = Array.from(Map.groupBy(paths, posix.dirname).values(), (files) => ({
    files,
    bytes: files.reduce((sum, path) => sum + sizeOf(resolve(folder, path)), 0),
  }));
  const whole = folders.reduce((sum, { bytes }) => sum + bytes, 0);
  const count = Math.max(1, Math.min(most, folders.length, Math.floor(whole / leastBytes)));
  const lots = Array.from({ length: count }, () => ({ files: [] as string[], bytes: 0 }));
  for (const { files, bytes } of folders.sort((a, b) => b.bytes - a.bytes)) {
    const smallest = lots.reduce((one, other) => (other.bytes < one.bytes ? other : one));
    smallest.files.push(...files);
    smallest.bytes += bytes;
  }
  return lots.map(({ files }) => files);
}

/** What cannot be read takes no time. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

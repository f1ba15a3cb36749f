import { Cache } from "../cache.ts";
import { type Compilation, compile } from "../compile.ts";
import type { Host } from "../host.ts";
import { findForms } from "./find.ts";
import { DiskHost } from "./host.ts";
import { Progress } from "./progress.ts";
import { inOrder } from "./report.ts";
import type { World } from "./world.ts";

export interface Compiled extends Compilation {
  /** The files that were asked for. */
  readonly paths: readonly string[];
  readonly host: DiskHost;
}

/** Compiles what the words of a command line stand for. Throws `WrongUse` where they stand for nothing. */
export async function compileWords(words: readonly string[], world: World): Promise<Compiled> {
  return compilePaths(await findForms(words, world.folder), world);
}

/** Compiles files; what `cache` holds of them is used again, and what `host` has read. */
export function compilePaths(
  paths: readonly string[],
  world: World,
  cache = new Cache(),
  host = new DiskHost(world.folder),
): Compiled {
  const progress = new Progress(world);
  const compilation = compile(reporting(host, paths.length, progress), paths, cache);
  progress.done();
  return { ...compilation, diagnostics: inOrder(compilation.diagnostics, paths), paths, host };
}

/** The host, telling how many files have been read. */
function reporting(host: DiskHost, total: number, progress: Progress): Host {
  let read = 0;
  return {
    read(path) {
      read += 1;
      progress.step("Checking", Math.min(read, total), total);
      return host.read(path);
    },
    siblings: (path) => host.siblings(path),
    resolve: (from, reference) => host.resolve(from, reference),
  };
}

/** "in 1 file", "in 7 files". */
export function inFiles(count: number): string {
  return `in ${count} ${count === 1 ? "file" : "files"}`;
}

import { Cache } from "../cache.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { everything } from "../groups.ts";
import { compilePaths } from "./compiling.ts";
import { DiskHost } from "./host.ts";
import type { Group, Remembered } from "./memory.ts";
import { inOrder } from "./report.ts";
import { checkInThreads } from "./threads.ts";
import type { World } from "./world.ts";

/** What there is to say about files, as a whole and by groups. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly groups: readonly Group[];
  /** It has read every file that matters. */
  readonly host: DiskHost;
}

/**
 * Checks files. What was found in files that hang together is taken over from `before` where none of them has changed,
 * and the rest has not come to depend on them. `edits`: whether the edits of fixes are asked for.
 */
export async function recheck(
  paths: readonly string[],
  world: World,
  before: Remembered | undefined,
  edits: boolean,
): Promise<Checked> {
  return (before && partly(paths, world, before)) ?? (await wholly(paths, world, edits));
}

async function wholly(paths: readonly string[], world: World, edits: boolean): Promise<Checked> {
  const found = (await checkInThreads(paths, world, edits)) ?? compilePaths(paths, world);
  const { diagnostics, groups, host } = found;
  return { diagnostics, groups: grouped(groups, diagnostics), host };
}

function partly(paths: readonly string[], world: World, before: Remembered): Checked | undefined {
  const host = new DiskHost(world.folder);
  const { texts, folders } = before.seen;
  const inGroups = new Set(before.groups.flatMap(({ files }) => files));
  const alone = texts.filter(([path]) => !inGroups.has(path));
  if (!host.finds({ texts: alone, folders })) return undefined;
  const { same = [], changed = [] } = Object.groupBy(before.groups, ({ files }) => {
    const read = new Set(files);
    return host.finds({ texts: texts.filter(([path]) => read.has(path)), folders: [] }) ? "same" : "changed";
  });
  if (same.length === 0) return undefined;
  const anew = new Set(changed.flatMap(({ files }) => files));
  const compiled = compilePaths(
    paths.filter((path) => anew.has(path)),
    world,
    new Cache(),
    host,
  );
  const standing = new Set([everything, ...same.flatMap(({ files }) => files)]);
  if (compiled.groups.some((files) => files.some((path) => standing.has(path)))) return undefined;
  const diagnostics = [...same.flatMap((group) => group.diagnostics), ...compiled.diagnostics];
  const groups = [...same, ...grouped(compiled.groups, compiled.diagnostics)];
  return { diagnostics: inOrder(diagnostics, paths), groups, host };
}

/** None, should there be something to say about a file that is in no group. */
function grouped(groups: readonly (readonly string[])[], diagnostics: readonly Diagnostic[]): Group[] {
  const byFile = Map.groupBy(diagnostics, ({ span }) => span.file);
  const inGroups = new Set(groups.flat());
  if ([...byFile.keys()].some((file) => !inGroups.has(file))) return [];
  return groups.map((files) => ({ files, diagnostics: files.flatMap((file) => byFile.get(file) ?? []) }));
}

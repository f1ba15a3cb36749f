import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { compile } from "../compile.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { everything, Groups } from "../groups.ts";
import { compilePaths } from "./compiling.ts";
import { DiskHost, type Seen } from "./host.ts";
import { lotsOf } from "./lots.ts";
import { inOrder } from "./report.ts";
import type { World } from "./world.ts";

/** Files to be checked on a thread of their own. */
interface Task {
  readonly checks: readonly string[];
  readonly folder: string;
  /** Whether the edits of fixes are asked for: finding some takes long. */
  readonly edits: boolean;
}

/** What there is to say about the files of a lot, and what was read for it. */
interface Lot {
  readonly diagnostics: readonly Diagnostic[];
  readonly groups: readonly (readonly string[])[];
  readonly seen: Seen;
}

/** What there is to say about files, and which of them hang together. */
export interface Found extends Omit<Lot, "seen"> {
  /** It has read every file that matters. */
  readonly host: DiskHost;
}

/**
 * Checks many files on several threads, one of which is this. Undefined where it is not worth it, or where lots would
 * have to know of each other: then nothing is lost but time.
 */
export async function checkInThreads(
  paths: readonly string[],
  world: World,
  edits: boolean,
  most = availableParallelism(),
): Promise<Found | undefined> {
  const [own = [], ...others] = lotsOf(paths, world.folder, most);
  if (others.length === 0) return undefined;
  const elsewhere = others.map((checks) => onThread({ checks, folder: world.folder, edits }));
  const { host, ...here } = compilePaths(own, world);
  const lots: readonly Lot[] = [{ ...here, seen: host.seen }, ...(await Promise.all(elsewhere))];
  if (!areIndependent(lots)) return undefined;
  const groups = new Groups();
  for (const { groups: some, seen } of lots) {
    for (const [first = "", ...rest] of some) groups.join(first, ...rest);
    host.adopt(seen);
  }
  const diagnostics = inOrder(
    lots.flatMap((lot) => lot.diagnostics),
    paths,
  );
  return { diagnostics, groups: groups.all(), host };
}

/** Whether nothing depends on which files there are in another lot, and each thing that is said is said in one. */
function areIndependent(lots: readonly Lot[]): boolean {
  const complainedAbout = new Set<string>();
  for (const { groups, diagnostics } of lots) {
    if (groups.some((files) => files.includes(everything))) return false;
    const files = new Set(diagnostics.map(({ span }) => span.file));
    for (const file of files) {
      if (complainedAbout.has(file)) return false;
      complainedAbout.add(file);
    }
  }
  return true;
}

function onThread(task: Task): Promise<Lot> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

function checked({ checks, folder, edits }: Task): Lot {
  const host = new DiskHost(folder);
  const { diagnostics, groups } = compile(host, checks);
  return { diagnostics: edits ? diagnostics : diagnostics.map(titled), groups, seen: host.seen };
}

/** Without the edits of fixes. */
export function titled(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, fixes: diagnostic.fixes.map(({ title }) => ({ title, edits: [] })) };
}

function isTask(data: unknown): data is Task {
  return typeof data === "object" && data !== null && "checks" in data && "edits" in data;
}

// On a thread of its own, this module is what runs there.
if (!isMainThread && isTask(workerData)) parentPort?.postMessage(checked(workerData));

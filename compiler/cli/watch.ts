import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Builder } from "./builder.ts";
import { fault } from "./fault.ts";
import type { World } from "./world.ts";
import { WrongUse } from "./wrong-use.ts";

/** How often to look, in milliseconds. Looking asks only when files were written, so that it works on every disk. */
const pause = 100;

/** Builds, and again whenever a file that was read, or the list of forms, has changed. Does not end by itself. */
export async function watch(builder: Builder, world: World): Promise<never> {
  for (;;) {
    const start = await stateOf(builder, world);
    await buildOnce(builder, world);
    // What was written while the build was at work counts as changed.
    const built = new Map([...(await stateOf(builder, world)), ...start]);
    const now = await changedFrom(built, () => stateOf(builder, world));
    const names = new Set([...built.keys(), ...now.keys()]);
    const changed = [...names].filter((name) => built.get(name) !== now.get(name));
    const files = changed.filter((name) => !name.startsWith(listing));
    world.out(`\n${(files.length > 0 ? files : changed).join(", ")} changed\n`);
  }
}

/** The first state that is another and stays: a file that is being written is not read halfway. */
async function changedFrom(start: State, look: () => Promise<State>): Promise<State> {
  for (let before = start; ; ) {
    await wait(pause);
    const now = await look();
    if (!same(now, start) && same(now, before)) return now;
    before = now;
  }
}

/** Whatever is wrong is said, and the next change may mend it. */
async function buildOnce(builder: Builder, world: World): Promise<void> {
  const start = performance.now();
  try {
    const built = await builder.build();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    world.out(`${built ? `Built in ${seconds} s` : "Not built"}; waiting for changes\n`);
  } catch (error) {
    world.err(error instanceof WrongUse ? `${error.message}\n` : fault(error, ["build", "--watch"]));
    world.out("Not built; waiting for changes\n");
  }
}

type State = ReadonlyMap<string, string>;

/** What the list of a folder's forms is called in a state. */
const listing = "the list of forms in ";

/** When each file was last written and how large it is, and which forms stand in each folder that was listed. */
async function stateOf(builder: Builder, world: World): Promise<State> {
  const paths = new Set(builder.seen.texts.map(([path]) => path));
  try {
    for (const path of await builder.paths()) paths.add(path);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
  }
  const files = [...paths].map((path): [string, string] => [path, stampOf(resolve(world.folder, path))]);
  const folders = builder.seen.folders.map(([path]): [string, string] => [
    `${listing}${path}`,
    formsBeside(resolve(world.folder, path)),
  ]);
  return new Map([...files, ...folders]);
}

function formsBeside(folder: string): string {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".form"))
      .join(" ");
  } catch {
    return "";
  }
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : "";
}

function same(some: State, others: State): boolean {
  return some.size === others.size && [...some].every(([path, stamp]) => others.get(path) === stamp);
}

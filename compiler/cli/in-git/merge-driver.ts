import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Unreadable } from "../../host.ts";
import { merge } from "../../merge/merge.ts";
import { decode } from "../decode.ts";
import { DiskHost } from "../host.ts";
import { exit, type World } from "../world.ts";
import { stateWith } from "./overlay.ts";

/**
 * What git calls to merge a file (see `merge.<driver>.driver` in gitattributes): base, ours and theirs, and where it
 * belongs. The result goes into the place of ours; exit code 1 says that there are conflicts in it.
 */
export function mergeDriver([base, ours, theirs, path]: readonly string[], world: World): number {
  if (base === undefined || ours === undefined || theirs === undefined) return exit.wrongUse;
  const texts = textsOf([base, ours, theirs], world);
  if (!texts) return asGitDoes(base, ours, theirs, world);
  const [o, a, b] = texts;
  const host = new DiskHost(world.folder);
  const name = path ?? ours;
  const faults = (text: string): number =>
    stateWith("merged", name, text, host).diagnostics.filter(({ severity }) => severity === "error").length;
  const merged = merge({ base: o, ours: a, theirs: b }, { ours: "ours", theirs: "theirs" }, faults);
  writeFileSync(resolve(world.folder, ours), merged.text);
  return merged.isClean ? exit.fine : exit.findings;
}

/** Undefined where one is no text in UTF-8. */
function textsOf(files: readonly [string, string, string], { folder }: World) {
  try {
    return files.map((file) => decode(readFileSync(resolve(folder, file)))) as [string, string, string];
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** What git would have done without this driver. */
function asGitDoes(base: string, ours: string, theirs: string, { folder }: World): number {
  const names = ["-L", "ours", "-L", "base", "-L", "theirs"];
  const { status } = spawnSync("git", ["merge-file", ...names, ours, base, theirs], { cwd: folder });
  return status === 0 ? exit.fine : exit.findings;
}

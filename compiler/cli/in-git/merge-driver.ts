import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
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
  const [o, a, b] = [base, ours, theirs].map((file) => decode(readFileSync(resolve(world.folder, file))));
  const host = new DiskHost(world.folder);
  const name = path ?? ours;
  const faults = (text: string): number =>
    stateWith("merged", name, text, host).diagnostics.filter(({ severity }) => severity === "error").length;
  const merged = merge({ base: o!, ours: a!, theirs: b! }, { ours: "ours", theirs: "theirs" }, faults);
  writeFileSync(resolve(world.folder, ours), merged.text);
  return merged.isClean ? exit.fine : exit.findings;
}

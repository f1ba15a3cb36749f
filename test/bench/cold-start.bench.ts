import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { limit, line, type Timing } from "./measure.ts";

/*
 * What it takes to start Node, and to have the library checked by a process that has just been started: when it was
 * checked before and has not changed, and when everything must be worked out (the memory is taken away before).
 */

const root = join(import.meta.dirname, "../..");
const program = join(root, "bin/formscript.js");
const memory = join(root, "build/remembered");
const runs = 21;

if (!existsSync(join(root, "build/cli.js"))) throw new Error("Build first: npm run build");

const cases = {
  "node, nothing to do": { words: ["-e", "0"], prepare: () => {} },
  "formscript --version": { words: [program, "--version"], prepare: () => {} },
  "formscript check forms, unchanged": { words: [program, "check", "forms"], prepare: () => {} },
  "formscript check forms, from nothing": {
    words: [program, "check", "forms"],
    prepare: () => rmSync(memory, { recursive: true, force: true }),
  },
};

const times: Record<string, number[]> = {};
/** One after the other, again and again, so that a slow moment of the machine strikes all alike. */
for (let run = -2; run < runs; run += 1) {
  for (const [name, { words, prepare }] of Object.entries(cases)) {
    prepare();
    // What is unchanged must have been checked before.
    if (name.endsWith("unchanged")) spawnSync(process.execPath, words, { cwd: root });
    const start = performance.now();
    const { status } = spawnSync(process.execPath, words, { cwd: root });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    if (run >= 0) times[name] = [...(times[name] ?? []), performance.now() - start];
  }
}

const timings = Object.entries(times).map(([name, all]): [string, Timing] => {
  all.sort((a, b) => a - b);
  return [name, { median: all[runs >> 1]!, p95: all[Math.floor(runs * 0.95)]!, runs }];
});
const node = timings[0]![1].median;
for (const [name, timing] of timings) {
  console.log(`${line(name, timing)}   ${(timing.median / node).toFixed(2)} × Node`);
}
limit("check of the unchanged library, as starts of Node", timings[2]![1].median / node, 3, "×");

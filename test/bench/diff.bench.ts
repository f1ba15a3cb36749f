import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "../../compiler/compile.ts";
import { diff } from "../../compiler/diff/index.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { largeForm } from "./large-form.ts";
import { limit } from "./measure.ts";

/*
 * What it costs to compare two versions of a form of 2,000 items, with answers for which they differ: three options of a
 * scale that all items share, a band, a subscale, a condition, a question and a hundred wordings have changed. The processor's time, so that others may work meanwhile; the
 * very first comparison, which a command line pays, includes that of getting warm, and is told beside it.
 *
 * Then what a process that has just been started takes for a form of ordinary size, as git calls one for each changed
 * file: in starts of Node, which others who work meanwhile slow down as well.
 */

const items = 2_000;

function compiled(text: string): Definition {
  const host = { read: () => text, siblings: () => ["large.form"], resolve: (_: string, to: string) => to };
  const definition = compile(host, ["large.form"]).forms[0]?.definition;
  if (!definition) throw new Error("Not a form without errors.");
  return definition;
}

const edits: readonly (readonly [what: string, edit: (text: string) => string])[] = [
  ["a band of the whole", (text) => text.replace("0..999", "0..1099").replace("1000..6000", "1100..6000")],
  [
    "an option's score, of all items",
    (text) => text.replace("3 always", "4 always").replace("1000..6000", "1000..8000"),
  ],
  [
    "a condition, a question and 100 wordings",
    (text) =>
      text
        .replace("when q3 > 0", "when q3 > 1")
        .replace('    item q9 "Statement 9" one of rating\n', "")
        .replaceAll(/"Statement (5\d\d)"/g, '"Sentence $1"'),
  ],
  ["all of these", (text) => edits.slice(0, 3).reduce((all, [, edit]) => edit(all), text)],
];

const before = largeForm(items);
const old = compiled(before);
for (const [what, edit] of edits) {
  const fresh = compiled(edit(before));
  const times = Array.from({ length: 5 }, () => processorTime(() => void diff(old, fresh)));
  const [first] = times as [number];
  const median = times.slice(1).sort((a, b) => a - b)[2]!;
  const { changes, impacts } = diff(old, fresh);
  const shown = changes.filter(({ evidence }) => evidence?.kind === "witness").length;
  console.log(
    `${what}: ${changes.length} changes, ${shown} with answers, ${impacts.length} tables; the first time ${first.toFixed(0)} ms, later ${median.toFixed(0)} ms`,
  );
  limit(`comparing two versions of ${items} items: ${what}`, median, 700);
}

/** In milliseconds; others may work meanwhile. Counts what the runtime does beside it, too. */
function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e3;
}

const root = join(import.meta.dirname, "../..");
const program = join(root, "bin/formscript.js");
if (!existsSync(join(root, "build/cli.js"))) throw new Error("Build first: npm run build");
const folder = mkdtempSync(join(tmpdir(), "formscript-diff-"));
for (const version of ["old", "new"])
  cpSync(join(root, "forms/audit"), join(folder, version), { recursive: true });
const changed = join(folder, "new/audit.form");
const zones = readFileSync(changed, "utf8")
  .replace("0..7   one", "0..6   one")
  .replace("8..15  two", "7..15  two");
writeFileSync(changed, zones.replace('"1.0.0"', '"1.1.0"'));

const cold = {
  node: ["-e", "0"],
  "two versions of the AUDIT": [program, "diff", "old/audit.form", "new/audit.form"],
};
const times: Record<string, number[]> = {};
for (let run = 0; run < 11; run += 1) {
  for (const [what, words] of Object.entries(cold)) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, words, { cwd: folder });
    if (status !== 0) throw new Error(`${what} ended with ${status}`);
    times[what] = [...(times[what] ?? []), performance.now() - start];
  }
}
rmSync(folder, { recursive: true });
const [node, audit] = Object.values(times).map((all) => all.sort((a, b) => a - b)[all.length >> 1]!);
console.log(
  `cold, two versions of the AUDIT: ${audit!.toFixed(0)} ms, a start of Node ${node!.toFixed(0)} ms`,
);
limit("comparing two versions of the AUDIT, as starts of Node", audit! / node!, 15, "×");

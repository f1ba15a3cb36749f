import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isForm, manyForms } from "./editor/many-forms.ts";
import { type Opened, openWorkspace } from "./editor/opening.ts";
import { limit } from "./measure.ts";

/*
 * An editor opens a folder of 500 forms, with one of them in sight, and starts the server for it: a real one, over its
 * standard input and output. Once as if for the first time, once more as on every other day. While the rest is checked,
 * somebody hovers over the open form again and again.
 */

if (!existsSync(join(import.meta.dirname, "../../build/cli.js")))
  throw new Error("Build first: npm run build");

const runs = 3;
const files = manyForms(500);
const forms = [...files.values()].filter(isForm).length;
const lines = [...files.values()].reduce((sum, text) => sum + text.split("\n").length - 1, 0);
console.log(`${forms} forms in ${files.size} files, ${lines.toLocaleString("en")} lines`);

const first: Opened[] = [];
const again: Opened[] = [];
for (let run = 0; run < runs; run += 1) {
  const folder = mkdtempSync(join(tmpdir(), "opening-bench-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    first.push(await openWorkspace(folder, "5/epds/epds.form"));
    again.push(await openWorkspace(folder, "5/epds/epds.form"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
report("opened for the first time", first);
report("opened again", again);

function report(name: string, opened: readonly Opened[]): void {
  const middle = (of: (one: Opened) => number): number =>
    opened.map(of).toSorted((a, b) => a - b)[opened.length >> 1]!;
  const told = (what: string, of: (one: Opened) => number, unit = "ms"): void =>
    console.log(`${`${name}: ${what}`.padEnd(72)} ${middle(of).toFixed(0).padStart(6)} ${unit}`);
  told("from the start of the server to what is wrong in the open form", (one) => one.toFindings);
  told("… to an answer about it", (one) => one.toHover);
  told("… to a name that was looked for at once in all forms", (one) => one.toSymbols);
  told("… until all forms are checked", (one) => one.toAll);
  told("its processor time until then", (one) => one.processor);
  told("how long the longest answer about the open form took meanwhile", (one) => one.longestWait);
  told("how long nine of ten such answers took at most", (one) => one.mostWait);
  told("its memory at its largest", (one) => one.mostMemory, "MB");
  limit(`${name}: to what is wrong in the open form`, middle((one) => one.toFindings) / 1000, 2, "s");
}

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { completion } from "../../lsp/features/completion.ts";
import { hover } from "../../lsp/features/hover.ts";
import { clearer } from "../../lsp/node/pauses.ts";
import { Convert } from "../../lsp/server/convert.ts";
import type { View } from "../../lsp/workspace/view.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { memoryDisk } from "../lsp/editor.ts";
import { longForm } from "./editor/long-form.ts";
import { isForm, manyForms } from "./editor/many-forms.ts";
import { typing } from "./editor/typing.ts";
import { limit, line, type Timing } from "./measure.ts";

/*
 * What an author waits for: completion and hover in a form of 2,000 lines, each time right after a keystroke, when
 * nothing that they need has been looked up yet; from a keystroke to the diagnostics as the protocol has them; a folder
 * of 500 forms, and a keystroke there.
 */

const path = "/long/long.form";
const clear = clearer();
const lines = longForm.split("\n").length;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1]!,
    p95: sorted[Math.floor(sorted.length * 0.95)]!,
    runs: sorted.length,
  };
}

const alone = new Workspace(memoryDisk(new Map()));

const places = ["= never", "item q700 ", "sum(q41", "missing pro", "expect s", "one of of", "  flag "].map(
  (place) => longForm.indexOf(place) + place.length,
);

function lookedUp(work: (view: View, offset: number) => unknown): Timing {
  const times: number[] = [];
  for (let run = -warming; run < runs; run += 1) {
    // A view of its own for every run, so that nothing is remembered from the one before.
    clear();
    alone.edit(path, longForm.replace("Question 700", `Question ${1_000 + run}`));
    const view = alone.view(path)!;
    const time = timed(() => work(view, places[(run + warming) % places.length]!));
    if (run >= 0) times.push(time);
  }
  return timing(times);
}

const runs = 70;
const warming = 28;
for (const [name, work] of [
  ["completion", completion],
  ["hover", hover],
] as const) {
  const found = lookedUp(work);
  console.log(line(`${name}, ${lines} lines`, found));
  limit(`${name} right after a keystroke, p95`, found.p95, 5);
}

/** What the server does from a keystroke to what the editor is told about the file. */
function told(workspace: Workspace, text: string): void {
  workspace.dependents(path);
  workspace.edit(path, text);
  const convert = new Convert(workspace.view(path)!);
  for (const diagnostic of workspace.diagnostics(path)) convert.diagnostic(diagnostic);
}

/**
 * How long the editor waits after each keystroke in these workspaces. Each is typed three times, in all of them by turns,
 * and the middle time counts, so that what else the machine does falls on none. What a keystroke leaves behind is cleared up
 * in the pause before the next, as the server does.
 */
function keystrokes(workspaces: readonly Workspace[]): readonly Timing[] {
  const rounds = [0, 1, 2, 3].map((round) =>
    [...typing(longForm.replace("Question 1?", `Question ${round}?`))].map((text) =>
      workspaces.map((workspace) => {
        clear();
        return timed(() => told(workspace, text));
      }),
    ),
  );
  const [, ...counted] = rounds;
  return workspaces.map((_, which) =>
    timing(counted[0]!.map((_, key) => timing(counted.map((round) => round[key]![which]!)).median)),
  );
}

const keystroke = keystrokes([alone])[0]!;
console.log(line(`keystroke to diagnostics, ${lines} lines`, keystroke));
limit("keystroke to diagnostics, p95", keystroke.p95, 16);

/** Megabytes that are in use once everything has been thrown away that nobody holds. */
function memory(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

const files = manyForms(500);
const before = memory();
const crowded = new Workspace(memoryDisk(files));
const cpuBefore = process.cpuUsage();
for (const file of crowded.paths()) {
  const convert = new Convert(crowded.view(file)!);
  for (const diagnostic of crowded.diagnostics(file)) convert.diagnostic(diagnostic);
}
const { user, system } = process.cpuUsage(cpuBefore);
const forms = [...files.values()].filter(isForm).length;
const allLines = [...files.values()].reduce((sum, text) => sum + text.split("\n").length - 1, 0);
console.log(
  `a workspace of ${forms} forms, ${files.size} files, ${allLines.toLocaleString("en")} lines: ${(memory() - before).toFixed(0)} MB`,
);
// As the server does it when it has nothing to do; how it opens such a workspace is in opening.bench.ts.
crowded.rest();
console.log(`all of them checked: ${((user + system) / 1e6).toFixed(1)} s of processor time`);
console.log(`… and, with none of them open, what stays of them: ${(memory() - before).toFixed(0)} MB`);

const [byItself, among] = keystrokes([alone, crowded]);
console.log(line("keystroke to diagnostics, among 500 forms", among!));
limit("a keystroke among 500 forms, against one alone", among!.median / byItself!.median, 1.25, "×");

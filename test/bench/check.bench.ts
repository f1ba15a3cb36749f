import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { bindForm } from "../../compiler/bind/index.ts";
import { Cache } from "../../compiler/cache.ts";
import { checkForm } from "../../compiler/check/index.ts";
import { compile } from "../../compiler/compile.ts";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { reporter } from "../../compiler/diagnostics/report.ts";
import type { Host } from "../../compiler/host.ts";
import { lower } from "../../compiler/lower/index.ts";
import { Sources } from "../../compiler/sources.ts";
import { gather } from "../../compiler/translations.ts";
import { verify } from "../../compiler/verify/index.ts";
import { largeForm } from "./large-form.ts";
import { limit, line, measure } from "./measure.ts";

/*
 * What checking costs, from the text to what a form can do, in a process that has done it before: many forms, one
 * large file, and one form of 200 items as its author changes it. Below each, how much of it is which phase's.
 */

type Files = ReadonlyMap<string, string>;

const library = join(import.meta.dirname, "../../forms/audit");
const scales = readFileSync(join(library, "scales.form"), "utf8");
const [scalesUsed = "", ...restOfAudit] = readFileSync(join(library, "audit.form"), "utf8").split("\n");
const audit = restOfAudit.join("\n");
const names = [...audit.matchAll(/^block (\w+)/gm)].map(([, name]) => name);
const ownBlocks = new RegExp(`(?<=(?:block|use) )(${names.join("|")})\\b`, "g");

function linesOf(files: Files): number {
  return [...files.values()].reduce((sum, text) => sum + text.split("\n").length - 1, 0);
}

function copies(lines: number): string[] {
  const count = Math.ceil(lines / restOfAudit.length);
  return Array.from({ length: count }, (_, i) =>
    audit.replace("form audit", `form audit_${i}`).replaceAll(ownBlocks, `$1_${i}`),
  );
}

function manyFiles(lines: number): Files {
  const forms = copies(lines).map((form, i) => [`audit_${i}.form`, `${scalesUsed}\n${form}`] as const);
  return new Map([["scales.form", scales], ...forms]);
}

function oneFile(lines: number): Files {
  return new Map([
    ["scales.form", scales],
    ["all.form", [scalesUsed, ...copies(lines)].join("\n")],
  ]);
}

function hostOf(files: Files): Host {
  return {
    read: (path) => files.get(path),
    siblings: () => [...files.keys()],
    resolve: (from, reference) => posix.join(posix.dirname(from), reference),
  };
}

function check(files: Files, cache?: Cache): void {
  const { diagnostics } = compile(hostOf(files), [...files.keys()], cache);
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) throw new Error(`Not a form without errors: ${JSON.stringify(error)}`);
}

const phases = ["read", "bind", "check", "lower", "verify"] as const;
type Phase = (typeof phases)[number];

/** What `compile` does, step by step; milliseconds by phase. */
function phaseTimes(files: Files): Record<Phase, number> {
  const times: Record<Phase, number> = { read: 0, bind: 0, check: 0, lower: 0, verify: 0 };
  const timed = <T>(phase: Phase, work: () => T): T => {
    const start = performance.now();
    const done = work();
    times[phase] += performance.now() - start;
    return done;
  };
  const host = hostOf(files);
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const forms = timed("read", () => {
    const sources = new Sources(host, new Cache());
    const asked = [...files.keys()].flatMap((path) => sources.load(path) ?? []);
    return gather(asked, sources, host, report);
  });
  for (const { node, source, translations } of forms) {
    const bound = timed("bind", () => bindForm(node, source.file, source.scope));
    timed("check", () => checkForm(bound, report));
    const lowered = timed("lower", () => lower(bound, { host, translations }, report));
    if (!lowered) throw new Error(`Not a form that means something: ${node.name?.text}`);
    const form = { id: node.name?.text ?? "", file: source.file, bound };
    timed("verify", () => verify({ ...form, ...lowered }, report));
  }
  return times;
}

function printPhases(files: Files, runs: number): void {
  const lines = linesOf(files);
  const all = Array.from({ length: runs }, () => phaseTimes(files));
  const medians = phases.map((phase) => {
    const times = all.map((times) => times[phase]).sort((a, b) => a - b);
    return times[Math.floor(runs / 2)]!;
  });
  const total = medians.reduce((sum, time) => sum + time, 0);
  const parts = phases.map((phase, i) => {
    const share = Math.round((100 * medians[i]!) / total);
    return `${phase} ${share} % (${((medians[i]! * 1000) / lines).toFixed(1)})`;
  });
  console.log(`  µs a line: ${((total * 1000) / lines).toFixed(1)}, of it ${parts.join(", ")}`);
  const beforeMeaning = phases.indexOf("lower");
  const read = medians.slice(0, beforeMeaning).reduce((sum, time) => sum + time, 0);
  const perSecond = Math.round((lines / read) * 1000).toLocaleString("en");
  console.log(`  to a checked program, before what it means is worked out: ${perSecond} lines/s`);
}

/** Seconds for 100,000 lines. */
function checked(name: string, files: Files, runs: number): number {
  const lines = linesOf(files);
  const timing = measure(() => check(files), runs);
  const perSecond = (lines / timing.median) * 1000;
  console.log(`${line(name, timing)}   ${Math.round(perSecond).toLocaleString("en")} lines/s`);
  printPhases(files, Math.ceil(runs / 2));
  return 100_000 / perSecond;
}

const many = [10_000, 100_000].map((lines, i) =>
  checked(`check ${lines.toLocaleString("en")} lines, a form a file`, manyFiles(lines), i === 0 ? 7 : 3),
);
const one = [10_000, 100_000].map((lines, i) =>
  checked(`check ${lines.toLocaleString("en")} lines in one file`, oneFile(lines), i === 0 ? 7 : 3),
);
const items = [1_000, 10_000].map((count, i) =>
  checked(
    `check one form of ${count.toLocaleString("en")} items`,
    new Map([["large.form", largeForm(count)]]),
    i === 0 ? 7 : 3,
  ),
);

const form = largeForm(200);
const cache = new Cache();
const edited = measure((run) => {
  check(new Map([["large.form", form.replace("Statement 7", `Statement 7, version ${run}`)]]), cache);
}, 50);
console.log(line("check a form of 200 items, after a change", edited));
printPhases(new Map([["large.form", form]]), 50);

limit("check 100,000 lines, a form a file", many[1]!, 1, "s");
limit("check 100,000 lines in one file", one[1]!, 1, "s");
limit("a line in 100,000 lines, against one in 10,000, a form a file", many[1]! / many[0]!, 2, "×");
limit("a line in 100,000 lines, against one in 10,000, in one file", one[1]! / one[0]!, 2, "×");
limit("a line in 10,000 items, against one in 1,000", items[1]! / items[0]!, 2, "×");
limit("check a form of 200 items, after a change", edited.median, 15);

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "../../compiler/compile.ts";
import { emit } from "../../compiler/emit/index.ts";
import type { Answers, Response } from "../../runtime/definition/submission.ts";
import { type Form, load } from "../../runtime/engine/index.ts";
import { auditByHand } from "./audit-by-hand.ts";
import { limit, line, measure } from "./measure.ts";

/*
 * One evaluation of AUDIT: the generated module, the engine, and a function written by hand that returns the same.
 * Half of the answers are complete, the others lack some or have a wrong one.
 */

const root = join(import.meta.dirname, "../..");
const form = compile(
  {
    read: (path) => readFileSync(path, "utf8"),
    siblings: (path) =>
      readdirSync(dirname(path)).flatMap((name) => (name.endsWith(".form") ? join(dirname(path), name) : [])),
    resolve: (from, reference) => resolve(dirname(from), reference),
  },
  [join(root, "forms/audit/audit.form")],
).forms.find(({ id }) => id === "audit")!;
const definition = form.definition!;
const engine = load(definition);

const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "bench-"));
for (const { path, text } of await emit(form)) writeFileSync(join(folder, path), text);
const generated = (await import(pathToFileURL(join(folder, "index.js")).href)) as Form;
rmSync(folder, { recursive: true });

/** The same numbers in every run. */
let seed = 20_010_101;
function below(most: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return (seed >> 8) % most;
}

const responses: Response[] = Array.from({ length: 1_000 }, (_, at) => {
  const answers: Record<string, Answers[string]> = {};
  for (let item = 1; item <= 10; item += 1) answers[`q${item}`] = item > 8 ? below(3) * 2 : below(5);
  if (at % 2 === 1) answers[`q${1 + below(10)}`] = null;
  if (at % 10 === 1) answers[`q${1 + below(10)}`] = 7;
  return { answers, inputs: at % 20 === 1 ? {} : { sex: at % 4 < 2 ? "female" : "male" } };
});

const ways = {
  "by hand": (response: Response) => auditByHand(response, definition.hash),
  "the generated module": (response: Response) => generated.evaluate(response),
  "the engine": (response: Response) => engine.evaluate(response, { today: "2026-01-01" }),
} as const;

for (const response of responses) {
  const results = Object.values(ways).map((way) => JSON.stringify(way(response)));
  if (new Set(results).size > 1)
    throw new Error(`Not the same: ${JSON.stringify(response)}\n${results.join("\n")}`);
}

let kept: unknown;
const rounds = 2_001;
/** In turns, so that a slow moment of the machine strikes all alike. */
const timings = Object.entries(ways).map(([name, way]) => {
  const timing = measure(
    () => {
      for (const response of responses) kept = way(response);
    },
    name === "the engine" ? 51 : rounds,
  );
  console.log(line(`${name}, 1,000 responses`, timing));
  return timing;
});
if (kept === undefined) throw new Error("Nothing was evaluated.");
limit("evaluate, as the function by hand", timings[1]!.median / timings[0]!.median, 1.5, "×");

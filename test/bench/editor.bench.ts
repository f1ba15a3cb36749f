import { completion } from "../../lsp/features/completion.ts";
import { hover } from "../../lsp/features/hover.ts";
import type { View } from "../../lsp/workspace/view.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { limit, line, type Timing } from "./measure.ts";

/*
 * What an author waits for: completion and hover in a form of 2,000 lines, each time right after a keystroke, when
 * nothing that they need has been looked up yet.
 */

const items = Array.from({ length: 1_400 }, (_, i) => `  item q${i + 1} "Question ${i + 1}?" one of often`);
const scores = Array.from(
  { length: 60 },
  (_, i) => `  score s${i + 1} "Score ${i + 1}" = sum(q${i * 20 + 1}..q${i * 20 + 20}) {
    missing prorate up to 2
  }
  bands s${i + 1} {
    0..30  low  "Low"
    31..50 some "Some"
    51..80 high "High"
    source "An example"
  }`,
);
const text = `scale often { 0 never "Never" 1 some "Some" 2 often "Often" 4 always "Always" }
form long "Long" {
  version "1.0.0"
  language en
  licence free
${[...items, ...scores].join("\n")}
  flag sign "Sign" = q1 = never
  example "e" {
    q1 = never
    expect s1 missing
  }
}
`;
const places = ["= never", "item q700 ", "sum(q41", "missing pro", "expect s", "one of of", "  flag "].map(
  (place) => text.indexOf(place) + place.length,
);

const workspace = new Workspace({ read: () => undefined, siblings: () => [], forms: () => [] });

/** A view of its own for every run, so that nothing is remembered from the one before. */
function fresh(run: number): View {
  workspace.edit("/long.form", text.replace("Question 700", `Question ${1_000 + run}`));
  return workspace.view("/long.form")!;
}

function timed(work: (view: View, offset: number) => unknown): Timing {
  const times: number[] = [];
  for (let run = -warming; run < runs; run += 1) {
    const view = fresh(run);
    const start = performance.now();
    work(view, places[(run + warming) % places.length]!);
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[runs >> 1]!, p95: times[Math.floor(runs * 0.95)]!, runs };
}

const runs = 70;
const warming = 28;
for (const [name, work] of [
  ["completion", completion],
  ["hover", hover],
] as const) {
  const timing = timed(work);
  console.log(line(`${name}, ${text.split("\n").length} lines`, timing));
  limit(`${name} right after a keystroke, p95`, timing.p95, 5);
}

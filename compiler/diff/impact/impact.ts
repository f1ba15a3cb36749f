import type { FormPair } from "../pairing/pair.ts";
import type { Impact, ImpactRow } from "../types.ts";
import type { Target } from "../witness/aim.ts";
import type { Search, Study } from "../witness/search.ts";
import { keyOfTarget } from "../witness/targets.ts";
import { counted } from "./counted.ts";
import type { Landing } from "./landing.ts";
import { sampled } from "./sampled.ts";

/**
 * How much of the answer space comes out otherwise of each of the targets, and of what reads them: the scores (one
 * table for each set of bands), cut-offs and flags that changes are about. One that is in one version only has no table,
 * and one whose answers have no limits cannot be counted. Nor is there a table where nothing comes out otherwise; that
 * none of those drawn does is no proof, and is told of what a change is about itself.
 */
export function impactsOf(targets: readonly Target[], pair: FormPair, search: Search): Impact[] {
  const impacts: Impact[] = [];
  const done = new Set<string>();
  const own = new Set(targets.map(keyOfTarget));
  for (const target of [...targets, ...readingTargets(targets, pair)]) {
    if (target.old === null || target.new === null) continue;
    if (
      target.kind !== "score" &&
      target.kind !== "band" &&
      target.kind !== "cutoff" &&
      target.kind !== "flag"
    )
      continue;
    const study = search.study(target);
    if (!study || !isCountable(study)) continue;
    for (const one of tablesOf(study)) {
      const key = `${keyOfTarget(one.score)} ${one.band ? keyOfTarget(one.band) : ""}`;
      if (done.has(key)) continue;
      done.add(key);
      const impact = impactOf(study, one);
      if (impact && (impact.share > 0 || own.has(keyOfTarget(target)))) impacts.push(impact);
    }
  }
  return impacts;
}

/** The scores, cut-offs and flags of both versions that read one of the scores. */
function readingTargets(targets: readonly Target[], { old, new: fresh, ...pair }: FormPair): Target[] {
  const reading = new Set<string>();
  for (const target of targets) {
    if (target.kind !== "score") continue;
    if (target.old !== null)
      for (const { kind, id } of old.reads.readersOf(target.old)) reading.add(`old ${kind} ${id}`);
    if (target.new !== null)
      for (const { kind, id } of fresh.reads.readersOf(target.new)) reading.add(`new ${kind} ${id}`);
  }
  const lists = [
    ["score", pair.scores.both] as const,
    ["cutoff", pair.cutoffs.both] as const,
    ["flag", pair.flags.both] as const,
  ];
  return lists.flatMap(([kind, list]) =>
    list
      .filter(
        (both) => reading.has(`old ${kind} ${both.old.id}`) || reading.has(`new ${kind} ${both.new.id}`),
      )
      .map((both): Target => ({ kind, old: both.old.id, new: both.new.id })),
  );
}

/** A score with one of its sets of bands, or something else by itself. */
interface Tabled {
  readonly score: Target;
  readonly band: Target | undefined;
}

function isCountable({ graph }: Study): boolean {
  return graph.variables.every(({ space }) => space.countable);
}

function tablesOf({ graph }: Study): Tabled[] {
  const [score, ...bands] = graph.targets.map(({ target }) => target) as [Target, ...Target[]];
  return bands.length === 0 ? [{ score, band: undefined }] : bands.map((band) => ({ score, band }));
}

function impactOf(study: Study, { score, band }: Tabled): Impact | undefined {
  const { graph, table } = study;
  const nodes = (target: Target) => graph.targets.find((one) => one.target === target)!;
  const landing: Landing = { score: nodes(score), band: band && nodes(band) };
  if ([landing.score, landing.band].every((one) => one === undefined || one.old === one.new))
    return undefined;
  const { method, rows, share } = table ? counted(table, landing) : sampled(graph, landing);
  if (share === 0 && method.kind === "counted") return undefined;
  if (score.kind !== "score" && score.kind !== "cutoff" && score.kind !== "flag") return undefined;
  const id = score.new ?? score.old ?? "";
  const set = band?.kind === "band" ? (band.new ?? band.old)?.set : undefined;
  const of = { kind: score.kind, id, ...(set !== undefined && { set }) };
  return { of, method, share, table: [...rows].sort(byShare) };
}

function byShare(a: ImpactRow, b: ImpactRow): number {
  const moves = (row: ImpactRow) => (row.before === row.after ? 1 : 0);
  return moves(a) - moves(b) || b.share - a.share || (a.before < b.before ? -1 : 1);
}

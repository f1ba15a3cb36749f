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
 * none of those drawn does is no proof, and is told of what a change is about itself. `others` may differ, too.
 */
export function impactsOf(
  targets: readonly Target[],
  others: readonly Target[],
  pair: FormPair,
  search: Search,
): Impact[] {
  const impacts: Impact[] = [];
  const done = new Set<string>();
  const own = new Set(targets.map(keyOfTarget));
  const further = [...others, ...readingTargets([...targets, ...others], pair)];
  for (const target of [...targets, ...foremost(further, own, pair)]) {
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

/** So many tables of a form of one item are made besides those of what changes are about; of a larger one, fewer. */
const MOST_FURTHER = 10_000;

/** Each once, and of a form in which each takes long only some: first those from which something is concluded. */
function foremost(targets: readonly Target[], own: ReadonlySet<string>, pair: FormPair): readonly Target[] {
  const byKey = new Map(targets.map((target) => [keyOfTarget(target), target]));
  const further = [...byKey].flatMap(([key, target]) => (own.has(key) ? [] : [target]));
  const banded = new Set(pair.bands.both.flatMap(({ old, new: now }) => [old.score, now.score]));
  const concludes = ({ kind, ...target }: Target) =>
    kind !== "score" || [target.old, target.new].some((id) => typeof id === "string" && banded.has(id));
  const [first, rest] = [further.filter(concludes), further.filter((target) => !concludes(target))];
  return [...first, ...rest].slice(0, Math.ceil(MOST_FURTHER / pair.new.contents.items.size));
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

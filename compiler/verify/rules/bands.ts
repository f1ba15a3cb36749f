import type { Band, BandSet } from "../../../runtime/definition/definition.ts";
import type { Report } from "../../diagnostics/report.ts";
import { bandedValues } from "../machine/banded.ts";
import { outside, within } from "../numbers/comparison.ts";
import { isContinuous, type NumberSet } from "../numbers/set.ts";
import { around } from "../numbers/union.ts";
import { roundWords, setWords } from "../numbers/words.ts";
import type { Study } from "../study.ts";
import { boundsWords, changeBounds, closeGap, endOverlap } from "./band-fixes.ts";
import { unlimitedIn } from "./unlimited.ts";

/** Sets that have nothing wrong with them, with the values that they were held to. */
const right = new WeakMap<BandSet, NumberSet>();

/** The bands of a score cover exactly what it can be: no gap, no overlap, no band that nothing reaches. */
export function bands(study: Study): void {
  let isRight = true;
  const report: Report = (...found) => {
    isRight = false;
    study.report(...found);
  };
  const reporting = { ...study, report };
  for (const set of study.definition.bands) {
    const values = bandedValues(study.machine, set);
    if (right.get(set) === values) continue;
    isRight = true;
    judge(reporting, set, values);
    if (isRight) right.set(set, values);
  }
}

function judge(study: Study, set: BandSet, values: NumberSet): void {
  if (values.length === 0 || set.bands.length === 0) return;
  const { min, max } = around(values);
  if (!Number.isFinite(min) || !Number.isFinite(max)) {
    unlimited(study, set);
    return;
  }
  const sorted = [...set.bands].sort((a, b) => a.from - b.from || a.to - b.to);
  const range = rangeWords(values);
  const context: Context = { study, set, values, range };
  for (const band of set.bands) unreached(context, band);
  for (const [at, band] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next) overlap(context, band, next);
  }
  gaps(context, sorted);
}

/** Nothing can cover what goes on for ever; the answers without limits that it reads are named. */
function unlimited(study: Study, { score }: BandSet): void {
  const { scores } = study.definition;
  const named = scores.find(({ id }) => id === score);
  if (!named) return;
  const items = unlimitedIn(study, named.value);
  study.report(
    "band-unlimited",
    study.place(named),
    { score: study.nameOf(score), items: items.map(({ id }) => id) },
    { related: items.map((item) => ({ span: study.place(item), message: `${item.id} has no limits` })) },
  );
}

interface Context {
  readonly study: Study;
  readonly set: BandSet;
  readonly values: NumberSet;
  readonly range: string;
}

function rangeWords(values: NumberSet): string {
  const { den, min, max } = around(values);
  return `${roundWords(min / den)} to ${roundWords(max / den)}`;
}

/** A band that goes beyond what the score can be, or that lies between what it can be. */
function unreached({ study, set, values, range }: Context, band: Band): void {
  const reached = within(values, band);
  const span = study.place(band);
  const parts = { band: band.id, bounds: boundsWords(band), score: study.nameOf(set.score), range };
  if (reached.length === 0) {
    study.report("band-unreachable", span, parts);
    return;
  }
  const { den, min, max, step } = around(values);
  const [low, high, grid] = [min / den, max / den, step / den];
  const from = Math.max(band.from, low);
  const beyond = band.open ? band.to > high + grid : band.to > high;
  const to = beyond ? high : band.to;
  if (from === band.from && to === band.to) return;
  const open = band.open === true && !beyond;
  const fixes = changeBounds(study, band, { from, to, open });
  study.report("band-outside", span, { ...parts, within: boundsWords({ from, to, open }) }, { fixes });
}

function overlap({ study, set, values }: Context, band: Band, next: Band): void {
  const both = within(within(values, band), next);
  if (both.length === 0) return;
  const parts = { score: study.nameOf(set.score), first: band.id, second: next.id, scores: setWords(both) };
  const related = [{ span: study.place(band), message: `${band.id} stands here` }];
  const fixes = endOverlap(study, values, band, next);
  study.report("band-overlap", study.place(next), parts, { related, fixes });
}

function gaps(context: Context, sorted: readonly Band[]): void {
  const { study, set, values, range } = context;
  let rest = values;
  for (const band of sorted) rest = outside(rest, band);
  let before: Band | undefined;
  for (const next of [...sorted, undefined]) {
    const from = before?.from ?? Number.NEGATIVE_INFINITY;
    const to = next?.from ?? Number.POSITIVE_INFINITY;
    const gap = within(rest, { from, to, open: true });
    if (gap.length > 0) {
      const score = study.nameOf(set.score);
      const span = study.place(before ?? next ?? set);
      if (before && next && isBetween(gap, before, next)) {
        const closed = { from: before.from, to: next.from, open: true };
        const parts = {
          score,
          example: exampleIn(gap),
          low: before.to,
          high: next.from,
          write: boundsWords(closed),
        };
        study.report("band-decimals", span, parts, { fixes: changeBounds(study, before, closed) });
      } else {
        study.report(
          "band-gap",
          span,
          { score, gap: setWords(gap), range },
          { fixes: closeGap(study, { numbers: gap, values, below: furthest(sorted, next), above: next }) },
        );
      }
    }
    before = next;
  }
}

/** Whether all of it lies between two bands of whole numbers that follow each other. */
function isBetween(gap: NumberSet, before: Band, next: Band): boolean {
  if (before.open || next.from - before.to > 1) return false;
  return within(gap, { from: before.to, to: next.from }).length > 0 && before.from < next.from;
}

function exampleIn(gap: NumberSet): string {
  const [piece] = gap;
  if (!piece) return "";
  return roundWords(isContinuous(piece) ? (piece.min + piece.max) / 2 / piece.den : piece.min / piece.den);
}

/** Of the bands before `next`, the one that goes up furthest. */
function furthest(sorted: readonly Band[], next: Band | undefined): Band | undefined {
  const before = next ? sorted.slice(0, sorted.indexOf(next)) : sorted;
  return before.reduce<Band | undefined>(
    (best, band) => (best && best.to > band.to ? best : band),
    undefined,
  );
}

import type { Band } from "../../../runtime/definition/definition.ts";
import type { Edit, Fix } from "../../diagnostics/diagnostic.ts";
import { numberWords } from "../../words/number.ts";
import { type NumberRange, outside, within } from "../numbers/comparison.ts";
import { count, isContinuous, type NumberSet, stepOf } from "../numbers/set.ts";
import type { Study } from "../study.ts";

/** `0..4`, `0..<2.5`, `7`. */
export function boundsWords({ from, to, open }: NumberRange): string {
  if (from === to && !open) return numberWords(from);
  return `${numberWords(from)}..${open ? "<" : ""}${numberWords(to)}`;
}

const boundsAtStart = /^-?[\d.]+?(?:\s*\.\.<?\s*-?\d+(?:\.\d+)?|(?=\s))/;

/** The fix that gives a band other bounds. */
export function changeBounds(
  { form, place }: Study,
  band: Band,
  to: NumberRange,
  title = `Change to ${boundsWords(to)}`,
): Fix[] {
  const span = place(band);
  const written = boundsAtStart.exec(form.file.text.slice(span.start, span.end))?.[0];
  if (!written) return [];
  const edits = [{ span: { ...span, end: span.start + written.length }, text: boundsWords(to) }];
  return [{ title, edits }];
}

/** A gap among the bands of a set, and the bands on both sides of it. */
interface Gap {
  readonly numbers: NumberSet;
  /** What the score can be. */
  readonly values: NumberSet;
  readonly below: Band | undefined;
  readonly above: Band | undefined;
}

/**
 * A band more, or one of its neighbours made wider. A gap that is narrower than its neighbours is a slip in a limit,
 * most likely of the neighbour that is narrower itself; a wide one is a band that was forgotten.
 */
export function closeGap(study: Study, gap: Gap): Fix[] {
  const { numbers, values, below, above } = gap;
  const sizeBelow = below ? sizeOf(within(values, below)) : Number.POSITIVE_INFINITY;
  const sizeAbove = above ? sizeOf(within(values, above)) : Number.POSITIVE_INFINITY;
  const widenBelow = below ? endAt(study, below, numbers, above) : [];
  const widenAbove = above ? beginAt(study, above, firstOf(numbers, below)) : [];
  const wider = sizeAbove < sizeBelow ? [...widenAbove, ...widenBelow] : [...widenBelow, ...widenAbove];
  const another = missingBand(study, gap);
  const isSlip = isOne(numbers) || sizeOf(numbers) < Math.min(sizeBelow, sizeAbove);
  return isSlip ? [...wider, ...another] : [...another, ...wider];
}

/**
 * One of two bands that share scores is made narrower, first the one that has more of them. No fix where that would
 * leave scores without a band, or a band without scores.
 */
export function endOverlap(study: Study, values: NumberSet, band: Band, next: Band): Fix[] {
  const [ofBand, ofNext] = [within(values, band), within(values, next)];
  const below = within(values, { from: band.from, to: next.from, open: true });
  const above = outside(ofNext, band);
  const isCovered = outside(within(ofBand, { ...band, from: next.from }), next).length === 0;
  const shorter = below.length > 0 && isCovered ? endAt(study, band, below, next) : [];
  const later = above.length > 0 && next.to >= band.to ? beginAt(study, next, firstOf(above, band)) : [];
  return sizeOf(ofBand) < sizeOf(ofNext) ? [...later, ...shorter] : [...shorter, ...later];
}

/** Ends the band with the last of the numbers, or below the next band where they are not whole. */
function endAt(study: Study, band: Band, numbers: NumberSet, next: Band | undefined): Fix[] {
  const to = Math.max(...numbers.map(({ max, den }) => max / den));
  const { id, from } = band;
  if (!next || areWhole(numbers)) {
    const title = `Let ${id} go up to ${numberWords(to)}`;
    return isWritable(to) ? changeBounds(study, band, { from, to }, title) : [];
  }
  const title = `Let ${id} go up to where ${next.id} begins, ${numberWords(next.from)}`;
  return changeBounds(study, band, { from, to: next.from, open: true }, title);
}

function beginAt(study: Study, band: Band, from: number | undefined): Fix[] {
  if (from === undefined) return [];
  return changeBounds(study, band, { ...band, from }, `Let ${band.id} begin at ${numberWords(from)}`);
}

/** Where a band begins that has all of the numbers, which lie above `below`; undefined where that cannot be written. */
function firstOf(numbers: NumberSet, below: Band | undefined): number | undefined {
  if (below?.open && !areWhole(numbers)) return below.to;
  const from = Math.min(...numbers.map(({ min, den }) => min / den));
  const isLimit = numbers.some(
    (piece) => piece.kind === "run" && piece.openMin && piece.min / piece.den === from,
  );
  return isLimit || !isWritable(from) ? undefined : from;
}

/** The fix that adds a band for the gap, on a line of its own like its neighbour's. */
function missingBand(study: Study, { numbers, below, above }: Gap): Fix[] {
  const neighbour = below ?? above;
  const from = firstOf(numbers, below);
  const last = Math.max(...numbers.map(({ max, den }) => max / den));
  const open = above !== undefined && !areWhole(numbers);
  if (!neighbour || from === undefined || !(open || isWritable(last))) return [];
  const write = boundsWords({ from, to: open ? above.from : last, open });
  const line = `${write} band_${String(from).replace(/\W/g, "_")} "…"`;
  const { text } = study.form.file;
  const span = study.place(neighbour);
  const indent = /[ \t]*$/.exec(text.slice(text.lastIndexOf("\n", span.start) + 1, span.start))?.[0] ?? "";
  const edit: Edit = below
    ? { span: { ...span, start: span.end }, text: `\n${indent}${line}` }
    : { span: { ...span, end: span.start }, text: `${line}\n${indent}` };
  return [{ title: `Add the missing band ${write}`, edits: [edit] }];
}

/** How many numbers, or how far they reach where they cannot be counted. */
function sizeOf(numbers: NumberSet): number {
  return numbers.reduce(
    (sum, piece) => sum + (isContinuous(piece) ? (piece.max - piece.min) / piece.den : count(piece)),
    0,
  );
}

function isOne([first, another]: NumberSet): boolean {
  return first !== undefined && another === undefined && first.min === first.max;
}

function areWhole(numbers: NumberSet): boolean {
  return numbers.every(
    (piece) => !isContinuous(piece) && piece.min % piece.den === 0 && stepOf(piece) % piece.den === 0,
  );
}

/** A third has no end as a decimal. */
function isWritable(value: number): boolean {
  return Number.isInteger(value * 1e6);
}

import type { Band, ScoreRange } from "../../../../runtime/definition/definition.ts";
import { type Limit, scaleOf } from "../../../../runtime/elements/results/scale.ts";
import { numberWords } from "../../../words/number.ts";
import { html, type Markup } from "./markup.ts";

export interface Ruled {
  readonly range: ScoreRange;
  readonly bands: readonly (Band & { readonly title: string })[];
  readonly limits: readonly Limit[];
  /** A score to point at. */
  readonly mark?: number;
}

/** A label of this many signs fits on the whole ruler, also on a phone. */
const SIGNS = 36;
/** Fewer signs of a label say nothing. */
const FEWEST_SIGNS = 5;
/** Between two numbers below the ruler, in hundredths of it. */
const LEAST_ROOM = 5;

/**
 * A picture of what stands in words beside it: the bands from the least score to the greatest, with the numbers that
 * they begin at; limits as lines, and a mark above the score of an example. Undefined where there is nothing to be seen.
 */
export function ruler({ range, bands, limits, mark }: Ruled): Markup | undefined {
  const scale = scaleOf(mark ?? range.min, range, bands, limits);
  if (!scale) return undefined;
  const segments = bands.length > 0 ? scale.bands : [{ id: "", from: 0, to: 100 }];
  let last = Number.NEGATIVE_INFINITY;
  const ends = [
    ...segments.map(({ id, from }) => ({
      at: from,
      value: bands.find((band) => band.id === id)?.from ?? range.min,
    })),
  ].filter(({ at }) => {
    const isShown = at - last >= LEAST_ROOM && at <= 100 - LEAST_ROOM;
    if (isShown) last = at;
    return isShown;
  });
  return html`<svg class="ruler" height="56" aria-hidden="true" focusable="false">
${segments.map(({ id, from, to }) => {
  const index = bands.findIndex((band) => band.id === id);
  return html`<svg x="${percent(from)}" y="12" width="${percent(to - from)}" height="26"><rect class="band tint-${Math.max(0, index) % 6}" width="100%" height="26"/><text x="50%" y="17" text-anchor="middle">${label(bands[index], to - from)}</text></svg>`;
})}
${scale.limits.map((limit) => html`<line class="limit" x1="${percent(limit)}" x2="${percent(limit)}" y1="6" y2="42"/>`)}
${mark !== undefined && html`<svg class="mark" x="${percent(scale.value)}" overflow="visible"><path d="M-7 0h14l-7 11z"/></svg>`}
${ends.map(({ at, value }) => html`<text class="end" x="${percent(at)}" y="53">${numberWords(value)}</text>`)}
<text class="end" x="100%" y="53" text-anchor="end">${numberWords(range.max)}</text>
</svg>`;
}

/** What the band is called, or how that begins, where there is room for it; below the ruler stands where it begins. */
function label(band: Ruled["bands"][number] | undefined, width: number): string {
  const room = Math.floor((width / 100) * SIGNS);
  if (!band || band.title.length <= room) return band?.title ?? "";
  return room >= FEWEST_SIGNS ? `${band.title.slice(0, room - 1).trimEnd()}…` : "";
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}

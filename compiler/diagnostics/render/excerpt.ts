import { type Cell, cells } from "./width.ts";

/** A line of source and the line below it that underlines a part. */
export interface Excerpt {
  readonly source: string;
  readonly underline: string;
}

/**
 * The line with the units from `start` to `end` underlined by `mark`; an empty part gets one mark. A line wider than
 * `width` columns is cut around the part.
 */
export function excerpt(line: string, start: number, end: number, mark: string, width: number): Excerpt {
  const all = cells(line);
  const first = start < line.length ? all.findLastIndex(({ at }) => at <= start) : all.length;
  const after = all.findIndex(({ at }) => at >= end);
  const last = Math.max(first, after < 0 ? all.length : after);
  const [left, right] = visible(all, first, last, width);
  const before = left > 0 ? "…" : "";
  const behind = right < all.length ? "…" : "";
  const indent = before.length + columns(all.slice(left, first));
  const marked = columns(all.slice(first, Math.min(last, right)));
  return {
    source: before + shown(all.slice(left, right)) + behind,
    underline: " ".repeat(indent) + mark.repeat(Math.max(1, marked)),
  };
}

/** The cells to show: all that fit, else from a little before the part onwards. */
function visible(all: readonly Cell[], first: number, last: number, width: number): [number, number] {
  if (columns(all) <= width) return [0, all.length];
  const room = width - 2;
  const lead = Math.max(Math.floor(room / 4), Math.floor((room - columns(all.slice(first, last))) / 2));
  let left = first;
  for (let used = 0; left > 0 && used + all[left - 1]!.width <= lead; left -= 1) used += all[left - 1]!.width;
  let right = left;
  let used = 0;
  for (; right < all.length && used + all[right]!.width <= room; right += 1) used += all[right]!.width;
  for (; left > 0 && used + all[left - 1]!.width <= room; left -= 1) used += all[left - 1]!.width;
  return [left, right];
}

function columns(some: readonly Cell[]): number {
  return some.reduce((sum, cell) => sum + cell.width, 0);
}

function shown(some: readonly Cell[]): string {
  return some.map((cell) => cell.shown).join("");
}

import type * as tree from "../../grammar/tree.ts";
import { code, span, wordingOf } from "./words.ts";

/** "0–7 `one` “Zone I”" */
export function bandLine(band: tree.Band): string {
  const name = band.name ? code(band.name.text) : "";
  return [rangeWords(band.range), name, wordingOf(band.label)].filter(Boolean).join(" ");
}

/** The scores of a band: "8–15", "0 up to, not including, 2.5". */
export function rangeWords(range: tree.Range | null): string {
  if (!range?.from) return "";
  if (range.join === null || !range.to) return String(range.from.value);
  if (range.join === "..<") return `${range.from.value} to below ${range.to.value}`;
  return span(range.from.value, range.to.value);
}

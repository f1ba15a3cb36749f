import type { Locale } from "./locale.ts";
import { numberFormat } from "./number-format.ts";

/** A number as the reader writes it, with all its decimals. */
export function formatNumber(value: number, { tags }: Locale): string {
  return numberFormat(tags).format(value);
}

/** As it stands in a box that one types in: without groups. */
export function formatForInput(value: number, { tags }: Locale): string {
  return numberFormat(tags, { useGrouping: false }).format(value);
}

/** 0.86 as 86 %. */
export function formatPercent(value: number, { tags }: Locale): string {
  return numberFormat(tags, { style: "percent", maximumFractionDigits: 2 }).format(value);
}

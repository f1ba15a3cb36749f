import type { BandSet } from "../../../runtime/definition/definition.ts";
import { isNumber, notAsked } from "../../../runtime/engine/outcome.ts";
import { compare, fromNumber } from "../../../runtime/exact/index.ts";
import type { Element } from "./key.ts";

/** The band that a score is in; not asked where it is in none, or there is no score. */
export function bandOf({ bands }: BandSet, value: Element): Element {
  if (typeof value === "symbol" || !isNumber(value)) return notAsked;
  const band = bands.find(({ from, to, open }) => {
    if (compare(value, fromNumber(from)) < 0) return false;
    const below = compare(value, fromNumber(to));
    return open ? below < 0 : below <= 0;
  });
  return band?.id ?? notAsked;
}

import type { Severity } from "../diagnostic.ts";

/** One entry of the catalogue: how bad it is, and its words from its parts. `type` names the parts, never a value. */
export interface Entry<Parts> {
  readonly severity: Severity;
  readonly message: (parts: Parts) => string;
}

export function error<Parts = Record<never, never>>(message: (parts: Parts) => string): Entry<Parts> {
  return { severity: "error", message };
}

export function warning<Parts = Record<never, never>>(message: (parts: Parts) => string): Entry<Parts> {
  return { severity: "warning", message };
}

export function info<Parts = Record<never, never>>(message: (parts: Parts) => string): Entry<Parts> {
  return { severity: "info", message };
}

/** "a, b and c". */
export function listed(things: readonly (string | number)[]): string {
  if (things.length < 2) return things.join("");
  return `${things.slice(0, -1).join(", ")} and ${things.at(-1)}`;
}

/** The first of many: "a, b and 3 more". */
export function firstOf(things: readonly string[], more: number): string {
  return more > 0 ? `${things.join(", ")} and ${more} more` : listed(things);
}

/** The end of a message about a name that may be mistyped. */
export function didYouMean(similar: string | undefined): string {
  return similar === undefined ? "" : ` Did you mean ${similar}?`;
}

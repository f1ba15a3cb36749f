import type { View } from "../workspace/view.ts";
import { pathAt } from "./files.ts";
import { Site } from "./site.ts";
import { answerPlaces } from "./texts.ts";

/** Signs behind which something may follow that can be offered. In a text, they begin what stands for something else. */
export const signs = [".", "=", " ", '"', "{", "/"] as const;

const inTexts: ReadonlySet<string> = new Set(['"', "{", "/"]);

/**
 * Whether proposals may come unasked behind a sign that has just been typed: only where something has to follow, or
 * else Enter at the end of a line would take the first of them.
 */
export function comesUnasked(view: View, offset: number, sign: string): boolean {
  if (pathAt(view, offset)) return true;
  const site = new Site(view, offset);
  if (answerPlaces(site)) return true;
  if (inTexts.has(sign)) return false;
  return !site.next.expected.some(({ type: { name } }) => name === "}" || name === "form");
}

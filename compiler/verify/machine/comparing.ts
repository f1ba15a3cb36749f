import { type Comparison, compared } from "../numbers/comparison.ts";
import { type Codes, FALSE, hasCodes, type Outcomes, only, TRUE } from "../outcomes/outcomes.ts";
import { absence } from "./absence.ts";

/** What a comparison of two operands that are independent of each other comes to. */
export function comparing(op: Comparison, a: Outcomes, b: Outcomes): Outcomes {
  let kinds = absence(a, b);
  const numbers = compared(a.numbers, op, b.numbers);
  if (numbers.holds) kinds |= TRUE;
  if (numbers.fails) kinds |= FALSE;
  if (hasCodes(a) && hasCodes(b)) kinds |= comparingCodes(op, a.codes, b.codes);
  // A number is never equal to a code.
  const mixed = (hasCodes(a) && b.numbers.length > 0) || (hasCodes(b) && a.numbers.length > 0);
  if (mixed) kinds |= op === "!=" ? TRUE : FALSE;
  return only(kinds);
}

function comparingCodes(op: Comparison, a: Codes, b: Codes): number {
  if (a === "any" || b === "any" || (op !== "=" && op !== "!=")) return TRUE | FALSE;
  const meet = [...a].some((code) => b.has(code));
  const same = meet ? (op === "=" ? TRUE : FALSE) : 0;
  const differ = a.size > 1 || b.size > 1 || same === 0 ? (op === "=" ? FALSE : TRUE) : 0;
  return same | differ;
}

import { leftOut, missing, notAsked, type Outcome } from "../../../runtime/engine/outcome.ts";

/** What an aggregate takes in. */
export type Element = Outcome | typeof leftOut;

/** An outcome as a text, the same for the same. */
export function keyOf(outcome: Element): string {
  switch (typeof outcome) {
    case "number":
      return String(outcome);
    case "boolean":
      return outcome ? "T" : "F";
    case "symbol":
      return outcome === missing ? "?" : outcome === notAsked ? "-" : outcome === leftOut ? "." : "";
    case "string":
      return JSON.stringify(outcome);
    default:
      return "numerator" in outcome ? `${outcome.numerator}/${outcome.denominator}` : JSON.stringify(outcome);
  }
}

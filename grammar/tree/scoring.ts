import type { Code, Help, Name, NumberLiteral, Spanned, Text } from "./base.ts";
import type { Expression } from "./expression.ts";

// What is worked out from answers.

export interface Guard extends Spanned {
  readonly kind: "guard";
  readonly condition: Expression | null;
  readonly otherwise: NotAsked | null;
}

export interface NotAsked extends Spanned {
  readonly kind: "not asked";
  readonly rule: "score" | "missing" | "left out" | null;
  /** With the rule `score`. */
  readonly score: NumberLiteral | null;
}

export interface Let extends Spanned {
  readonly kind: "let";
  readonly name: Name | null;
  readonly value: Expression | null;
}

export interface Score extends Spanned {
  readonly kind: "score";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Text | null;
  readonly value: Expression | null;
  readonly terms: readonly ScoreTerm[];
}

export type ScoreTerm = MissingRule | Rounding | NotAsked | Source | Unverified | Help | Code;

export interface MissingRule extends Spanned {
  readonly kind: "missing rule";
  /** A variant: `missing us_manual when manual = us prorate up to 2`. */
  readonly variant: Name | null;
  readonly condition: Expression | null;
  readonly rule: "prorate" | "counts" | "as if" | "fails" | null;
  /** `counts 0`. */
  readonly points: NumberLiteral | null;
  /** `as if never`. */
  readonly option: Name | NumberLiteral | null;
  readonly limit: Limit | null;
}

export interface Limit extends Spanned {
  readonly kind: "limit";
  readonly amount: NumberLiteral | null;
  readonly unit: "items" | "percent" | "half";
}

export interface Rounding extends Spanned {
  readonly kind: "rounding";
  readonly mode: RoundingMode | null;
  readonly step: NumberLiteral | null;
}

export type RoundingMode = "half up" | "half down" | "half even" | "half away" | "up" | "down";

export interface Source extends Spanned {
  readonly kind: "source";
  readonly value: Text | null;
}

export interface Unverified extends Spanned {
  readonly kind: "unverified";
  readonly value: Text | null;
}

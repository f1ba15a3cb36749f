import type { DateLiteral, Name, NumberLiteral, Spanned, Text } from "./base.ts";

// Expressions, as written.

export type Expression =
  | NumberLiteral
  | DateLiteral
  | Text
  | Name
  | MemberAccess
  | NameRange
  | Call
  | Unary
  | Binary
  | If
  | Parenthesized;

export interface MemberAccess extends Spanned {
  readonly kind: "member access";
  readonly of: Name;
  readonly name: Name | null;
}

export interface NameRange extends Spanned {
  readonly kind: "name range";
  readonly from: Name;
  readonly to: Name | null;
  /** Of cells, `q1.rated..q20.rated`: the column at either end. */
  readonly columns?: { readonly from: Name | null; readonly to: Name | null };
}

export interface Call extends Spanned {
  readonly kind: "call";
  readonly function: Name;
  readonly arguments: readonly Expression[];
}

export interface Unary extends Spanned {
  readonly kind: "unary";
  readonly operator: "-" | "not";
  readonly operand: Expression | null;
}

export type BinaryOperator = "or" | "and" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/";

export interface Binary extends Spanned {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression | null;
}

export interface If extends Spanned {
  readonly kind: "if";
  readonly condition: Expression | null;
  readonly then: Expression | null;
  readonly otherwise: Expression | null;
}

export interface Parenthesized extends Spanned {
  readonly kind: "parenthesized";
  readonly inner: Expression | null;
}

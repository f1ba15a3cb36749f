import type { DateLiteral, Name, NumberLiteral, Spanned, Text } from "./base.ts";
import type { MemberAccess, NameRange } from "./expression.ts";

// Examples: answers, and what must come of them.

export interface Example extends Spanned {
  readonly kind: "example";
  readonly name: Text | null;
  readonly given: readonly Given[];
  readonly expected: readonly Expectation[];
}

export type Given = GivenValue | GivenEntry;

export interface GivenValue extends Spanned {
  readonly kind: "given value";
  readonly target: Target | null;
  readonly value: ExampleValue | null;
}

export interface GivenEntry extends Spanned {
  readonly kind: "given entry";
  readonly repeat: Name;
  readonly given: readonly Given[];
}

export type Target = Name | MemberAccess | NameRange;

export interface ValueList extends Spanned {
  readonly kind: "list";
  readonly values: readonly ExampleValue[];
}

export type ExampleValue = NumberLiteral | DateLiteral | Text | Name | ValueList;

export type Expectation =
  | (Spanned & { readonly kind: "equals"; readonly name: Name; readonly value: ExampleValue | null })
  | (Spanned & {
      readonly kind: "is band";
      readonly name: Name;
      readonly band: Name | null;
      readonly set: Name | null;
    })
  | (Spanned & { readonly kind: "is missing" | "is not asked" | "is unknown"; readonly name: Name })
  | (Spanned & { readonly kind: "hidden" | "asked"; readonly target: Target | null })
  | (Spanned & { readonly kind: "holds" | "fails"; readonly name: Name | null })
  | (Spanned & { readonly kind: "complete" | "incomplete" });

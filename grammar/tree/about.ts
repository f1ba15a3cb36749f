import type { LanguageTag, Spanned, Text } from "./base.ts";

// What a form says of itself.

export type PropertyKey =
  | "version"
  | "authors"
  | "citation"
  | "edition"
  | "translator"
  | "population"
  | "recall"
  | "purpose"
  | "instructions"
  | "precondition"
  | "disclaimer"
  | "unverified";

export interface Property extends Spanned {
  readonly kind: "property";
  readonly key: PropertyKey;
  readonly value: Text | null;
}

export interface Language extends Spanned {
  readonly kind: "language";
  readonly tag: LanguageTag | null;
}

export interface Answered extends Spanned {
  readonly kind: "answered";
  readonly by: "self" | "interview" | "observation" | "informant" | null;
  readonly informant: Text | null;
}

export interface Licence extends Spanned {
  readonly kind: "licence";
  readonly permission: "free" | "by permission" | "commercial" | null;
  readonly nonCommercial: boolean;
  readonly unmodified: boolean;
  readonly attribution: boolean;
  readonly notice: Text | null;
  readonly terms: readonly LicenceTerm[];
}

export type LicenceTerm =
  | (Spanned & { readonly kind: "text withheld" })
  | (Spanned & { readonly kind: "in full" })
  | (Spanned & { readonly kind: "obtain" | "holder" | "training"; readonly value: Text | null });

export interface Sensitive extends Spanned {
  readonly kind: "sensitive";
}

import type { CoveredPart } from "../verify/coverage.ts";

/** A form's examples and what they reach. */
export interface TestedForm {
  readonly id: string;
  readonly file: string;
  /** Whether it could be compiled; examples of a form with errors may not have been read. */
  readonly compiles: boolean;
  readonly examples: readonly { readonly name: string; readonly passed: boolean }[];
  /** Empty where the form has errors. */
  readonly parts: readonly CoveredPart[];
}

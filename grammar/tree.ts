/**
 * The syntax tree: what the parser builds, straight from the tokens.
 *
 * Every node has `start` and `end`, offsets into the text in UTF-16 units, end exclusive.
 * A part that the author has not written yet is `null` (a hole); lists hold what could be read.
 * The tree says what stands in the text and nothing about what it means.
 */

export type * from "./tree/about.ts";
export type * from "./tree/answers.ts";
export type * from "./tree/base.ts";
export type * from "./tree/example.ts";
export type * from "./tree/expression.ts";
export type * from "./tree/form.ts";
export type * from "./tree/interpretation.ts";
export type * from "./tree/programme.ts";
export type * from "./tree/scoring.ts";
export type * from "./tree/table.ts";
export type * from "./tree/translation.ts";

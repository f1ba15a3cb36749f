import { wording } from "../../../grammar/wording.ts";
import { error } from "./define.ts";

/** Mistakes in the writing. Their words stand in the grammar, beside what finds them. */
export const syntax = {
  "text-not-closed": error(wording["text-not-closed"]),
  "text-quotes": error(wording["text-quotes"]),
  "text-place": error(wording["text-place"]),
  "comment-not-closed": error(wording["comment-not-closed"]),
  "character-unknown": error(wording["character-unknown"]),
  "sign-wrong": error(wording["sign-wrong"]),
  "sign-unneeded": error(wording["sign-unneeded"]),
  "number-decimal-comma": error(wording["number-decimal-comma"]),
  "day-impossible": error(wording["day-impossible"]),
  "part-missing": error(wording["part-missing"]),
  "word-unexpected": error(wording["word-unexpected"]),
  "required-unneeded": error(wording["required-unneeded"]),
  "name-unusable": error(wording["name-unusable"]),
  "block-not-closed": error(wording["block-not-closed"]),
  "block-not-opened": error(wording["block-not-opened"]),
  "form-missing": error(wording["form-missing"]),
  "brace-unneeded": error(wording["brace-unneeded"]),
  "answer-type-unknown": error(wording["answer-type-unknown"]),
  "option-without-code": error(wording["option-without-code"]),
  "comparison-chained": error(wording["comparison-chained"]),
  "nested-too-deeply": error(wording["nested-too-deeply"]),
} as const;

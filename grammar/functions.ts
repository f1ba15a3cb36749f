/** The functions of the language that stand before what they are worked out from. */
export const ofValues = [
  "sum",
  "mean",
  "min",
  "max",
  "count",
  "any",
  "all",
  "answered",
  "unanswered",
  "includes",
  "lookup",
  "round",
  "floor",
  "ceil",
  "abs",
] as const;

/** Those that stand before two days, whose names people also write behind a number. */
export const ofDays = ["years", "months", "weeks", "days"] as const;

export type FunctionName = (typeof ofValues)[number] | (typeof ofDays)[number];

/**
 * What a change does, the gravest first. `rights` stands beside the others: what may be done with a form is neither
 * graver nor lighter than what it asks.
 */
export const classes = [
  "answers",
  "score",
  "interpretation",
  "routing",
  "wording",
  "presentation",
  "rights",
] as const;

export type ChangeClass = (typeof classes)[number];

/** What the class means, for whoever reads a review. */
export const meanings: Readonly<Record<ChangeClass, string>> = {
  answers: "Stored answers can no longer be read, or new ones cannot be read by what exists",
  score: "The same answers give another score",
  interpretation: "The same score means something else",
  routing: "Other questions are asked",
  wording: "People read something else",
  presentation: "It looks or is arranged otherwise",
  rights: "What may be done with it",
};

export function isClass(word: string): word is ChangeClass {
  return (classes as readonly string[]).includes(word);
}

/** Smaller is graver. */
export function rank(one: ChangeClass): number {
  return classes.indexOf(one);
}

/** Whether `one` is at least as grave as `limit`; rights compare with nothing but themselves. */
export function isAtLeast(one: ChangeClass, limit: ChangeClass): boolean {
  if (one === "rights" || limit === "rights") return one === limit;
  return rank(one) <= rank(limit);
}

import type { ChangeClass } from "../../classes.ts";

/** Whom a class of changes is about. */
export const audiences: Readonly<Record<ChangeClass, string>> = {
  answers: "those who store and read answers",
  score: "those who compare scores, over time and with norms",
  interpretation: "those who act on results",
  routing: "those who answer",
  wording: "those who read and answer, and translators",
  presentation: "those who fill it in",
  rights: "those who use and pass on the form",
};

/** What stays, where there is no change of a class that matters most. */
export const stays: Partial<Readonly<Record<ChangeClass, string>>> = {
  answers: "Stored answers can be read, and new ones by what exists.",
  score: "The same answers give the same scores.",
  interpretation: "The same score means the same.",
  routing: "The same questions are asked.",
};

/** The same of stored answers, where somebody must answer now who was not asked. */
export const staysIncomplete =
  "Stored answers can be read, and new ones by what exists; where more is asked now, stored ones are incomplete.";

import type { ChangeClass } from "../../classes.ts";

/** Whom a class of changes is about. */
export const audiences: Readonly<Record<ChangeClass, string>> = {
  answers: "Those who store and read answers",
  score: "Those who compare scores, over time and with norms",
  interpretation: "Those who act on results",
  routing: "Those who answer",
  wording: "Those who read and answer, and translators",
  presentation: "Those who fill it in",
  rights: "Those who use and pass on the form",
};

/** What stays, where there is no change of a class that matters most. */
export const stays: Partial<Readonly<Record<ChangeClass, string>>> = {
  answers: "Stored answers can be read, and new ones by what exists.",
  score: "The same answers give the same scores.",
  interpretation: "The same score means the same.",
  routing: "The same questions are asked.",
};

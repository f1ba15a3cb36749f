import type { ComparisonMessages } from "../comparison-messages.ts";
import type { Speech } from "../messages.ts";

export const comparisonMessages = ({ number, count }: Speech<"one">): ComparisonMessages => ({
  heading: "Responses beside each other",
  questions: "Questions",
  differing: (value, of) =>
    `${number(value)} of ${count(of, { one: "# question", other: "# questions" })} answered differently`,
  agreement: "Agreement",
  different: "differ",
  differentBy: (apart) => `differ by ${number(apart)}`,
  incomplete: "not in all",
  change: "Change",
  unchanged: "no change",
  missing: "missing",
  unknown: "not known",
  entries: (value) => count(value, { one: "# entry", other: "# entries" }),

  chart: "Round chart",
  chartKeys: "The arrow keys go through the fields: left and right along a ring, up and down between rings.",
  level: (at) => `Level ${number(at)}`,
  question: (at) => `question ${number(at)}`,
});

import type { ComparisonMessages } from "../comparison-messages.ts";
import type { Speech } from "../messages.ts";

/** Northern Sámi. Not yet reviewed by a native speaker. */
export const comparisonMessages = ({ number }: Speech<"one" | "two">): ComparisonMessages => ({
  heading: "Vástádusat bálddalagaid",
  questions: "Gažaldagat",
  differing: (value, of) => `Iešguđetláganat: ${number(value)} / ${number(of)}`,
  agreement: "Ovttalaš",
  different: "iešguđetláganat",
  differentBy: (apart) => `erohus ${number(apart)}`,
  incomplete: "ii buot vástádusain",
  change: "Rievdadus",
  unchanged: "ii rievdan",
  missing: "váilu",
  unknown: "ii dihtosis",
  entries: (value) => number(value),

  chart: "Gierdu",
  chartKeys: "Njuollaboaluiguin beasat gieddis giddii: gurutguvlui ja olgešguvlui, bajás ja vulos.",
  level: (at) => `Dássi ${number(at)}`,
  question: (at) => `gažaldat ${number(at)}`,
});

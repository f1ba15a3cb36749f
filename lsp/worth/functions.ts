/** How a function is written, and what comes of it. */
export interface FunctionWords {
  readonly parameters: readonly string[];
  /** The last parameter may be given again and again. */
  readonly repeats?: true;
  /** The last parameter may be left out. */
  readonly optional?: true;
  readonly description: string;
  readonly example: string;
}

const ofMany = (description: string, name: string): FunctionWords => ({
  parameters: ["items"],
  repeats: true,
  description: `${description} Items, ranges (\`q1..q10\`), sections, grids and columns, separated by commas.`,
  example: `${name}(q1..q10)`,
});
const ofConditions = (description: string, example: string): FunctionWords => ({
  parameters: ["condition"],
  repeats: true,
  description: `${description} A range or a group on the left of a comparison stands for each of its items.`,
  example,
});
const betweenDays = (name: string): FunctionWords => ({
  parameters: ["earlier day", "later day"],
  description: `How many whole ${name} lie between two days, the earlier one first.`,
  example: `${name}(born, today)`,
});
const toStep = (description: string, example: string): FunctionWords => ({
  parameters: ["number", "step"],
  optional: true,
  description: `${description} With a step, to a multiple of it.`,
  example,
});

/** Every function of the language. */
export const functionWords: Readonly<Record<string, FunctionWords>> = {
  sum: ofMany("The scores of the items, added up.", "sum"),
  mean: ofMany("The mean of the scores of the items.", "mean"),
  min: ofMany("The lowest of the scores.", "min"),
  max: ofMany("The highest of the scores.", "max"),
  count: ofConditions(
    "How many of the conditions hold; of a repeat how many entries it has, of an item with several answers how many are chosen.",
    "count(q1..q9 >= 2)",
  ),
  any: ofConditions("Whether at least one of the conditions holds.", "any(q4 >= 2, q5 >= 2)"),
  all: ofConditions("Whether every one of the conditions holds.", "all(q1..q3 = no)"),
  answered: {
    parameters: ["item"],
    description: "Whether the item has an answer. A declined one is none. Never unknown.",
    example: "answered(q1)",
  },
  unanswered: {
    parameters: ["items"],
    repeats: true,
    description: "How many of the items are asked and have no answer. Never unknown.",
    example: "unanswered(q1..q10)",
  },
  includes: {
    parameters: ["item", "option"],
    description: "Whether the option is among the answers of an item with several answers.",
    example: "includes(persons, partner)",
  },
  lookup: {
    parameters: ["table", "key"],
    repeats: true,
    description: "The value of the row of a table that has these keys, in the order of its columns.",
    example: "lookup(norms, sex, age, raw)",
  },
  round: toStep("To the nearest whole number, from the middle up.", "round(total / 3)"),
  floor: toStep("Down to a whole number.", "floor(total / 2)"),
  ceil: toStep("Up to a whole number.", "ceil(total / 2)"),
  abs: {
    parameters: ["number"],
    description: "The number without its sign.",
    example: "abs(a - b)",
  },
  years: betweenDays("years"),
  months: betweenDays("months"),
  weeks: betweenDays("weeks"),
  days: betweenDays("days"),
};

/** "lookup(table, key, …)" */
export function signatureLabel(name: string): string {
  const { parameters, repeats, optional } = functionWords[name]!;
  const said = parameters.map((parameter, at) =>
    optional && at === parameters.length - 1 ? `[${parameter}]` : parameter,
  );
  return `${name}(${said.join(", ")}${repeats ? ", …" : ""})`;
}

export function aboutFunction(name: string): string {
  const { description, example } = functionWords[name]!;
  return `\`${signatureLabel(name)}\`\n\n${description}\n\n\`${example}\``;
}

import { didYouMean, error, listed, warning } from "./define.ts";

/** What to do with what cannot be calculated with as it is. */
const ofDaysAndTimes = (found: string): string => {
  if (found === "a day")
    return " How far two days are apart is days(earlier, later), or weeks, months or years.";
  if (found === "a time")
    return " Times of day cannot be calculated with or put in order: ask for the hour and the minutes as two numbers, integer 0..23 and integer 0..59.";
  return "";
};

export const types = {
  "condition-expected": error<{ found: string; instead: string | undefined }>(
    ({ found, instead }) =>
      `A condition is needed here, something that holds or does not, and this is ${found}.${instead ? ` Write what is asked of it, such as ${instead}.` : ""}`,
  ),
  "number-expected": error<{ found: string }>(
    ({ found }) => `A number is needed here, and this is ${found}.${ofDaysAndTimes(found)}`,
  ),
  "day-expected": error<{ found: string; function: string }>(
    ({ found, function: name }) => `${name} counts from one day to another, and this is ${found}.`,
  ),
  "days-backwards": warning<{ written: string; other: string; better: string }>(
    ({ written, other, better }) =>
      `${written} is negative for every ${other} in the past: the earlier day stands first, ${better}. How long it is to a day that is still to come is said in weeks or days.`,
  ),
  "many-values": error<{
    name: string;
    count: number | undefined;
    ways: readonly string[];
    isInItsGrid?: boolean;
  }>(({ name, count, ways, isInItsGrid }) => {
    const stands = `${name} stands for ${count === undefined ? "what every entry says" : `${count} items`}, not for one value`;
    const together = `put them together: ${ways.join(" or ")}`;
    return isInItsGrid
      ? `${stands}: the cell of the same row cannot be meant. Where each row asks further by its own answer, write a section for each row in place of the grid; or ${together}.`
      : `${stands}. Say how to ${together}.`;
  }),
  "groups-at-once": error<{ one: string; another: string; repeats: boolean }>(
    ({ one, another, repeats }) =>
      `Here are ${one} and ${another} at once, and nothing says which of their ${repeats ? "answers" : "items"} belong together. Put one of them together first, such as max(…)${repeats ? "" : ", or name the items in pairs"}.`,
  ),
  "name-not-a-value": error<{ name: string; is: string; instead: string | undefined }>(
    ({ name, is, instead }) =>
      `${name} is ${is} and has no value that could be read.${instead ? ` ${instead}` : ""}`,
  ),
  "answer-without-score": error<{ name: string; options: readonly string[] | undefined }>(
    ({ name, options }) =>
      options
        ? `Not every answer of ${name} has a score: ${listed(options)} ${options.length === 1 ? "has" : "have"} none. Write the score before the option, or mark it as declines or unknown.`
        : `The answers of ${name} have no scores, so nothing can be worked out from them.`,
  ),
  "group-without-scores": error<{ name: string; what: string }>(
    ({ name, what }) => `Nothing in the ${what} ${name} has a score, so nothing can be worked out from it.`,
  ),
  "group-over-repeat": error<{ group: string; repeat: string }>(
    ({ group, repeat }) =>
      `${group} holds ${repeat}, which is asked any number of times, so it is open what it counts. Name its items, and those of ${repeat} as ${repeat}.name.`,
  ),
  "option-unknown": error<{
    option: string;
    item: string;
    options: readonly string[];
    of: string | undefined;
    similar: string | undefined;
  }>(({ option, item, options, of, similar }) => {
    const elsewhere = of ? ` ${option} is an answer of ${of}.` : "";
    return `${item} has no answer ${option}.${elsewhere}${similar ? didYouMean(similar) : ` Its answers are ${listed(options)}.`}`;
  }),
  "option-by-score": error<{ item: string; score: number; code: string }>(
    ({ item, score, code }) =>
      `The answer of ${item} that scores ${score} is called ${code}: compare with ${code}, so that a change of scores cannot change what is meant.`,
  ),
  "option-by-label": error<{ item: string; code: string | undefined; options: readonly string[] }>(
    ({ item, code, options }) =>
      code
        ? `Answers are compared by their code, not by their text: ${item} = ${code}.`
        : `Answers are compared by their code, not by a text. The answers of ${item} are ${listed(options)}.`,
  ),
  "option-in-order": error<{ option: string; score: number | undefined }>(({ option, score }) =>
    score === undefined
      ? `${option} is an answer, and answers have no order. Use = or !=.`
      : `${option} is an answer, and answers have no order; their scores have. Compare with its score, ${score}.`,
  ),
  "option-declined": error<{ item: string; option: string }>(
    ({ item, option }) =>
      `${option} is no answer but the lack of one, so a comparison with it never holds. Ask answered(${item}) instead.`,
  ),
  "option-alone": error<{ option: string; scale: string }>(
    ({ option, scale }) =>
      `${option} is an answer (of ${scale}) and stands only behind an item with such answers and = or !=, or in includes.`,
  ),
  "compare-many": error<{ item: string; option: string | undefined }>(
    ({ item, option }) =>
      `${item} can have several answers at once. Write includes(${item}, ${option ?? "…"}), or count(${item}) for how many there are.`,
  ),
  "compare-different": error<{ left: string; right: string }>(
    ({ left, right }) => `These cannot be compared: on the left is ${left}, on the right ${right}.`,
  ),
  "compare-no-order": error<{ found: string; inside?: string | undefined }>(({ found, inside }) => {
    const instead = inside ? ` Compare within its parentheses: ${inside}.` : " Use = or !=.";
    return `Only numbers and days have an order, and this is ${found}.${ofDaysAndTimes(found) || instead}`;
  }),
  "compare-conditions": error(
    () => "Two conditions are not compared with each other. Join them with and, or and not.",
  ),
  "compare-reversed": warning<{ item: string; comparison: string }>(
    ({ item, comparison }) =>
      `${item} is reversed: its score runs against the order of its answers, and ${comparison} compares the score. Name the answers, or make sure that the score is meant.`,
  ),
  "branches-differ": error<{ one: string; other: string }>(
    ({ one, other }) =>
      `What stands behind then is ${one}, what stands behind else is ${other}. Both have to be of one kind.`,
  ),
  "function-unknown": error<{ name: string; similar: string | undefined }>(
    ({ name, similar }) => `There is no function ${name}.${didYouMean(similar)}`,
  ),
  "function-arguments": error<{ name: string; takes: string; has: number }>(
    ({ name, takes, has }) =>
      `${name} takes ${takes}; here ${has === 0 ? "is nothing" : has === 1 ? "is one thing" : `are ${has}`} between the parentheses.`,
  ),
  "function-item": error<{ name: string; found: string; takes: string }>(
    ({ name, found, takes }) => `${name} takes ${takes}, and this is ${found}.`,
  ),
  "today-not-called": error(() => "today is written without parentheses."),
  "score-not-a-number": error<{ score: string; found: string }>(
    ({ score, found }) =>
      `A score is a number, and ${score} is ${found}. What holds or does not hold is a cutoff or a flag; to count it, write if … then 1 else 0.`,
  ),
  "let-not-a-value": error<{ name: string; found: string }>(
    ({ name, found }) => `A let holds one value, and ${name} is ${found}.`,
  ),
  "missing-condition-reads": error<{ name: string; is: string }>(
    ({ name, is }) =>
      `Which missing rule applies may depend on inputs alone, so that answers cannot change it; ${name} is ${is}.`,
  ),
  "sum-of-conditions": error<{ condition: string }>(
    ({ condition }) =>
      `sum adds up numbers, and ${condition} holds or does not. How many hold is count(${condition}).`,
  ),
  "range-as-difference": error<{ from: string; to: string; written: string; difference: string | null }>(
    ({ from, to, written, difference }) =>
      `${written} is a difference. The items from ${from} to ${to} are written ${from}..${to}${difference === null ? "" : `, the difference ${difference}`}.`,
  ),
  "sum-for-list": warning<{ function: string; written: string; right: string }>(
    ({ function: name, written, right }) =>
      `This ${name} has only one value, ${written}, and gives it back as it is. For the ${name} of several, write ${right}.`,
  ),
  "number-for-item": warning<{ number: string; item: string }>(
    ({ number, item }) => `This is the number ${number}, not the item ${item}.`,
  ),
  "one-value": warning<{ written: string; name: string; greatest: boolean }>(
    ({ written, name, greatest }) =>
      `${name} is one value, so ${written} is ${name} itself. If the ${greatest ? "greatest" : "least"} is meant that ${name} can ever be, write that number.`,
  ),
  "comma-in-number": warning<{ written: string; point: string; blank: string }>(
    ({ written, point, blank }) =>
      `These are two values. Write ${point} if ${written} is one number, else ${blank} with a blank.`,
  ),
  "counted-twice": warning<{ item: string; function: string }>(
    ({ item, function: name }) => `${item} is in this ${name} twice.`,
  ),
} as const;

import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../compiler/index.ts";
import { Folder } from "./folder.ts";

/** A form of somebody who has never programmed, before the slip. */
const form = `form rest "Rest" {
  version  "1.0.0"
  language en
  licence  free
  recall   "the past 7 days"

  scale week {
    0 never "Never"
    1 some  "On some days"
    2 most  "On most days"
  }

  section night "The nights" {
    item q1 "I woke up in the night." one of week
    item q2 "I fell asleep easily." one of week reversed
    when q1 > 0 else score 0 {
      item q3 "I lay awake for long." one of week
    }
  }
  item q4 "Do you drive?" yesno unscored
  item hours "How many hours?" number 0..24 decimals 1 unit "hours" unscored when q4 = yes and q1 > 0

  score total "Poor rest" = sum(q1..q3)
  score night_score "Nights" = sum(night)

  bands total "Rest" {
    0..3 good "Rested"
    4..6 poor "Exhausted"
    source "Made up"
  }

  cutoff tired "Should see someone" = total >= (if q4 = yes then 3 else 4) {
    source "Made up"
    sensitivity 0.80
  }

  example "rested" {
    today = 2026-11-23
    q1 = never, q2 = most, q4 = no
    expect total = 0, total is good, not tired, hidden q3, complete
  }
}
`;

const q1 = 'item q1 "I woke up in the night." one of week';

/** What is meant, what is written, what is said; and whether the first fix mends it. */
const slips: readonly (readonly [meant: string, written: string, code: string, mended?: "mended"])[] = [
  [q1, 'Item q1 "I woke up in the night." one of week', "word-unexpected", "mended"],
  [q1, 'question q1 "I woke up in the night." one of week', "sign-wrong", "mended"],
  [q1, 'item q1 one of week "I woke up in the night."', "order-wrong", "mended"],
  [q1, 'item "I woke up in the night." q1 one of week', "order-wrong", "mended"],
  [q1, "item q1 I woke up in the night. one of week", "text-unquoted", "mended"],
  [q1, 'item q1 I woke up in the night." one of week', "text-unquoted", "mended"],
  [q1, 'item q1 "I woke up in the night. one of week', "text-not-closed"],
  [q1, "item q1 “I woke up in the night.” one of week", "text-quotes", "mended"],
  [q1, `item ${q1}`, "word-unexpected", "mended"],
  [q1, q1.replace("q1", "1"), "name-unusable", "mended"],
  [q1, q1.replace("one of", "single"), "answer-type-unknown", "mended"],
  [q1, 'item q1 "I woke "up" in the night." one of week', "text-inner-quotes", "mended"],
  [q1, 'item q1 "I woke up\n      in the night." one of week', "text-lines", "mended"],
  [q1, `• ${q1}`, "character-unknown", "mended"],
  [q1, `1. ${q1}`, "sign-unneeded", "mended"],
  [q1, `- ${q1}`, "sign-unneeded", "mended"],
  [q1, `${q1};`, "sign-unneeded", "mended"],
  [q1, `${q1} required`, "required-unneeded", "mended"],
  [q1, `# the first\n    ${q1}`, "sign-wrong", "mended"],
  [q1, `-- the first\n    ${q1}`, "sign-wrong", "mended"],
  [q1, q1.replace("item", "item:"), "sign-unneeded", "mended"],
  [q1, q1.replace("q1", "q1."), "sign-unneeded", "mended"],
  [q1, q1.replace("one of", "radio"), "answer-type-unknown", "mended"],
  [q1, q1.replace("one of", "oneof"), "answer-type-unknown", "mended"],
  [q1, q1.replace("one of week", "one of weak"), "scale-unknown", "mended"],
  [q1, q1.replace(" one of week", ""), "part-missing"],
  ["item hours", "item sleep hours", "name-unusable", "mended"],
  ["item hours", "item sleep-hours", "name-unusable", "mended"],
  ["item hours", "item check", "name-unusable", "mended"],
  ["item hours", "item søvn", "name-spelling", "mended"],
  ["0..24", "0-24", "sign-wrong", "mended"],
  ["0..24", "0 to 24", "sign-wrong", "mended"],
  ["number 0..24 decimals 1", "integer 0.24", "range-decimals", "mended"],
  ["number 0..24 decimals 1", "string 0..24", "answer-type-unknown", "mended"],
  [q1, q1.replace("one of", "one off"), "word-unexpected", "mended"],
  [q1, q1.replace("one of", "choose one from"), "answer-type-unknown", "mended"],
  [q1, q1.replace("one of", "single choice"), "answer-type-unknown", "mended"],
  [q1, q1.replace("one of", "multiple-choice"), "answer-type-unknown", "mended"],
  [q1, q1.replace("one of", "one from"), "sign-wrong", "mended"],
  [q1, q1.replace("one of", "select one"), "answer-type-unknown", "mended"],
  ["item hours", "item hours-by", "name-unusable", "mended"],
  [
    'item q4 "Do you drive?" yesno unscored',
    'item q0 "Do you?" yesno unscored\n  when q0 = yes item q4 "Do you drive?" yesno unscored',
    "order-wrong",
  ],
  [
    'item hours "How many hours?" number 0..24 decimals 1 unit "hours" unscored when q4 = yes and q1 > 0',
    'item hours when q4 = yes "How many hours?" number 0..24 decimals 1 unscored',
    "order-wrong",
    "mended",
  ],
  [
    'item hours "How many hours?" number 0..24 decimals 1 unit "hours" unscored when q4 = yes and q1 > 0',
    'item hours "How many hours?" when q4 = yes and q1 > 0 number 0..24 decimals 1 unscored',
    "order-wrong",
    "mended",
  ],
  ["yesno", "yes or no", "answer-type-unknown", "mended"],
  ["yesno", "yes/no", "answer-type-unknown", "mended"],
  ["q4 = yes and", "q4 == yes and", "sign-wrong", "mended"],
  ["q4 = yes and", "q4 is yes and", "sign-wrong", "mended"],
  ["q4 = yes and", "q4 is not no and", "sign-wrong", "mended"],
  ["q4 = yes and", "q4 = yes AND", "sign-wrong", "mended"],
  ["q4 = yes and", "q4 = yes and/or", "connective-unclear", "mended"],
  ["q4 = yes and", "q4 between yes and", "word-unexpected"],
  ["when q1 > 0 else", "if q1 > 0 else", "sign-wrong", "mended"],
  ["1 some  ", "", "option-without-code", "mended"],
  ["1 some", "1 never", "option-twice", "mended"],
  ["0 never", "0: never", "sign-unneeded", "mended"],
  ["0 never", "0) never", "sign-unneeded", "mended"],
  ["0 never", "0 – never", "sign-unneeded", "mended"],
  ["0 never", "never 0", "order-wrong", "mended"],
  ["0 never", "never = 0", "order-wrong", "mended"],
  ['"Never"', "'Never'", "text-quotes", "mended"],
  ['"Never"', '"Never",', "sign-unneeded", "mended"],
  ["version  ", "version 1.0.0 //", "text-unquoted", "mended"],
  ["language en", 'language "en"', "name-quoted", "mended"],
  ["language en", "language English", "language-wrong", "mended"],
  ["language en", "language EN", "language-wrong", "mended"],
  ["licence  free", 'licence "free"', "name-quoted", "mended"],
  ["licence  free", "license free", "word-unexpected", "mended"],
  ['"Poor rest" =', "Poor rest =", "text-unquoted", "mended"],
  ['"Poor rest" =', 'Poor rest: all" =', "text-unquoted", "mended"],
  ['"Should see someone" =', "Should see: someone, soon =", "text-unquoted", "mended"],
  ['form rest "Rest"', 'form rest Rest, nights"', "text-unquoted", "mended"],
  ["sum(q1..q3)", "sum(q1-q3)", "range-as-difference", "mended"],
  ["sum(q1..q3)", "sum(q1 to q3)", "sign-wrong", "mended"],
  ["sum(q1..q3)", "sum[q1..q3]", "sign-wrong", "mended"],
  ["sum(q1..q3)", "sum q1..q3)", "part-missing", "mended"],
  ["sum(q1..q3)", "sum q1..q3", "part-missing", "mended"],
  ["sum(q1..q3)", "round(sum q1..q3, 1)", "part-missing", "mended"],
  ["sum(q1..q3)", "(sum q1..q3)", "part-missing", "mended"],
  ["sum(q1..q3)", "round sum(q1..q3))", "part-missing", "mended"],
  ["sum(q1..q3)", "total(q1..q3)", "function-unknown", "mended"],
  ["sum(q1..q3)", "SUM(q1..q3)", "function-unknown", "mended"],
  ['"Poor rest" =', '"Poor rest":', "sign-wrong", "mended"],
  ["0..3 good", "0-3 good", "sign-wrong", "mended"],
  ["0..3 good", "0..3: good", "sign-unneeded", "mended"],
  ['0..3 good "Rested"', '0..3 "Rested" good', "order-wrong", "mended"],
  ['0..3 good "Rested"', '0..3 "Rested"', "part-missing"],
  ["4..6 poor", ">= 4 poor", "band-limits"],
  ["0..3 good", "1..3 good", "band-gap", "mended"],
  ["0..3 good", "0.3 good", "sign-wrong", "mended"],
  ["    1 some  ", '    1 never  "Never"\n    1 some  ', "option-twice"],
  ['section night "The nights"', 'subscale night "The nights"', "sign-wrong", "mended"],
  ["item hours", "item after hours", "name-unusable", "mended"],
  ['item q4 "Do you drive?"', 'Q q4 "Do you drive?"', "word-unexpected"],
  ["0..3 good", "0..4 good", "band-overlap", "mended"],
  ["4..6 poor", "4+ poor", "band-limits"],
  ["total >=", "total ≥", "sign-wrong", "mended"],
  ["total >=", "total =>", "sign-wrong", "mended"],
  ["total >=", "total > =", "sign-wrong", "mended"],
  ["cutoff tired", "cut-off tired", "sign-wrong", "mended"],
  ['see someone" =', 'see someone" when', "sign-wrong", "mended"],
  ["then 3 else 4", "then 3 elseif q4 = no then 5 else 4", "sign-wrong", "mended"],
  ["0.80", "0,80", "number-decimal-comma", "mended"],
  ["0.80", "80 %", "sign-wrong", "mended"],
  ["2026-11-23", "23.11.2026", "day-written", "mended"],
  ["sensitivity 0.80", 'sensitivity 0,80 for "men"', "number-decimal-comma", "mended"],
  ["q1 = never, q2 = most", "q1-q2 = most", "sign-wrong"],
  ["expect total = 0, total is good, not tired", "expected not tired", "word-unexpected", "mended"],
  ["q1 = never", "q1: never", "sign-wrong", "mended"],
  ["expect total", "expects total", "word-unexpected", "mended"],
  ["total is good", 'total is "Rested"', "name-quoted"],
];

const grid = `form drinks "Drinks" {
  version  "1.0.0"
  language en
  licence  free
  scale often { 0 never "Never"  1 some "Sometimes" }
  grid habits "How often …" one of often {
    column once "at 18?"
    column now  "now?"
    row coffee "Coffee"
    row tea    "Tea"
    row milk   "Milk"
  }
  score total "Total" = sum(coffee.now..milk.now)
  example "much" {
    coffee.once..milk.once = 0, coffee.now..milk.now = some
    expect total = 3
  }
}
`;

/** A form in which what is chosen is counted, which several answers alone can be. */
const several = `form pains "Pains" {
  version  "1.0.0"
  language en
  licence  free
  item where "Where does it hurt?" many of { head "Head"  neck "Neck"  back "Back" }
  score total "Places" = count(where)
  cutoff head "Head" = includes(where, head) { source "Made up" }
}
`;

const programme = `programme visits "Visits" {
  version  "1.0.0"
  language en
  date born "Date of birth"
  step first "At six weeks" { from 6 to 8 weeks after born  source "Made up" }
}
`;

/** The same in other files. */
const elsewhere: typeof slips = [
  ["coffee.now..milk.now)", "coffee_now-milk_now)", "range-as-difference", "mended"],
  ["coffee.now..milk.now)", "coffee.now-milk_now)", "range-as-difference", "mended"],
  ["coffee.now..milk.now)", "coffee.now - milk.now)", "range-as-difference", "mended"],
  ["coffee.now..milk.now)", "coffee_now..milk_now)", "name-of-a-cell", "mended"],
  ["coffee.now..milk.now =", "coffee_now..milk_now =", "name-of-a-cell", "mended"],
  ["many of {", "select many {", "answer-type-unknown", "mended"],
  ["many of {", "select all that apply {", "answer-type-unknown", "mended"],
  ["many of {", "multiselect {", "answer-type-unknown", "mended"],
  ["many of {", "checkbox {", "answer-type-unknown", "mended"],
  ["many of {", "many {", "part-missing", "mended"],
  ['date born "Date of birth"', "date born Date of birth", "text-unquoted", "mended"],
  ['date born "Date of birth"', 'date "Date of birth" born', "order-wrong", "mended"],
  ['date born "Date of birth"', 'date born = "Date of birth"', "sign-unneeded", "mended"],
  ['date born "Date of birth"', 'date Born "Date of birth"', "name-spelling", "mended"],
  ['date born "Date of birth"', 'date "Date of birth"', "part-missing"],
  ['date born "Date of birth"', "date", "part-missing"],
  ["after born", "after birth", "step-name-unknown"],
  ['first "At six weeks"', "first At six weeks", "text-unquoted", "mended"],
];

describe("one mistake, one message", () => {
  test("the form itself has none", () => expect(errorsIn(form)).toEqual([]));

  test.each(slips.map((slip) => [slip[0], slip[1], slip] as const))("%s → %s", (meant, written, slip) => {
    const [, , code, mended] = slip;
    expect(form.split(meant).length, "stands there").toBeGreaterThan(1);
    const text = form.replace(meant, () => written);
    const errors = errorsIn(text);
    expect(errors.map((one) => `${one.code}: ${messageOf(one)}`)).toEqual([
      expect.stringMatching(new RegExp(`^${code}: `)),
    ]);
    if (mended) expect(errorsIn(fixed(text, errors[0]!)).map(messageOf)).toEqual([]);
  });

  test.each(elsewhere.map((slip) => [slip[0], slip[1], slip] as const))("%s → %s", (meant, written, slip) => {
    const [, , code, mended] = slip;
    const form = [grid, several, programme].find((one) => one.includes(meant))!;
    expect(errorsIn(form)).toEqual([]);
    const text = form.replace(meant, () => written);
    const errors = errorsIn(text);
    expect(errors.map((one) => one.code)).toEqual([code]);
    if (mended) expect(errorsIn(fixed(text, errors[0]!)).map(messageOf)).toEqual([]);
  });

  test.each([
    ["4..6 poor", "5..6 poor", "band-gap"],
    ["then 3 else 4", "then 30 else 40", "cutoff-never"],
  ])("%s → %s is not said again of each example", (meant, written, code) => {
    const four = 'example "four" { q1 = most, q2 = most, q3 = most, q4 = no  expect total is poor, tired }';
    const text = form.replace('  example "rested"', `  ${four}\n  example "rested"`);
    expect(errorsIn(text)).toEqual([]);
    expect(errorsIn(text.replace(meant, written)).map((one) => one.code)).toEqual([code]);
  });

  test.each([
    ["tabs", form.replaceAll("  ", "\t")],
    ["Windows' line ends", form.replaceAll("\n", "\r\n")],
    ["old line ends", form.replaceAll("\n", "\r")],
    ["a mark of the byte order", `\ufeff${form}`],
    ["blanks that do not break", form.replaceAll("  item q", "\u00a0\u00a0item\u00a0q")],
    ["any indentation", form.replaceAll(/^ +/gm, (found) => " ".repeat((found.length * 7) % 5))],
  ])("%s are none", (_, text) => expect(errorsIn(text)).toEqual([]));
});

function errorsIn(text: string): readonly Diagnostic[] {
  const { diagnostics } = compile(new Folder({ "rest.form": text }), ["rest.form"]);
  return diagnostics.filter(({ severity }) => severity === "error");
}

function fixed(text: string, { fixes }: Diagnostic): string {
  const edits = [...fixes[0]!.edits].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (mended, { span, text: by }) => mended.slice(0, span.start) + by + mended.slice(span.end),
    text,
  );
}

import { describe, expect, test } from "vitest";
import { compile, type Diagnostic, messageOf } from "../../compiler/index.ts";
import { Folder } from "./folder.ts";

/** A form with one calculation, which stands for what somebody writes who comes from elsewhere. */
const formWith = (line: string) => `form rest "Rest" {
  version  "1.0.0"
  language en
  licence  free
  scale week { 0 never "Never"  1 some "Some"  2 most "Most" }
  item q1 "One" one of week
  item q2 "Two" one of week
  item q3 "Three" one of week
  item sleep "Sleep" one of week
  item mood "Mood" one of week
  item worry "Worry" one of week
  grid day "Day" one of week {
    column now "Now"
    column once "Once"
    row coffee "Coffee"
    row tea "Tea"
    row milk "Milk"
  }
  ${line}
  score whole "Whole" = sum(q1..worry) + sum(day)
}
`;

/** What is meant, and how it is written elsewhere; the first word of what is said, if that is another than usual. */
const scores: readonly (readonly [meant: string, written: string, code?: string])[] = [
  ["sum(sleep..worry)", "sum(sleep:worry)"],
  ["sum(sleep..worry)", "sum(sleep : worry)"],
  ["sum(sleep..worry)", "sum(sleep–worry)"],
  ["sum(sleep..worry)", "sum(sleep – worry)"],
  ["sum(sleep..worry, q1)", "sum(sleep—worry, q1)"],
  ["sum(sleep..worry, q1)", "sum(sleep:worry, q1)"],
  ["count(sleep..worry >= 1)", "count(sleep:worry >= 1)"],
  ["count(sleep..worry >= 1)", "count(sleep–worry >= 1)"],
  ["count(q1..q3 >= 1)", "count(q1-q3 >= 1)", "range-as-difference"],
  ["sum(coffee.now..milk.now)", "sum(coffee.now:milk.now)"],
  ["sum(coffee.now..milk.now)", "sum(coffee.now–milk.now)"],
  ["sum(q1..q3)", "sum(q1:3)"],
  ["sum(q1..q3)", "sum(q1 to 3)"],
  ["sum(q1..q3)", "sum(q1..3)", "name-unusable"],
  ["sum(q1..q3)", "sum(q1-3)", "range-as-difference"],
  ["sum(q1..q3)", "sum(q1 through q3)"],
  ["sum(q1..q3)", "sum(from q1 to q3)", "word-unexpected sign-wrong"],
  ["sum(q1, q2, q3)", "sum q1 q2 q3", "part-missing"],
  ["sum(q1..q3)", "sum q1 to q3", "part-missing"],
  ["sum(q1..q3)", "sum of q1..q3", "part-missing"],
  ["sum(q1..q3)", "sum of the items q1 to q3", "part-missing"],
  ["sum(q1..q3)", "sum: q1..q3", "part-missing"],
  ["sum(q1, q2, q3)", "sum of q1, q2 and q3", "part-missing"],
  ["count(q1..q3 >= 2)", "count q1..q3 >= 2", "part-missing"],
  ["count(q1..q3 >= 2)", "count(q1..q3, >= 2)", "sign-unneeded"],
  ["sum(q1..q3)", "sum[q1..q3]"],
  ["sum(q1..q3)", "sum{q1..q3}"],
  ["sum(q1..q3)", "sum(q1..q3", "part-missing"],
  ["sum(q1..q3)", "sum(q1..q3))", "sign-unneeded"],
  ["sum(q1..q3)", "sum(q1..q3).", "sign-unneeded"],
  ["sum(q1, q2, q3)", "sum(q1; q2; q3)"],
  ["sum(q1, q2, q3)", "sum(q1, q2 and q3)"],
  ["sum(q1, q2, q3)", "sum(q1, q2, and q3)"],
  ["sum(q1, q2, q3)", "sum(q1 q2 q3)", "part-missing"],
  ["sum(q1, q2, q3)", "sum(\n    q1\n    q2\n    q3\n  )", "part-missing"],
  ["sum(q1, q2)", "sum(q1, q2,)", "part-missing"],
  ["sum(q1, q2)", "sum(q1,, q2)", "part-missing"],
  ["sum(q1, q2)", "sum(, q1, q2)", "sign-unneeded"],
  ["sum(q1, q2)", "sum(c(q1, q2))", "word-unexpected"],
  ["sum(q1, q2)", "sum([q1], [q2])"],
  ["(q1 + q2)", "(q1 + q2", "part-missing"],
  ["q1 + q2", "q1 plus q2"],
  ["q1 - q2", "q1 minus q2"],
  ["q1 * 2", "q1 times 2"],
  ["q1 * 2", "q1 x 2"],
  ["2 * q1", "2 x q1"],
  ["2 * q1", "2q1", "name-unknown"],
  ["q1 * q1", "q1²", "name-unknown"],
  ["2 * (q1 + q2)", "2(q1 + q2)", "part-missing"],
  ["(q1 + q2) / 2", "(q1 + q2) divided by 2"],
  ["q1 + q2", "q1 ++ q2", "sign-unneeded"],
  ["q1 + q2 + q3", "q1 + q2 +\n    + q3", "sign-unneeded"],
  ["q1 + q2", "[q1] + [q2]"],
  ["q1 + q2", "$q1 + $q2", "character-unknown"],
  ["sum(q1..q3)", "=sum(q1..q3)", "sign-unneeded"],
  ["sum(q1..q3) * 0.5", "sum(q1..q3) * 0,5", "number-decimal-comma"],
  ["0.5 * sum(q1..q3)", "0,5 * sum(q1..q3)", "number-decimal-comma"],
  ["sum(q1..q3) * 0.5", "sum(q1..q3) * .5"],
  ["sum(q1..q3) * 0.5", "sum(q1..q3) * 50%"],
  ["if q1 = some then 1 else 0", "If(q1 = some, 1, 0)"],
  ["if q1 = some then 1 else 0", "if(q1 = some; 1; 0)"],
  ["(if q1 = some then 1 else 0) + 1", "IF(q1 = some, 1, 0) + 1"],
  ["1 + if q1 = some then 1 else 0", "1 + ifelse(q1 = some, 1, 0)"],
  [
    "if q1 = some then 1 else if q2 = some then 2 else 0",
    "IF(q1 = some; 1; IF(q2 = some; 2; 0))",
    "sign-wrong sign-wrong",
  ],
  ["if q1 = some then 1 else 0", "IF q1 = some THEN 1 ELSE 0"],
  ["if q1 = some then 1 else 0", "if q1 = some: 1 else 0"],
  ["if q1 = some then 1 else 0", "if q1 = some 1 else 0", "part-missing"],
  ["if q1 = some then 1 else 0", "if q1 = some then 1 otherwise 0"],
  ["if q1 = some then 1 else 0", "q1 = some ? 1 : 0"],
  ["if q1 = some then 1 else 0", "1 if q1 = some else 0"],
];

const cutoffs: typeof scores = [
  ["whole >= 3", "whole is at least 3"],
  ["whole >= 3", "whole at least 3"],
  ["whole >= 3", "whole is greater than or equal to 3"],
  ["whole > 3", "whole more than 3"],
  ["whole < 3", "whole is below 3"],
  ["whole <= 3", "whole is no more than 3"],
  ["whole != 3", "whole is not equal to 3"],
  ["whole >= 3", "whole ge 3"],
  ["whole >= 3 and whole <= 9", "whole >= 3 and <= 9", "part-missing"],
  ["not q1 = some", "NOT q1 = some"],
  ["not (q1 = some)", "NOT(q1 = some)"],
  ["(q1 = some and q2 = some)", "AND(q1 = some, q2 = some)"],
  ["((q1 = some or q3 = some) and q2 = some)", "AND(q1 = some or q3 = some; q2 = some)"],
  ["(q1 = some or q2 = some)", "or(q1 = some, q2 = some)"],
  ["not (q1 = some or q2 = some)", "NOT(OR(q1 = some, q2 = some))", "sign-wrong sign-wrong"],
];

const all = [
  ...scores.map(([meant, written, code]) => ({ head: 'score t "T" =', tail: "", meant, written, code })),
  ...cutoffs.map(([meant, written, code]) => ({
    head: 'cutoff t "T" =',
    tail: ' { source "Made up" }',
    meant,
    written,
    code,
  })),
];

describe("a calculation as it is written elsewhere is told once, and what mends it gives what was meant", () => {
  test.each(all)("$written → $meant", ({ head, tail, meant, written, code = "sign-wrong" }) => {
    const wanted = compiled(formWith(`${head} ${meant}${tail}`));
    expect(wanted.errors.map(messageOf)).toEqual([]);
    const text = formWith(`${head} ${written}${tail}`);
    const { errors } = compiled(text);
    expect(errors.map((one) => one.code).join(" ")).toBe(code);
    const mended = compiled(fixed(text, errors));
    expect(mended.errors.map(messageOf)).toEqual([]);
    expect(mended.definition).toEqual(wanted.definition);
  });

  test.each([
    ["sum(q1, q2) >= 50%", "a share of what is not said"],
    ["sum(q1, , q2)", "what stood between the commas may be missing for now"],
    ["sum(q1 or q2)", "one of them, or both"],
    ["q1 + q2 +", "another value is still to come"],
    ["3 points", "points may be an item"],
  ])("%s has no fix: %s", (written) => {
    const { errors } = compiled(formWith(`score t "T" = ${written}`));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

function compiled(text: string) {
  const { diagnostics, forms } = compile(new Folder({ "rest.form": text }), ["rest.form"]);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { errors, definition: forms[0]?.definition ?? null };
}

/** What the first fix of each of the diagnostics makes of a text. */
function fixed(text: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .flatMap(({ fixes }) => fixes[0]?.edits ?? [])
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((mended, { span, text: by }) => mended.slice(0, span.start) + by + mended.slice(span.end), text);
}

import { describe, expect, test } from "vitest";
import { diff, sentenceOf } from "../../compiler/diff/index.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { compiled } from "./cases.ts";

/** What is said, by its rule, of two forms that differ in these lines. */
function said(code: string, before: string, after: string): readonly string[] {
  const form = (lines: string) =>
    compiled({
      "mood.form": `form mood "Mood" {
  version "1.0.0"
  language en
  licence free
  item q1 "Sad?" one of { 0 "No"  1 "Yes" }
  item q2 "Tired?" one of { 0 "No"  1 "Yes" }
  item q3 "Why?" text optional
  ${lines}
}
`,
    });
  const { changes } = diff(form(before), form(after), { evidence: false });
  return changes.filter((change) => change.code === code).map(sentenceOf);
}

describe("source-changed", () => {
  const flag = (lines: string) => `flag sad "Sad" = q1 = 1 { ${lines} }`;
  const noted = 'unverified "Nobody has read the manual."';

  test("a note that something is not verified comes, changes and goes", () => {
    const [plain, marked] = [flag('source "A 2020"'), flag(`source "A 2020" ${noted}`)];
    expect(said("source-changed", plain, marked)).toEqual([
      "sad is marked as not verified (“Nobody has read the manual.”).",
    ]);
    expect(said("source-changed", marked, marked.replace("Nobody", "Somebody"))).toEqual([
      "sad is marked as not verified (“Somebody has read the manual.”).",
    ]);
    expect(said("source-changed", marked, plain)).toEqual([
      "sad is no longer marked as not verified (“Nobody has read the manual.”).",
    ]);
    expect(said("source-changed", marked, marked)).toEqual([]);
  });

  test("a source takes the place of the note, and the note that of a source", () => {
    expect(said("source-changed", flag(noted), flag('source "A 2020"'))).toEqual([
      "The source of sad is “A 2020” now, and was “none”. It is no longer marked as not verified (“Nobody has read the manual.”).",
    ]);
    expect(said("source-changed", flag('source "A 2020"'), flag(noted))).toEqual([
      "The source of sad is “none” now, and was “A 2020”. It is marked as not verified (“Nobody has read the manual.”).",
    ]);
  });
});

test("score-missing: a rule where there was none, and none where there was one", () => {
  const without = 'score total "Total" = sum(q1, q2) { source "x" }';
  const ruled = 'score total "Total" = sum(q1, q2) { missing prorate up to 1  source "x" }';
  const [comes] = said("score-missing", without, ruled);
  expect(comes).toMatch(/^What missing answers mean for total is prorate.* up to 1 now, and was no rule: /);
  const [goes] = said("score-missing", ruled, without);
  expect(goes).toMatch(/^What missing answers mean for total is no rule now, and was prorate.* up to 1: /);
});

test("details-changed: what was said, and what is said now", () => {
  const cited = (year: string) => `citation "A ${year}"`;
  expect(said("details-changed", cited("2020"), cited("2021"))).toEqual([
    "The citation: “A 2021” now, and “A 2020” before.",
  ]);
  expect(said("details-changed", cited("2020"), "")).toEqual([
    "The citation: not said now, and “A 2020” before.",
  ]);
  expect(said("details-changed", "", cited("2020"))).toEqual([
    "The citation: “A 2020” now, and not said before.",
  ]);
});

describe("option-score", () => {
  const form = (one: string, labels = ["Never", "Often"]) =>
    compiled({
      "mood.form": `form mood "Mood" {
  version "1.0.0"
  language en
  licence free
  scale often { 0 never "${labels[0]}"  1 some "Sometimes"  ${one} }
  item q1 "Sad?" one of often
  item q2 "Calm?" one of often reversed
  score total "Total" = sum(q1..q2) { source "x" }
}
`,
    });
  const told = (before: Definition, after: Definition) =>
    diff(before, after, { evidence: false })
      .changes.filter(({ code }) => code === "option-score")
      .map(sentenceOf);

  test("in an item that is scored in reverse, the others count otherwise", () => {
    const same = "the same answers give another score.";
    expect(told(form('2 often "Often"'), form('3 often "Often"'))).toEqual([
      `“Never” counts 3 now, and counted 2, in q2, scored in reverse: ${same}`,
      `“Sometimes” counts 2 now, and counted 1, in q2, scored in reverse: ${same}`,
      `“Often” counts 3 now, and counted 2, in q1: ${same}`,
    ]);
  });

  test("of an option with another label, it is said under which code it is stored", () => {
    expect(told(form('2 often "Often"'), form('2 often "Frequently"'))).toEqual([]);
    expect(told(form('2 often "Often"'), form('3 often "Frequently"')).at(-1)).toContain(
      "What is stored as often counts 3 now, and counted 2, in q1:",
    );
  });
});

describe("item-renamed", () => {
  test("names that change places: what knows only the older version takes one for the other", () => {
    const lines = (first: string, second: string) =>
      `item ${first} "At work?" yesno unscored\n  item ${second} "At home?" yesno unscored`;
    expect(said("item-renamed", lines("work", "home"), lines("home was work", "work was home"))).toEqual([
      "work is called home now. Stored answers follow, since the form says “was work”; what knows only the older version takes answers to home for answers to “At home?”.",
      "home is called work now. Stored answers follow, since the form says “was home”; what knows only the older version takes answers to work for answers to “At work?”.",
    ]);
  });
});

describe("item-shifted", () => {
  const items = (...texts: string[]) =>
    texts.map((text, at) => `item n${at + 1} "${text}" yesno unscored`).join("\n  ");

  test("a question between others that gives them other numbers", () => {
    expect(said("item-shifted", items("Cold?", "Warm?"), items("Cold?", "Mild?", "Warm?"))).toEqual([
      "“Warm?” is asked as n3 now, and was as n2: what is stored as n2 answers “Warm?”, and is read as an answer to “Mild?”. If it is the same question, say “was n2”.",
    ]);
  });

  test("not of one that says what it was, nor of what several ask, nor of one that has only a new name", () => {
    const was = items("Cold?", "Mild?", "Warm?")
      .replace("item n3", "item n3 was n2")
      .replace("item n2 ", "item n4 ");
    expect(said("item-shifted", items("Cold?", "Warm?"), was)).toEqual([]);
    expect(
      said("item-shifted", items("Cold?", "Other?", "Other?"), items("Other?", "Cold?", "Other?")),
    ).toEqual([
      "“Cold?” is asked as n2 now, and was as n1: what is stored as n1 answers “Cold?”, and is read as an answer to “Other?”. If it is the same question, say “was n1”.",
    ]);
    expect(said("item-shifted", items("Cold?"), items("Cold?").replace("n1", "m1"))).toEqual([]);
  });
});

describe("asked-when", () => {
  const asked = (condition: string, mark = "") =>
    `item n1 "Cold?" yesno unscored\n  item n2 "Where?" yesno unscored${mark} when ${condition}`;

  test("what must be answered where it was not asked leaves stored answers incomplete", () => {
    const [narrow, wide] = [asked("n1 = yes and q1 = 1"), asked("n1 = yes")];
    const incomplete = "Where it was not asked before, stored answers are incomplete.";
    expect(said("asked-when", narrow, wide)).toEqual([
      `n2 is asked only while n1 = yes, and was only while n1 = yes and q1 = 1. ${incomplete}`,
    ]);
    expect(said("asked-when", wide, narrow)).toEqual([
      "n2 is asked only while n1 = yes and q1 = 1, and was only while n1 = yes.",
    ]);
    const optional = [asked("n1 = yes and q1 = 1", " optional"), asked("n1 = yes", " optional")] as const;
    expect(said("asked-when", ...optional)[0]).not.toContain("incomplete");
  });
});

describe("translation-changed", () => {
  const form = (lines: string) =>
    compiled({
      "mood.form":
        'form mood "Mood" { version "1.0.0"  language en  licence free  item q1 "Sad?" yesno unscored }\n',
      "mood.nb.form": `translation nb of mood "Humør" { ${lines} }\n`,
    });
  const told = (before: string, after: string) =>
    diff(form(before), form(after), { evidence: false })
      .changes.filter(({ code }) => code === "translation-changed")
      .map(sentenceOf);

  test("with the words; of what is gone, that it says nothing any more", () => {
    expect(told('q1 "Trist?"', 'q1 "Lei deg?"')).toEqual([
      "The translation into nb has changed in 1 place: q1 says “Lei deg?”, and said “Trist?”.",
    ]);
    expect(told('q1 "Trist?"', "")).toEqual([
      "The translation into nb has changed in 1 place: q1 says nothing any more, and said “Trist?”.",
    ]);
    expect(told("", 'q1 "Trist?"')).toEqual([
      "The translation into nb has changed in 1 place: q1 says “Trist?”, and said nothing.",
    ]);
  });
});

test("table-values: which rows, the first of them", () => {
  const form = (cells: readonly number[]) =>
    `table norms { columns q1, q2 gives t ${cells.map((cell, at) => `row ${at >> 1}, ${at % 2} gives ${cell}`).join(" ")} }
  score t "T" = lookup(norms, q1, q2) { source "x" }`;
  expect(said("table-values", form([1, 2, 3, 4]), form([1, 2, 5, 4]))).toEqual([
    "In the table norms, 1 row gives something else (1, 0 gives 5, was 3): t may be another for the same answers.",
  ]);
  expect(said("table-values", form([1, 2, 3, 4]), form([5, 6, 7, 8]))[0]).toContain(
    "1, 0 gives 7, was 3; and 1 more)",
  );
});

test("language-added: how much of the form is not in it yet", () => {
  const form =
    'form mood "Mood" { version "1.0.0"  language en  licence free  item q1 "Sad?" yesno unscored }\n';
  const told = (lines: string) =>
    diff(
      compiled({ "mood.form": form }),
      compiled({ "mood.form": form, "mood.nb.form": `translation nb of mood "Humør" { ${lines} }\n` }),
      { evidence: false },
    ).changes.map(sentenceOf);
  expect(told('q1 "Trist?"')).toEqual(["The form can be read in nb now."]);
  expect(told("")).toEqual(["The form can be read in nb now, but for 1 of 2 texts."]);
});

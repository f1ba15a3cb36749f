import { describe, expect, test } from "vitest";
import { diff, sentenceOf } from "../../compiler/diff/index.ts";
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
    "The citation: “not said” now, and “A 2020” before.",
  ]);
  expect(said("details-changed", "", cited("2020"))).toEqual([
    "The citation: “A 2020” now, and “not said” before.",
  ]);
});

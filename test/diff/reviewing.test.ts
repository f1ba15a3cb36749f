import { describe, expect, test } from "vitest";
import { diff, sentenceOf } from "../../compiler/diff/index.ts";
import { evidenceWords } from "../../compiler/diff/render/witness-words.ts";
import { compiled } from "./cases.ts";

const form = (lines: string) =>
  compiled({
    "mood.form": `form mood "Mood" {
  version "1.0.0"
  language en
  licence free
  scale often { 0 never "Never"  1 some "Sometimes"  2 often "Often" }
  ${lines}
}
`,
  });

const three = `item q1 "Sad?" one of often
  item q2 "Tired?" one of often
  item q3 "Cross?" one of often`;

const told = (before: string, after: string, code: string) =>
  diff(form(before), form(after)).changes.flatMap((change) =>
    change.code === code ? [[sentenceOf(change), evidenceWords(change.evidence)]] : [],
  );

describe("who reads a score that has changed", () => {
  const scored = (formula: string) => `${three}
  score part "Part" = ${formula} { source "x" }
  score total "Total" = part + q3 { source "x" }
  bands total { 0..2 low "Low"  3..8 high "High"  source "x" }
  cutoff risk "Risk" = total >= 3 { source "x" }
  flag cross "Cross" = q3 = often { source "x" }`;

  /** All 27 answer sets, by hand: how many have another total, another band, and are at risk only now. */
  function byHand() {
    const sets = [0, 1, 2].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1, 2].map((c) => [a, b, c] as const)));
    const pairs = sets.map(([a, b, c]) => [a + b + c, a + 2 * b + c] as const);
    return {
      other: pairs.filter(([old, now]) => old !== now).length / 27,
      moved: pairs.filter(([old, now]) => old < 3 !== now < 3).length / 27,
    };
  }

  test("scores, their bands and cut-offs are counted, too; what does not read it is not", () => {
    const { impacts } = diff(form(scored("q1 + q2")), form(scored("q1 + 2 * q2")));
    const { other, moved } = byHand();
    expect(impacts.map(({ of }) => `${of.kind} ${of.id}`)).toEqual([
      "score part",
      "score total",
      "cutoff risk",
    ]);
    const [, total, risk] = impacts;
    expect(total?.share).toBeCloseTo(other, 12);
    const inOther = total?.table.filter(({ before, after }) => before !== after) ?? [];
    expect(inOther.map(({ before, after }) => `${before} ${after}`)).toEqual(["low high"]);
    expect(inOther[0]?.share).toBeCloseTo(moved, 12);
    expect(risk?.share).toBeCloseTo(moved, 12);
  });

  test("of a large form what concludes something is counted before the rest, and not all of it", () => {
    const parts = Array.from({ length: 60 }, (_, part) => part);
    const large = (most: number) =>
      compiled({
        "large.form": `form large "Large" {
  version "1.0.0"
  language en
  licence free
  scale often { 0 never "Never"  1 some "Sometimes"  ${most} often "Often" }
  ${parts.flatMap((part) => Array.from({ length: 10 }, (_, i) => `item q${part}_${i} "Q" one of often`)).join("\n")}
  ${parts.map((part) => `score s${part} "S" = sum(q${part}_0..q${part}_9) { source "x" }`).join("\n")}
  bands s59 { 0..9 low "Low"  10..${10 * most} high "High"  source "x" }
  flag risk "Risk" = s58 > 9 { source "x" }
}
`,
      });
    const { impacts } = diff(large(2), large(3));
    const counted = impacts.map(({ of }) => of.id);
    expect(counted).toEqual(expect.arrayContaining(["s0", "s59", "risk"]));
    expect(counted.length).toBeLessThan(parts.length);
  });
});

test("an item scored in reverse, and a formula that makes up for it: nothing comes out otherwise", () => {
  const scored = (mark: string, formula: string) =>
    `${three.replace("often\n", `often${mark}\n`)}\n  score total "Total" = ${formula} { source "x" }`;
  const [found] = told(scored("", "q1 + q2"), scored(" reversed", "2 - q1 + q2"), "item-reversed");
  expect(found?.[1]).toBe(
    "all answers at their lowest: q1 counts 0 → 2; whatever is answered, every score, cut-off and flag comes out the same",
  );
  const [changed] = told(scored("", "q1 + q2"), scored(" reversed", "q1 + q2"), "item-reversed");
  expect(changed?.[1]).not.toContain("whatever is answered");
});

test("an item that may be left unanswered: which scores there are not without it", () => {
  const scored = (mark: string, rule = "") => `${three.replace("often\n", `often${mark}\n`)}
  score total "Total" = sum(q1..q3) { ${rule} source "x" }
  score double "Double" = 2 * total { source "x" }`;
  const [sentence] = told(scored(""), scored(" optional"), "item-optional")[0]!;
  expect(sentence).toContain("Without an answer to it, there is no total and no double.");
  const rule = "missing prorate up to 1";
  const [fine] = told(scored("", rule), scored(" optional", rule), "item-optional")[0]!;
  expect(fine).not.toContain("Without");
});

test("a formula that reads the same, and what it reads does not", () => {
  const scored = (rule: string) => `${three}
  ${rule}
  score total "Total" = part + q3 { source "x" }`;
  const [sentence] = told(
    scored('score part "Part" = sum(q1, q2) { missing prorate up to 1 round half up to 1 source "x" }'),
    scored("let part = sum(q1, q2)"),
    "score-formula",
  )[0]!;
  expect(sentence).toBe(
    "total is part + q3, where part is sum(q1, q2) now, and was round(sum(q1, q2)), missing prorate up to 1: the same answers may give another score.",
  );
});

test("of missing rules for several cases, those that have changed", () => {
  const scored = (most: number) => `input manual "Manual" one of { us "US"  no "Norway" }
  ${three}
  score total "Total" = sum(q1..q3) {
    missing a when manual = us prorate up to ${most}
    missing b when manual = no fails
    source "x"
  }`;
  expect(told(scored(1), scored(2), "score-missing")[0]?.[0]).toMatch(
    /^What missing answers mean for total is a when manual = us prorate up to 2 now, and was a when manual = us prorate up to 1: /,
  );
});

test("a flag that is urgent is called so", () => {
  const flagged = (limit: string, rest = "urgent") =>
    `${three}\n  flag sad "Sad" = q1 > ${limit} { ${rest} source "x" }`;
  expect(told(flagged("0"), flagged("1"), "flag-changed")[0]?.[0]).toMatch(/^The urgent flag sad /);
  expect(told(flagged("0", ""), flagged("1", ""), "flag-changed")[0]?.[0]).toMatch(/^The flag sad /);
  expect(told(flagged("0"), three, "flag-removed")[0]?.[0]).toMatch(/^The urgent flag sad .* is gone/);
});

test("where days are looked at, on which day it is so", () => {
  const born = (condition: string) => `item born "Born?" date\n  check past "Not yet." = ${condition}`;
  const [found] = told(born("born <= today"), born("months(born, today) >= 1"), "check-changed");
  expect(found?.[0]).toBe(
    "The check past asks for months(born, today) >= 1 now, and asked for born <= today: other answers are let through.",
  );
  expect(found?.[1]).toMatch(/^born = 2023-12-\d\d, all others at their lowest \(on 2024-01-01\): /);
});

import { expect, test } from "vitest";
import { diff, sentenceOf } from "../../compiler/diff/index.ts";
import { shareWords } from "../../compiler/diff/render/impact-words.ts";
import { evidenceWords } from "../../compiler/diff/render/witness-words.ts";
import type { Change, Difference } from "../../compiler/diff/types.ts";
import { compiled } from "./cases.ts";

const scale = 'scale often { 0 never "Never"  1 some "Sometimes"  2 most "Mostly"  3 always "Always" }';

function form(parts: string): string {
  return `${scale}\nform mood "Mood" {\n  version "1.0.0"\n  language en\n${parts}\n}\n`;
}

function between(before: string, after: string): Difference {
  return diff(compiled({ "mood.form": form(before) }), compiled({ "mood.form": form(after) }));
}

function the(code: string, { changes }: Difference): Change {
  const found = changes.find((change) => change.code === code);
  if (!found) throw new Error(`No ${code} among ${changes.map((change) => change.code).join(", ")}`);
  return found;
}

function told(code: string, difference: Difference): string {
  const { evidence } = the(code, difference);
  return evidence?.kind === "witness" ? evidenceWords(evidence)! : (evidence?.kind ?? "");
}

const ten = Array.from({ length: 10 }, (_, i) => `item q${i + 1} "Item" one of often`).join("\n");

test("the fewest answers with which a sum gets there", () => {
  const total = (limit: number) =>
    `${ten}\nscore total = sum(q1..q10)\ncutoff risk = total >= ${limit} { source "x" }`;
  const difference = between(total(13), total(12));
  expect(told("cutoff-changed", difference)).toBe(
    "q7, …, q10 (4 items) = always, all others at their lowest: risk not reached → reached",
  );
  expect(difference.impacts).toMatchObject([
    { of: { kind: "cutoff", id: "risk" }, method: { kind: "counted", changed: "82885", of: "1048576" } },
  ]);
});

test("the same in other words is no change where it is the same text, and else proved harmless", () => {
  const flag = (condition: string) => `${ten}\nflag sign = ${condition} { source "x" }`;
  expect(between(flag("q1 + q2 > 3"), flag("3 < q2 + q1")).changes).toEqual([]);
  expect(told("flag-changed", between(flag("q1 + q2 > 3"), flag("not (q1 + q2 <= 3)")))).toBe("harmless");
  expect(told("flag-changed", between(flag("q1 + q2 > 3"), flag("q1 + q2 > 2 and q1 * q2 > 3")))).toContain(
    "→",
  );
});

test("a let has no meaning of its own", () => {
  const body = (value: string) => `${ten}\n${value} { source "x" }`;
  const difference = between(
    body("let limit = 3\nflag sign = q1 + q2 >= limit"),
    body("flag sign = q1 + q2 >= 3"),
  );
  expect(difference.changes).toEqual([]);
});

test("a number without limits is tried at what it is compared with; nothing is counted", () => {
  const flag = (weeks: number) => `item weeks "Weeks" integer\nflag late = weeks >= ${weeks} { source "x" }`;
  const difference = between(flag(42), flag(43));
  expect(told("flag-changed", difference)).toBe(
    "weeks = 42, all others at their lowest: late raised → not raised",
  );
  expect(difference.impacts).toEqual([]);
});

test("ages are tried at the days on which they are reached", () => {
  const flag = (years: number) =>
    `input born "Born" date\nflag adult = years(born, today) >= ${years} { source "x" }`;
  expect(told("flag-changed", between(flag(18), flag(21)))).toMatch(
    /^born = \d{4}-\d\d-\d\d, .*adult raised → not raised$/,
  );
});

test("an answer that is wanted only of those whom the new version asks", () => {
  const item = (rest: string) => `item has "Has?" yesno\nitem how "How?" one of often ${rest}`;
  expect(told("item-required", between(item("optional"), item("when has = yes")))).toBe(
    "has = yes, how unanswered: taken by the old version, in the new one how is unanswered",
  );
});

test("an answer whose score is its code: that the words are the same is told", () => {
  const item = (most: string) => `item how "How?" one of { 0 "Never"  ${most} "Always" }`;
  const removed = the("option-removed", between(item("1"), item("2")));
  expect(sentenceOf(removed)).toContain(
    "The answer with these words is stored as 2 now: if it is the same, say “was 1”",
  );
  expect(
    between(item("1"), item("2 was 1").replace('2 was 1 "Always"', '2 "Always" was 1')).changes.map(
      ({ code }) => code,
    ),
  ).toContain("option-score");
});

test("an answer that is offered at times", () => {
  const item = (rest: string) =>
    `item has "Has?" yesno\nitem how "How?" one of { well "Well"  badly "Badly" ${rest} }`;
  const offered = 'gone "Gone" when (has = yes)';
  expect(told("option-removed", between(item(offered), item("")))).toBe(
    "has = yes, how = gone: taken by the old version, in the new one how is not allowed",
  );
});

test("entries of a repeat are left to the engine", () => {
  const flag = (limit: number) =>
    `repeat incident "Incidents" 0..3 { item severity "How bad?" integer 0..9 }\nflag bad = max(incident.severity) >= ${limit} { source "x" }`;
  expect(told("flag-changed", between(flag(5), flag(6)))).toBe(
    "incident = 1 entry, all others at their lowest: bad raised → not raised",
  );
});

test("with conditions around items, the table is still exact", () => {
  const body = (points: number) =>
    `item q1 "One" one of often\nwhen q1 > 0 else score ${points} {\n${ten.replaceAll(/\bq(\d+)/g, (_, n) => `q${Number(n) + 1}`)}\n}\nscore total = sum(q1..q11)`;
  const { impacts } = between(body(0), body(1));
  expect(impacts).toMatchObject([{ of: { id: "total" }, share: 0.25, method: { kind: "counted" } }]);
});

test("a sum over very many items is sampled, with its error, and told by answers all the same", () => {
  const many = Array.from({ length: 700 }, (_, i) => `item q${i + 1} "Item" one of often`).join("\n");
  const body = (to: number) =>
    `${many}\nscore total = sum(q1..q700)\nbands total {\n0..${to} low "Low"\n${to + 1}..2100 high "High"\nsource "x"\n}`;
  const difference = between(body(1049), body(1059));
  const { evidence } = the("band-moved", difference);
  expect(evidence?.kind).toBe("witness");
  const [impact] = difference.impacts;
  expect(impact?.method).toMatchObject({ kind: "sampled", seed: expect.any(Number) });
  expect(impact?.share).toBeGreaterThan(0.05);
  expect(impact?.share).toBeLessThan(0.25);
});

test("that none of the drawn answers comes out otherwise is told, and not taken for none at all", () => {
  const many = Array.from({ length: 700 }, (_, i) => `item q${i + 1} "Item" one of often`).join("\n");
  const body = (to: number) =>
    `${many}\nscore total = sum(q1..q700)\nbands total {\n0..${to} low "Low"\n${to + 1}..2100 high "High"\nsource "x"\n}`;
  const [impact] = between(body(1), body(2)).impacts;
  expect(impact).toMatchObject({ share: 0, method: { kind: "sampled" } });
  expect(shareWords(impact!)).toMatch(
    /^none of [\d,]+ drawn answer sets, so likely for under [\d.]+ % of all$/,
  );
});

test("without evidence where none is asked for", () => {
  const difference = diff(
    compiled({ "mood.form": form(`${ten}\nscore total = sum(q1..q9)`) }),
    compiled({ "mood.form": form(`${ten}\nscore total = sum(q1..q10)`) }),
    { evidence: false },
  );
  expect(the("score-members", difference).evidence).toBeUndefined();
  expect(difference.impacts).toEqual([]);
});

test("amounts that are held against each other are told apart, though no number is named", () => {
  const counted = (check: string) =>
    `item all "All" integer 0..100000\nitem young "Young" integer 0..100000\nitem old "Old" integer 0..100000\n${check}`;
  const difference = between(counted(""), counted('check fits "Too many" = young <= all'));
  expect(told("check-added", difference)).toBe("young = 1, all others at their lowest: fits met → not met");
  expect(sentenceOf(the("check-added", difference))).toContain("Stored answers may not meet it.");
});

test("what rests on new questions alone leaves stored answers as they are", () => {
  const before = 'item a "A" yesno\nitem b "B" text optional';
  const difference = between(
    before,
    `item a "A" yesno\nitem n "N" yesno\nitem m "M" integer 0..9\nitem b "B" text when n = yes\ncheck small "Too many" = m < 5`,
  );
  expect(the("item-required", difference).readable).toEqual({ stored: true, fresh: true });
  expect(sentenceOf(the("item-required", difference))).toContain("stored answers are complete without it");
  expect(the("check-added", difference).readable).toEqual({ stored: true, fresh: true });
  expect(told("check-added", difference)).toContain("small met → not met");
  // It asks whether something is answered, which of stored answers can be said.
  const asking = between(before, 'item a "A" yesno\nitem n "N" yesno\nitem b "B" text when not answered(n)');
  expect(the("item-required", asking).readable).toEqual({ stored: false, fresh: true });
});

test("around an answer that is not understood stand no more answers than it takes", () => {
  const many = 'many of { a "A"  b "B"  c "C"  other "Other" }';
  const difference = between(
    `item x "X" yesno\nitem which "Which?" ${many}`,
    `item x "X" yesno\nitem which "Which?" ${many}\nitem more "More?" text when x = yes and includes(which, other)`,
  );
  expect(told("item-added", difference)).toMatch(/^x = yes, which = other, more (= …|unanswered): taken by/);
});

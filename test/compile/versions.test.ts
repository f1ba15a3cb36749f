import fc from "fast-check";
import { expect, test } from "vitest";
import { Cache } from "../../compiler/cache.ts";
import { compile } from "../../compiler/compile.ts";
import type { Host } from "../../compiler/host.ts";
import { outcomeOf } from "./outcome.ts";

/** Of each row one is written: what people change in a form, and what they mistype on the way. */
const choices: readonly (readonly string[])[] = [
  [`version "1.0.0"`, `version "1.0.1"`],
  [
    `scale often { 0 never "Never" 1 some "Some" 2 daily "Daily" }`,
    `scale often { 0 never "Never" 3 daily "Daily" }`,
    "scale often { 0",
  ],
  [
    `item q1 "One" one of often`,
    `item q1 "Who reads this?" one of often`,
    `item q1 "One" one of often reversed`,
  ],
  [
    `item q2 "Two" one of often when q1 > 0 else score 0`,
    `item q2 "Two" one of often when q1 > 1 else score 0`,
    `item q2 "Two" one of often when q1 > 8 else score 0`,
    `item q2 "Two" one of often`,
  ],
  ["", `item q3 "Three" one of often when q1 > 0 else score 0`, `item q3 "Three" integer 0..9 unscored`],
  ["let limit = 2", "let limit = if q1 > 0 then 1 else 2"],
  [
    `score total "Total" = sum(q1, q2)`,
    `score total "Total" = sum(q1, q2) { missing prorate up to 1 }`,
    `score total "Total" = sum(q1, q2) { source "A" }`,
    `score total "Total" = sum(q1`,
  ],
  [
    `bands total { 0..1 low "Low" 2..4 high "High" source "A" }`,
    `bands total { 0..1 low "Lower" 2..3 high "High" source "A" }`,
    `bands total { 0..2 low "Low" 3..9 high "High" source "A" }`,
    `bands total { 0..3 low "Low" 4 high "High" source "A" }`,
    `bands total { 0..1 lower "Low" 2 some "Some" 3..4 high "High" source "A" }`,
    `bands total as by_some { 0..1 low "Low" 2..4 high "High" source "A" }`,
    `bands total when q1 > 0 { 0..1 low "Low" 2..4 high "High" source "A" }`,
  ],
  [
    `cutoff risk "Risk" = total >= limit { source "A" }`,
    `cutoff risk "Risk" = total >= limit { source "B" }`,
    `cutoff risk "Risk" = total > 99 { source "A" }`,
  ],
  [
    `flag sign "Sign" = q2 = daily { hidden "so" }`,
    `flag sign "Sign" = q2 = daily`,
    `flag sign "Sign" = any(q1 = daily, q2 = daily) { hidden "so" }`,
  ],
  ["", `check sane "Be sane" = q1 != 1`],
  [
    `example "one" { q1 = some, q2 = daily  expect total = 3, risk, sign }`,
    `example "one" { q1 = never  expect total = 1, hidden q2 }`,
    `example "one" { q1 = never  expect not sign, hidden q2 }`,
    "",
  ],
  [
    "",
    `example "two" { q1 = some  expect total missing }`,
    `example "two" { today = 2020-01-01  q1 = some, q2 = some  expect total is high }`,
  ],
];

const start = choices.map(([first = ""]) => first);

function textOf(lines: readonly string[]): string {
  return `form mood "Mood" {\n  language en licence free\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;
}

/** All that comes of a text. */
function outcome(text: string, cache: Cache) {
  return outcomeOf(new Map([["a.form", text]]), "a.form", cache);
}

test("however a form came about, it is what somebody finds who opens it now", () => {
  const change = fc
    .nat(choices.length - 1)
    .chain((at) => fc.tuple(fc.constant(at), fc.constantFrom(...choices[at]!)));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const cache = new Cache({ keepsSyntax: true });
      const lines = [...start];
      outcome(textOf(lines), cache);
      for (const [at, line] of changes) {
        lines[at] = line;
        const text = textOf(lines);
        expect(outcome(text, cache)).toEqual(outcome(text, new Cache()));
      }
    }),
    { numRuns: 100 },
  );
});

test("each change that follows another is told as it is, whatever the example looks at", () => {
  const cache = new Cache({ keepsSyntax: true });
  const ofExample = choices.findIndex(([first]) => first?.startsWith("example"));
  for (const example of choices[ofExample]!) {
    const around = start.with(ofExample, example);
    for (const [at, lines] of choices.entries()) {
      for (const line of at === ofExample ? [] : lines) {
        const text = textOf(around.with(at, line));
        expect(outcome(text, cache)).toEqual(outcome(text, new Cache()));
      }
    }
  }
});

test("an earlier version stays as it was", () => {
  const cache = new Cache({ keepsSyntax: true });
  const host = (text: string): Host => ({ read: () => text, siblings: () => [], resolve: (_, to) => to });
  const versions = choices.flatMap((lines, at) =>
    lines.map((line) => textOf(start.map((first, other) => (other === at ? line : first)))),
  );
  const seen = versions.map((text) => {
    const [form] = compile(host(text), ["a.form"], cache).forms;
    return { form, json: JSON.stringify(form?.definition) };
  });
  for (const { form, json } of seen) expect(JSON.stringify(form?.definition)).toBe(json);
});

test("what has not changed is the same object, and stands where it stands now", () => {
  const cache = new Cache({ keepsSyntax: true });
  const formOf = (text: string) => {
    const host: Host = { read: () => text, siblings: () => [], resolve: (_, to) => to };
    return compile(host, ["a.form"], cache).forms[0]!;
  };
  const before = formOf(textOf(start));
  const text = textOf(start).replace('"One"', '"A longer question"');
  const after = formOf(text);
  expect(after.definition?.body).toBe(before.definition?.body);
  expect(after.definition?.scores[0]?.value).toBe(before.definition?.scores[0]?.value);
  const { start: from, end: to } = after.places.get(after.definition!.cutoffs[0]!)!;
  expect(text.slice(from, to)).toBe("risk");
});

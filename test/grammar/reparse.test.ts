import { expect, test } from "vitest";
import { type Parsed, parse } from "../../grammar/index.ts";
import { reparse } from "../../grammar/reparse.ts";
import type { Form } from "../../grammar/tree.ts";
import { dice, oneOf } from "../lsp/dice.ts";
import { changed } from "../lsp/fuzz/hand.ts";
import { libraryFiles } from "../lsp/library.ts";

/** For how long chance types; the seed that it begins with is that of a failure. */
const seconds = Number(process.env.FORMSCRIPT_FUZZ_SECONDS ?? 4);
const firstSeed = Number(process.env.FORMSCRIPT_FUZZ_SEED ?? 1);

const text = `form sleep "Sleep" {
  version "1.0.0" // as it was
  item q1 "How long?" one of { 0 short "Short"  1 long "Long" }
  item q2 "How often?" integer 0..7
  item q3 "How well?" integer 0..4
  item q4 "How late?" integer 0..4
  item q5 "How deep?" integer 0..4
  score total = sum(q1..q5)
  flag late = q4 > 3
}
`;

test("what stands before a change are the same nodes, what stands behind it is moved", () => {
  const before = parse(text);
  const typed = text.replace("How well?", "How well did you sleep?");
  const after = reparse(before, typed);
  expect(plain(after)).toEqual(plain(parse(typed)));
  const [old, now] = [before, after].map(({ tree }) => (tree.declarations[0] as Form).members);
  expect(now![2]).toBe(old![2]);
  expect(now![5]).not.toBe(old![5]);
  expect(typed.slice(now![6]!.start, now![6]!.end)).toBe("score total = sum(q1..q5)");
  // What an earlier version shows stays as it was.
  expect(plain(before)).toEqual(plain(parse(text)));
});

test("what is written a space behind a part goes on with it", () => {
  const before = parse(text.replace("  score total", "  item q6 \n  score total"));
  const typed = text.replace("  score total", "  item q6 i\n  score total");
  const after = reparse(before, typed);
  expect(plain(after)).toEqual(plain(parse(typed)));
  const [old, now] = [before, after].map(({ tree }) => (tree.declarations[0] as Form).members);
  expect(now![2]).toBe(old![2]);
});

test("from the opening of a block to its end, nothing but what stands around it is read again", () => {
  const written = [
    " ",
    " {",
    " { missing",
    " { missing prorate up to 1",
    " { missing prorate up to 1 }",
    " {",
  ];
  let before = parse(text);
  for (const words of written) {
    const typed = text.replace("sum(q1..q5)", `sum(q1..q5)${words}`);
    const after = reparse(before, typed);
    expect(plain(after)).toEqual(plain(parse(typed)));
    const [old, now] = [before, after].map(({ tree }) => (tree.declarations[0] as Form).members);
    expect(now![3]).toBe(old![3]);
    before = after;
  }
});

test.each([
  ["a brace that is typed", "q5)", "q5) {"],
  ["two braces that are typed at once", "q5)", "q5) { {"],
  ["a comment that swallows what follows", "  item q3", "  /* item q3"],
  ["a guard that is turned into a block", "integer 0..7", "integer 0..7 when q1 = long {"],
  ["a text without its end", '"How well?"', '"How well?'],
  ["a text over several lines", '"How well?"', '"""How well?'],
  ["the head of the form", 'sleep "Sleep"', 'sleep_2 "Sleep again"'],
  ["behind the form", "\n}\n", "\n}\nscale s { 0 no }\n"],
  ["the last part", "q4 > 3", "q4 > 3 hidden"],
])("%s", (_, from, to) => {
  const typed = text.replace(from, to);
  const there = reparse(parse(text), typed);
  expect(plain(there)).toEqual(plain(parse(typed)));
  expect(plain(reparse(there, text))).toEqual(plain(parse(text)));
});

test("what is written for a number as a name begins as the names of items do, however far away", () => {
  const scores = ["a", "b", "c", "d", "e"].map((name) => `  score ${name} = 1\n`).join("");
  const before = parse(text.replaceAll(/\bq(?=\d)/g, "hour").replace("  flag late", `${scores}  flag late`));
  const typed = before.text.replace("score e", "score 5");
  const after = reparse(before, typed);
  expect(JSON.stringify(after.problems)).toContain("hour5");
  expect(plain(after)).toEqual(plain(parse(typed)));
});

test(
  "however a text came about, it is read as it is",
  () => {
    const until = performance.now() + seconds * 1000;
    const texts = [...libraryFiles()].filter(([path]) => path.endsWith(".form")).map(([, whole]) => whole);
    for (let seed = firstSeed; performance.now() < until; seed += 1) {
      const roll = dice(seed);
      let at = parse(oneOf(roll, texts));
      for (let step = 0; step < 12; step += 1) {
        for (const next of changed(at.text, texts, roll)) {
          const read = reparse(at, next);
          expect(plain(read), `seed ${seed}, step ${step}`).toEqual(plain(parse(next)));
          at = read;
        }
      }
    }
  },
  (seconds + 60) * 1000,
);

test(
  "what is written in a block, from its opening to its end, is read as it is",
  () => {
    const until = performance.now() + seconds * 1000;
    const texts = [...libraryFiles()].filter(([path]) => path.endsWith(".form")).map(([, whole]) => whole);
    for (let seed = firstSeed; performance.now() < until; seed += 1) {
      const roll = dice(seed);
      const whole = oneOf(roll, texts);
      const opened = oneOf(roll, [...whole.matchAll(/\{|\}|[)\w"](?=\n)/g)]).index;
      const [from, to] = whole[opened] === "}" ? [opened, opened + 1] : [opened + 1, opened + 1];
      const written = oneOf(roll, [
        " { missing prorate up to 1",
        '\n 0..2 low "Low"',
        "  q1 = 1",
        " item q {",
      ]);
      const words = `${written}${whole.slice(roll(whole.length)).slice(0, roll(30))} }`;
      let at = parse(whole);
      for (let length = roll(2); length <= words.length; length += 1) {
        const next = whole.slice(0, from) + words.slice(0, length) + whole.slice(to);
        const read = reparse(at, next);
        expect(plain(read), `seed ${seed}, length ${length}`).toEqual(plain(parse(next)));
        at = read;
      }
    }
  },
  (seconds + 60) * 1000,
);

/** All that was read, as texts that are compared fast. */
function plain({
  text,
  tree,
  tokens,
  comments,
  problems,
  unclosed,
}: Parsed): Readonly<Record<string, string>> {
  const words = (all: Parsed["tokens"]) =>
    all
      .map(
        ({ tokenType, tokenTypeIdx, startOffset, endOffset, image }) =>
          `${tokenType.name} ${tokenTypeIdx} ${startOffset} ${endOffset} ${image}`,
      )
      .join("\n");
  return {
    text,
    unclosed: String(unclosed),
    tree: JSON.stringify(tree),
    tokens: words(tokens),
    comments: words(comments),
    problems: JSON.stringify(problems),
  };
}

import { type IToken, tokenMatcher } from "chevrotain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../grammar/index.ts";
import { nextAt } from "../../grammar/next.ts";
import { cursorIn } from "./cursor.ts";
import { samples } from "./samples.ts";

/** The words and signs that may come at the `<|>`; a name with the rules that tell which names fit. */
function nextIn(marked: string): string[] {
  const { text, offset } = cursorIn(marked);
  const { expected } = nextAt(parse(text), offset);
  const shown = expected.map(({ type, rules }) => (type.name === "name" ? `name in ${rules[0]}` : type.name));
  return [...new Set(shown)];
}

const inForm = (members: string) => nextIn(`form demo "Demo" {\n  item q0 "First" yesno\n  ${members}\n}\n`);

describe("what may come next", () => {
  test("at the beginning of a file", () => {
    expect(nextIn("<|>")).toEqual(["form", "import", "scale", "table", "block", "translation", "programme"]);
  });

  test("after the head of an item, its question and then its answer type", () => {
    expect(inForm("item <|>")).toEqual(["name in item"]);
    expect(inForm("item q1 <|>")).toEqual(["was", "quoted text", "withheld"]);
    expect(inForm('item q1 "How?" <|>')).toEqual([
      "one",
      "many",
      "yesno",
      "integer",
      "number",
      "slider",
      "long",
      "text",
      "date",
      "time",
    ]);
    expect(inForm('item q1 "How?" one <|>')).toEqual(["of"]);
    expect(inForm('item q1 "How?" one of <|>')).toEqual(["name in scaleOrOptions", "{"]);
  });

  test("after a whole item, its marks and the next member", () => {
    const next = inForm('item q1 "How?" one of frequency <|>');
    expect(next).toEqual(expect.arrayContaining(["reversed", "optional", "when", "item", "section", "}"]));
    expect(next).not.toContain("of");
  });

  test("in every kind of block", () => {
    expect(inForm("score t = sum(q0) {\n <|> }")).toEqual([
      "missing",
      "round",
      "not",
      "source",
      "unverified",
      "help",
      "code",
      "}",
    ]);
    expect(inForm("grid g {\n <|> }")).toEqual(["row", "column", "}"]);
    expect(inForm('bands t { 0..3 low "Low" <|> }')).toEqual(
      expect.arrayContaining(["number literal", "source", "}"]),
    );
    expect(inForm("flag f = q0 = yes { <|> }")).toContain("urgent");
    expect(inForm("table t { row a <|> }")).toEqual([",", "gives"]);
    expect(inForm("table t { columns a, b <|> }")).toEqual([",", "gives"]);
    expect(inForm("licence free { <|> }")).toEqual(["text", "in", "obtain", "holder", "training", "}"]);
    expect(nextIn("translation nb of demo { q1 <|> }")).toEqual(
      expect.arrayContaining([".", "quoted text", "{", "}"]),
    );
  });

  test("options, with their marks", () => {
    const next = inForm('item q1 "How?" one of { 0 "Never" <|> }');
    expect(next).toEqual(
      expect.arrayContaining(["declines", "specify", "number literal", "name in choosable", "}"]),
    );
  });

  test("in an expression", () => {
    expect(inForm("score t = <|>")).toEqual(
      expect.arrayContaining(["name in reference", "number literal", "(", "if", "not"]),
    );
    expect(inForm("cutoff c = q0 <|>")).toEqual(expect.arrayContaining(["=", ">=", "and", "or", ".."]));
  });

  test("in an example", () => {
    expect(inForm('example "e" { q0 = <|> }')).toContain("name in exampleValue");
    expect(inForm('example "e" { visits { q0 = yes } <|> }')).toContain(",");
    expect(inForm('example "e" { q0 = yes expect total <|> }')).toEqual(
      expect.arrayContaining(["=", "is", "missing", "unknown", "not", ","]),
    );
  });

  test("in text that is broken before and behind the place", () => {
    expect(inForm('itme [ ) "x" {{ item q1 "How?" one <|>')).toEqual(["of"]);
    expect(inForm('section s {\n item q1 "How?" <|>\n\n  item q2')).toContain("yesno");
    expect(inForm('section s "S" <|> { item q1 "How?" yesno }')).toContain("{");
  });

  test("a word that is being written is the prefix", () => {
    const { text, offset } = cursorIn('form demo {\n  item q1 "How?" yes<|>no\n}\n');
    const next = nextAt(parse(text), offset);
    expect(next.prefix).toBe("yes");
    expect(text.slice(next.start)).toMatch(/^yesno/);
    expect(next.expected.map(({ type }) => type.name)).toContain("yesno");
  });

  test("nothing in texts and comments", () => {
    expect(inForm('item q1 "How <|>?" yesno')).toEqual([]);
    expect(inForm("// a remark <|>")).toEqual([]);
    expect(inForm("/* a <|> remark */")).toEqual([]);
  });

  test("what the author wrote is what may come, at every place of the samples", () => {
    for (const [path, text] of samples) {
      const parsed = parse(text);
      fc.assert(
        fc.property(fc.constantFrom(...parsed.tokens), ({ tokenType, startOffset, image }) => {
          const { expected, prefix } = nextAt(parsed, startOffset);
          // Right behind a word, that word is what is being written.
          if (prefix !== "") return;
          const fits = expected.some(({ type }) =>
            tokenMatcher({ tokenType, tokenTypeIdx: tokenType.tokenTypeIdx! } as IToken, type),
          );
          if (!fits) expect.unreachable(`${image} at ${startOffset} in ${path}`);
        }),
        { numRuns: 40 },
      );
    }
  });

  test("asking never fails, wherever in whatever text", () => {
    const text = fc.constantFrom(...samples.values());
    const places = fc.tuple(text, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300));
    fc.assert(
      fc.property(places, ([whole, at, length]) => {
        const start = Math.floor(at * whole.length);
        const broken = whole.slice(0, start) + whole.slice(start + length);
        expect(nextAt(parse(broken), start).start).toBeLessThanOrEqual(start);
      }),
      { numRuns: 200 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../grammar/index.ts";
import { children, type Node, walk } from "../../grammar/walk.ts";
import { samples } from "./samples.ts";

const texts = [...samples.values()];

/** One slip of the hand: something taken away, put in, or put in another place. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  text: fc.oneof(
    fc.constant(""),
    fc.constantFrom(
      "{",
      "}",
      '"',
      '"""',
      "(",
      ")",
      "..",
      "=",
      ",",
      "item",
      "when",
      "score",
      "one of",
      "else",
      "\n",
      "//",
      "/*",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  ),
});

const brokenText = fc
  .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([text, edits]) =>
    edits.reduce((current, { at, length, text: by }) => {
      const start = Math.floor(at * current.length);
      return current.slice(0, start) + by + current.slice(start + length);
    }, text),
  );

describe("broken text", () => {
  test("never stops the parser, and every place lies in the text", () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: "grapheme" })), (text) => {
        const { tree, problems } = parse(text);
        expectSound(tree, text);
        for (const { start, end, related, fixes } of problems) {
          for (const place of [{ start, end }, ...related, ...fixes.flatMap((fix) => fix.edits)]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("that the parser complains about is never taken for sound", () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        const { problems, tree } = parse(text);
        if (problems.length === 0) expect(holes(tree)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** Texts that would bring a careless reader to its knees. */
const many = 20_000;
const monsters: Readonly<Record<string, string>> = {
  brackets: `form a { let x = ${"(".repeat(many)}1${")".repeat(many)} item q "x" yesno }`,
  nots: `form a { let x = ${"not ".repeat(many)}1 }`,
  minuses: `form a { let x = ${"-".repeat(many)}1 }`,
  ifs: `form a { let x = ${"if ".repeat(many)}1 }`,
  calls: `form a { let x = ${"f(".repeat(many)}1 }`,
  sums: `form a { let x = ${"1 + ".repeat(many)}1 item q "x" yesno }`,
  comparisons: `form a { let x = ${"a = ".repeat(many)}1 }`,
  blocks: `form a { ${"section s { ".repeat(many)}${"}".repeat(many)} item q "x" yesno }`,
  "open blocks": `form a { ${"section s { ".repeat(many)}`,
  "heads without blocks": `form a {\n${"section s\n".repeat(many)}`,
  "open options": `form a {\n${'item q "x" one of { 0 "a"\n'.repeat(many)}`,
  lists: `form a { example "x" { a = ${"[".repeat(many)} } }`,
  entries: `form a { example "x" { ${"a { ".repeat(many)} } }`,
  translations: `translation nb of a { ${"a { ".repeat(many)}`,
  guards: `form a { ${"when a ".repeat(many)}`,
  names: "a ".repeat(many),
  braces: "{".repeat(many) + "}".repeat(many),
  quotes: `${'"'.repeat(many)}\n${"'".repeat(many)}\n${"“".repeat(many)}`,
  "open texts": '"a\n'.repeat(many),
  "places of answers": `"${"{".repeat(many)}"`,
};

test.each(Object.keys(monsters))("a text of nothing but %s is read to its end", (name) => {
  const start = performance.now();
  const { tree } = parse(monsters[name]!);
  expect(() => walk(tree, () => {})).not.toThrow();
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe.each([...samples])("%s", (_, text) => {
  const { tree, tokens, problems } = parse(text);

  test("is read without problems", () => {
    expect(problems).toEqual([]);
    expectSound(tree, text);
  });

  test("a token less costs nothing but the part that it stood in", () => {
    const parts = named(tree);
    fc.assert(
      fc.property(fc.constantFrom(...tokens), ({ startOffset: start, endOffset }) => {
        const end = endOffset! + 1;
        const broken = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
        const kept = new Set(named(parse(broken).tree).map(nameOf));
        const lost = parts.filter(
          (part) => !(part.start <= start && end <= part.end) && !kept.has(nameOf(part)),
        );
        expect(lost.filter(({ kind }) => kind !== "row" && kind !== "column").map(nameOf)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Nodes lie in their text and in the node around them. */
function expectSound(tree: Node, text: string): void {
  walk(tree, (node) => {
    expect(node.start).toBeGreaterThanOrEqual(0);
    expect(node.end).toBeLessThanOrEqual(text.length);
    for (const child of children(node)) {
      if (child.start < node.start || child.end > node.end || child.end < child.start) {
        expect.unreachable(
          `${child.kind} ${child.start}–${child.end} in ${node.kind} ${node.start}–${node.end}`,
        );
      }
    }
  });
}

/** The parts that must not be missing in a sound text, and are. */
function holes(tree: Node): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    for (const key of ["name", "type", "condition", "operand", "right"] as const) {
      const optional =
        /^(note|page|bands|missing rule)$/.test(node.kind) || (node.kind === "form" && key === "name");
      if (!optional && (node as Node & Partial<Record<typeof key, unknown>>)[key] === null) {
        if (!(key === "type" && /^(row|column|grid)$/.test(node.kind))) found.push(`${node.kind}.${key}`);
      }
    }
  });
  return found;
}

function named(tree: Node): Node[] {
  const found: Node[] = [];
  walk(tree, (node) => {
    if (/^(item|input|section|score|cutoff|flag|scale|row|column|repeat|table|check|let)$/.test(node.kind))
      found.push(node);
  });
  return found;
}

function nameOf(node: Node): string {
  return `${node.kind} ${(node as Node & { name: { text: string } | null }).name?.text}`;
}

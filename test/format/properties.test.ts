import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format, formatRange } from "../../compiler/format/index.ts";
import { parse } from "../../grammar/index.ts";
import { endsWithComment, piecesAround, positionless, remarks } from "./compare.ts";

const root = join(import.meta.dirname, "../..");
const paths = globSync(["forms/**/*.form", "examples/**/*.form", "test/cases/**/*.form"], {
  cwd: root,
  exclude: ["**/node_modules/**"],
}).sort();

describe.each(paths)("%s", (path) => {
  const text = readFileSync(join(root, path), "utf8");
  test("keeps its meaning and comes out the same twice, also with CRLF and a byte order mark", () =>
    expectSafe(text));
});

/** The pieces of sound forms, with any blanks, line breaks and comments between them. */
const rewritten = fc
  .constantFrom(
    ...paths.filter((path) => parse(readFileSync(join(root, path), "utf8")).problems.length === 0),
  )
  .chain((path) => {
    const pieces = piecesAround(readFileSync(join(root, path), "utf8"));
    const from = fc.nat(Math.max(0, pieces.length - 200));
    const blank = fc.oneof(
      { weight: 20, arbitrary: fc.constant(" ") },
      { weight: 4, arbitrary: fc.constantFrom("\n", "\n\n", "\n\n\n\n", "   ", "\t", "\n      ") },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          " // a remark\n",
          "\n// a remark\n\n",
          " /* a remark */ ",
          "\n  /* a\n     remark */\n",
        ),
      },
    );
    return fc.tuple(from, fc.array(blank, { minLength: 200, maxLength: 200 })).map(([begin, blanks]) => {
      return pieces
        .map((piece, i) => piece + (i >= begin && i < begin + 200 ? blanks[i - begin] : " "))
        .join("");
    });
  });

test("forms written in any way keep their meaning and come out the same twice", () => {
  fc.assert(fc.property(rewritten, expectSafe), { numRuns: 120 });
});

test("a range changes nothing outside of its lines", () => {
  fc.assert(
    fc.property(rewritten, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400), (text, at, length) => {
      const start = Math.floor(at * text.length);
      const end = Math.min(text.length, start + length);
      const { edits } = formatRange(text, start, end);
      const lineStart = text.lastIndexOf("\n", start - 1) + 1;
      const lineEnd = text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end);
      for (const edit of edits) {
        expect(edit.end).toBeGreaterThanOrEqual(lineStart);
        expect(edit.start).toBeLessThanOrEqual(lineEnd);
      }
      expect(format(text).edits).toEqual(expect.arrayContaining([...edits]));
    }),
    { numRuns: 50 },
  );
});

function expectSafe(text: string): void {
  const { text: formatted, edits } = format(text);
  for (const edit of edits) expect(text.slice(edit.start, edit.end) + edit.text).not.toMatch(/\S/);
  expect(format(formatted).text).toBe(formatted);
  const before = parse(text);
  const after = parse(formatted);
  expect(positionless(after.tree)).toEqual(positionless(before.tree));
  expect(remarks(after)).toEqual(remarks(before));
  if (before.problems.length === 0 && before.tokens.length > 0) {
    expect(formatted).toMatch(/[^\n]\n$/);
    expect(formatted).not.toMatch(/\n\n\n/);
    if (!endsWithComment(after)) expect(formatted).not.toMatch(/[ \t]\n$/);
  }
  if (!text.includes("\n")) return;
  const crlf = text.replaceAll(/\r?\n/g, "\r\n");
  expect(format(crlf).text).toBe(formatted.replaceAll(/\r?\n/g, "\r\n"));
  expect(format(`\uFEFF${text}`).text).toBe(`\uFEFF${formatted}`);
}

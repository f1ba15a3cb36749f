import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import { casesIn } from "./case-document.ts";
import { checked } from "./checked.ts";

const folder = join(import.meta.dirname, "../cases/check");
const texts = readdirSync(folder)
  .flatMap((name) => casesIn(readFileSync(join(folder, name), "utf8")))
  .map(({ files }) => [...files.values()].join("\n"));

const pieces =
  '{ } ( ) [ ] .. . , = > when else of in if q1 incident sum( 3 " reversed specify item score bands grid column repeat example expect'.split(
    " ",
  );

/** A text with pieces cut out, put in and cut off. */
const damaged = fc
  .record({
    text: fc.constantFrom(...texts),
    cuts: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40) }), {
      maxLength: 3,
    }),
    inserts: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), piece: fc.constantFrom(...pieces) }),
      { maxLength: 3 },
    ),
  })
  .map(({ text, cuts, inserts }) => {
    let result = text;
    for (const { at, length } of cuts) {
      const from = Math.floor(at * result.length);
      result = result.slice(0, from) + result.slice(from + length);
    }
    for (const { at, piece } of inserts) {
      const from = Math.floor(at * result.length);
      result = `${result.slice(0, from)} ${piece} ${result.slice(from)}`;
    }
    return result;
  });

test("any text is checked, and what is said of it is a sentence about a place in it", () => {
  fc.assert(
    fc.property(damaged, (text) => {
      for (const diagnostic of checked(new Map([["f.form", text]]))) {
        const { span, related, fixes } = diagnostic;
        const spans = [
          span,
          ...related.map((one) => one.span),
          ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(messageOf(diagnostic)).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
      }
    }),
    { numRuns: 400 },
  );
});

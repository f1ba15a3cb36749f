import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { merge } from "../../compiler/merge/merge.ts";
import { parse } from "../../grammar/index.ts";

const sides = { ours: "ours", theirs: "theirs" };
const faults = (text: string) => parse(text).problems.length;
const merged = (base: string, ours: string, theirs: string) => merge({ base, ours, theirs }, sides, faults);

const base = `scale s { 0 no "No" 1 yes "Yes" }

form f "F" {
  version "1.0.0"
  language en

  // The first.
  item q1 "One?" one of s
  item q2 "Two?" one of s
  section part "Part" {
    item q3 "Three?" one of s
    item q4 "Four?" one of s
  }
  score total "Total" = sum(q1..q4)
  bands total {
    0..1 low  "Low"
    2..4 high "High"
  }
}
`;

describe("different things", () => {
  test("on neighbouring lines", () => {
    const { text, isClean } = merged(
      base,
      base.replace('"One?"', '"First?"'),
      base.replace('"Two?"', '"Second?"'),
    );
    expect(isClean).toBe(true);
    expect(text).toBe(base.replace('"One?"', '"First?"').replace('"Two?"', '"Second?"'));
  });

  test("on one line", () => {
    const { text, isClean } = merged(base, base.replace('"No"', '"Nope"'), base.replace('"Yes"', '"Yea"'));
    expect({ text, isClean }).toEqual({
      text: base.replace('"No"', '"Nope"').replace('"Yes"', '"Yea"'),
      isClean: true,
    });
  });

  test("added at the same place, ours before theirs, with their comments", () => {
    const [ours, theirs] = ["ours", "theirs"].map((name) =>
      base.replace("  section", `  // Of ${name}.\n  item ${name} "New?" yesno\n  section`),
    );
    const { text, isClean } = merged(base, ours!, theirs!);
    expect(isClean).toBe(true);
    expect(text).toContain(
      '  // Of ours.\n  item ours "New?" yesno\n  // Of theirs.\n  item theirs "New?" yesno\n  section',
    );
  });

  test("removed here, changed there; moved here, changed there", () => {
    const without = base.replace('  item q2 "Two?" one of s\n', "");
    const changed = base.replace("0..1 low", "0..2 low").replace("2..4", "3..4");
    expect(merged(base, without, changed).text).toBe(changed.replace('  item q2 "Two?" one of s\n', ""));
    const [three, four] = ['    item q3 "Three?" one of s\n', '    item q4 "Four?" one of s\n'];
    const moved = base.replace(three + four, four + three);
    const worded = base.replace("Three?", "The third?");
    for (const [ours, theirs] of [
      [moved, worded],
      [worded, moved],
    ] as const)
      expect(merged(base, ours, theirs)).toEqual({
        text: moved.replace("Three?", "The third?"),
        isClean: true,
      });
  });

  test("laid out anew here, changed there", () => {
    const wide = base.replaceAll('" one of', '"     one of');
    const changed = base.replace('"Two?"', '"Second?"');
    const { text, isClean } = merged(base, wide, changed);
    expect(isClean).toBe(true);
    expect(text).toContain('item q2 "Second?"');
    expect(text).toContain('item q1 "One?"     one of s');
  });
});

describe("the same thing", () => {
  test("is a conflict, and nothing else is", () => {
    const { text, isClean } = merged(
      base,
      base.replace('"One?"', '"First?"').replace('"F"', '"Form"'),
      base.replace('"One?"', '"Number one?"').replace("2..4 high", "2..4 much"),
    );
    expect(isClean).toBe(false);
    expect(text).toContain(`<<<<<<< ours
  // The first.
  item q1 "First?" one of s
=======
  // The first.
  item q1 "Number one?" one of s
>>>>>>> theirs
`);
    expect(text.match(/<{7}/g)).toHaveLength(1);
    expect(text).toContain('form f "Form"');
    expect(text).toContain("2..4 much");
  });

  test("changed alike is none; changed here and removed there is one", () => {
    const changed = base.replace('"One?"', '"First?"');
    expect(merged(base, changed, changed)).toEqual({ text: changed, isClean: true });
    const { text, isClean } = merged(base, changed, base.replace(/ {2}\/\/ The first.\n {2}item q1.*\n/, ""));
    expect(isClean).toBe(false);
    expect(text).toContain('item q1 "First?" one of s\n=======\n>>>>>>> theirs\n');
  });

  test("on a line that others share: the line is the conflict", () => {
    const { text, isClean } = merged(base, base.replace('"No"', '"Nope"'), base.replace('"No"', '"Never"'));
    expect(isClean).toBe(false);
    expect(text).toContain('<<<<<<< ours\nscale s { 0 no "Nope" 1 yes "Yes" }\n=======\n');
  });
});

test("a result with more wrong in it than the sides have is none: all that differs is between markers", () => {
  const ours = base.replace('"One?"', '"First?"');
  const theirs = base.replace('"Two?"', '"Second?"');
  const { text, isClean } = merge({ base, ours, theirs }, sides, (one) =>
    one === ours || one === theirs ? 0 : 1,
  );
  expect(isClean).toBe(false);
  expect(text).toContain('<<<<<<< ours\n  item q1 "First?" one of s\n  item q2 "Two?" one of s\n=======\n');
});

describe("always", () => {
  const texts = [base, firstForm, readFileSync("forms/audit/audit.form", "utf8")];
  const edited = (text: string) =>
    fc.array(fc.tuple(fc.nat(), fc.constantFrom("drop", "word", "double")), { maxLength: 4 }).map((edits) => {
      const lines = text.split("\n");
      for (const [nat, edit] of edits) {
        const at = nat % lines.length;
        if (edit === "drop") lines.splice(at, 1);
        else if (edit === "word") lines[at] = lines[at]!.replace(/"[^"]+"/, `"Words ${nat % 7}"`);
        else lines.splice(at, 0, lines[at]!);
      }
      return lines.join("\n");
    });
  const versions = fc
    .constantFrom(...texts)
    .chain((text) => fc.tuple(fc.constant(text), edited(text), edited(text)));

  test("a clean result has no more syntax errors than the sides; what one side alone has changed is taken", () => {
    fc.assert(
      fc.property(versions, ([from, ours, theirs]) => {
        const { text, isClean } = merged(from, ours, theirs);
        if (isClean) expect(faults(text)).toBeLessThanOrEqual(Math.max(faults(ours), faults(theirs)));
        else expect(text).toMatch(/^<{7} ours$[\s\S]*^={7}$[\s\S]*^>{7} theirs$/m);
        expect(merged(from, ours, from)).toEqual({ text: ours, isClean: true });
        expect(merged(from, from, theirs)).toEqual({ text: theirs, isClean: true });
      }),
      { numRuns: 150 },
    );
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { run } from "../../compiler/cli/run.ts";
import { firstForm } from "../../compiler/first-form.ts";
import { folderWith } from "./folder.ts";
import { ran } from "./ran.ts";
import { worldIn } from "./world.ts";

const old = `scale much { 0 no "No" 1 some "Some" 2 much "Much" }
form f "F" {
  version "1.0.0"
  language en
  input born "Born" date
  item q1 "Tired?" one of much
  item q2 "Sad?" one of much
  item gone "Gone?" yesno
  item hours "How long?" integer 0..24 unit "hours" optional
  repeat child "Child" 0..3 { item name "Name?" text  item ill "Ill?" one of much }
  score total "Total" = sum(q1..q2)
  bands total { 0..2 low "Low" 3..4 high "High" source "Made up" }
  flag sad "Sad" = q2 = much { source "Made up" }
}
`;

const fresh = `scale much { 0 no "No" 1 little "Some" was some 3 very "Very" }
form f "F" {
  version "2.0.0"
  language en
  input birth was born "Born" date
  item tired was q1 "Tired?" one of much
  item q2 "Sad?" one of much
  item hours "How long?" integer 0..12 unit "hours" optional
  repeat kid was child "Child" 0..3 { item first was name "Name?" text  item ill "Ill?" one of much }
  score total "Total" = sum(tired, q2)
  bands total { 0..1 low "Low" 2..6 high "High" source "Made up" }
  flag sad "Sad" = q2 = very { source "Made up" }
}
`;

const folder = () => folderWith({ "old.form": old, "new.form": fresh });

function lines(out: string): unknown[] {
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("migrate", () => {
  test("answers go to what says that it was their question, with the codes of now", async () => {
    const stored = {
      id: 7,
      answers: { q1: "some", q2: "no", hours: 3, child: [{ name: "Ada", ill: "some" }] },
      inputs: { born: "2011-04-04" },
    };
    const { code, out, err } = await ran("migrate old.form new.form -", folder(), JSON.stringify(stored));
    expect(lines(out)).toEqual([
      {
        id: 7,
        answers: { tired: "little", q2: "no", hours: 3, kid: [{ first: "Ada", ill: "little" }] },
        inputs: { birth: "2011-04-04" },
      },
    ]);
    expect({ code, err }).toEqual({
      code: 0,
      err: "f 1.0.0 → f 2.0.0: 1 response, 5 answers carried over\n",
    });
  });

  test("what cannot be carried over is kept beside, under its old name, and listed", async () => {
    const stored = [
      {
        answers: { q1: "much", gone: "yes", hours: 20, child: [{ name: "Bo", ill: "much" }] },
        result: { is: "of the old version" },
      },
      { answers: { q1: "much", q2: "no", never: 1 }, before: [{ form: { version: "0.9.0" } }] },
    ];
    const input = stored.map((one) => JSON.stringify(one)).join("\n");
    const { code, out, err } = await ran("migrate old.form new.form -", folder(), input);
    const form = { id: "f", version: "1.0.0", hash: expect.stringMatching(/^sha256-/) };
    expect(lines(out)).toEqual([
      {
        answers: { kid: [{ first: "Bo" }] },
        before: [
          {
            form,
            answers: { q1: "much", gone: "yes", "child[1].ill": "much", hours: 20 },
            result: { is: "of the old version" },
          },
        ],
      },
      {
        answers: { q2: "no" },
        before: [{ form: { version: "0.9.0" } }, { form, answers: { q1: "much", never: 1 } }],
      },
    ]);
    expect(code).toBe(1);
    expect(err).toBe(`f 1.0.0 → f 2.0.0: 2 responses, 2 answers carried over
Not carried over, and kept under "before":
  q1 = much         is no option any more    2 answers, first in line 1
  gone              is not asked any more    1 answer, in line 1
  child.ill = much  is no option any more    1 answer, in line 1
  hours             is not allowed any more  1 answer, in line 1
  never             is not asked any more    1 answer, in line 2
`);
  });

  test("a line that is no response stays, and the others are carried over", async () => {
    const input =
      '{"answers":{"q2":"no"}}\n\n{"answers":\n[]\n{"answers":{"q2":"no","q2":"yes"}}\n{"answers":{"q2":"no"}}\n';
    const { code, out, err } = await ran("migrate old.form new.form - --format json", folder(), input);
    expect(lines(out)).toMatchObject([
      { answers: { q2: "no" } },
      { line: 3, text: '{"answers":' },
      { line: 4, text: "[]" },
      { line: 5, text: '{"answers":{"q2":"no","q2":"yes"}}' },
      { answers: { q2: "no" } },
    ]);
    expect(JSON.parse(err)).toMatchObject({
      responses: 2,
      answers: 2,
      losses: [],
      wrong: [{ line: 3 }, { line: 4 }, { line: 5 }],
    });
    expect(code).toBe(1);
  });

  test("an answer in another unit, or of another kind, is no answer", async () => {
    const within = folder();
    const given = '{"answers":{"hours":3,"gone":"yes"}}';
    writeFileSync(join(within, "days.form"), old.replace('"hours"', '"days"').replace("yesno", "text"));
    const { out } = await ran("migrate old.form days.form -", within, given);
    expect(lines(out)).toMatchObject([{ answers: {}, before: [{ answers: { hours: 3, gone: "yes" } }] }]);
  });

  test("there and back again, an answer is what it was", async () => {
    const within = folder();
    const back = old.replace("q1 ", "q1 was tired ").replace("some", "some").replace('"1.0.0"', '"3.0.0"');
    writeFileSync(join(within, "back.form"), back.replace('"Some" ', '"Some" was little '));
    const given = '{"answers":{"q1":"some","q2":"no"}}\n';
    const there = await ran("migrate old.form new.form -", within, given);
    expect(there.out).toBe('{"answers":{"tired":"little","q2":"no"}}\n');
    expect((await ran("migrate new.form back.form -", within, there.out)).out).toBe(given);
  });

  test("no more is at hand than a piece of the file", async () => {
    const within = folder();
    const line = `${JSON.stringify({ answers: { q1: "some", q2: "much", note: "x".repeat(2_000) } })}\n`;
    const piece = Buffer.from(line.repeat(50));
    const pieces = 100;
    let written = 0;
    let most = 0;
    const world = {
      ...worldIn(within),
      out: (text: string) => {
        written += text.length;
      },
      pieces: () =>
        Readable.from(
          (function* () {
            for (let at = 0; at < pieces; at += 1) {
              yield piece;
              // All that was read so far, but for the last piece, has been handed on.
              most = Math.max(most, (at + 1) * piece.length - written);
            }
          })(),
          { highWaterMark: 1 },
        ),
    };
    expect(await run(["migrate", "old.form", "new.form", "-"], world)).toBe(1);
    expect(written).toBeGreaterThan(pieces * piece.length);
    expect(most).toBeLessThan(5 * piece.length);
  });

  test("an answer to another form stays as it is; one to another version is told", async () => {
    const of = (id: string, version: string) => ({
      answers: { q2: "no" },
      result: { form: { id, version } },
    });
    const stored = [of("f", "1.0.0"), of("g", "1.0.0"), of("f", "0.9.0"), of("f", "2.0.0"), of("f", "2.0.0")];
    const input = stored.map((one) => JSON.stringify(one)).join("\n");
    const { code, out, err } = await ran("migrate old.form new.form -", folder(), input);
    expect(lines(out)[1]).toEqual({
      line: 2,
      error: "is an answer to the form g, not to f",
      text: JSON.stringify(stored[1]),
    });
    expect(err).toBe(`f 1.0.0 → f 2.0.0: 4 responses, 4 answers carried over
1 response is of version 0.9.0 by what the results say, and was read as if of 1.0.0.
2 responses are of version 2.0.0 by what the results say, and were read as if of 1.0.0.
Line 2 is an answer to the form g, not to f; it is kept as it is.
`);
    expect(code).toBe(1);
    const { err: recomputed } = await ran("recompute old.form new.form -", folder(), input);
    expect(recomputed).toContain("2 responses are of version 2.0.0");
    expect(recomputed).toContain("Line 2 is an answer to the form g, not to f\n");
  });

  test.runIf(existsSync("/dev/full"))("what cannot be written is said, and is no success", () => {
    const start = join(import.meta.dirname, "../../compiler/cli/start.ts");
    const { status, stderr } = spawnSync(process.execPath, [start, "migrate", "old.form", "new.form", "-"], {
      cwd: folder(),
      input: '{"answers":{"q2":"no"}}\n',
      stdio: ["pipe", openSync("/dev/full", "w"), "pipe"],
      encoding: "utf8",
    });
    expect(stderr).toContain(
      "The output is not whole: it could not be written. ENOSPC: no space left on device, write\n",
    );
    expect(status).toBe(2);
  });

  test.each([
    ["migrate old.form new.form gone.ndjson", /There is no file gone\.ndjson/],
    ["migrate old.form . gone.ndjson", /There is more than one form in \./],
    ["migrate old.form broken.form -", /There is no file or folder broken\.form/],
  ])("%s", async (words, message) => {
    const { code, err } = await ran(words, folder());
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe("recompute", () => {
  const given = [
    { answers: { q1: "no", q2: "some" } },
    { answers: { q1: "some", q2: "some" } },
    { answers: { q1: "some", q2: "some" } },
    { answers: { q1: "no", q2: "much" } },
    { answers: { q1: "some" } },
  ]
    .map((one) => JSON.stringify(one))
    .join("\n");

  test("who is classified otherwise, from old to new", async () => {
    const { code, out, err } = await ran("recompute old.form new.form -", folder(), given);
    expect(out).toBe(`f 1.0.0 → f 2.0.0: 5 responses

total, by band: otherwise for 3 of 5 (60.0 %); another score for 1 of 5
  old \\ new  high  low  missing
  low           2    1        1
  missing       0    0        1

the flag sad: otherwise for 1 of 5 (20.0 %)
  old \\ new   not raised  unknown
  raised               0        1
  not raised           3        0
  unknown              0        1
`);
    expect(err).toBe("Some answers could not be carried over, and do not count: q2\n");
    expect(code).toBe(0);
  });

  test("as data, and as Markdown", async () => {
    const { out } = await ran("recompute old.form new.form - --format json", folder(), given);
    expect(JSON.parse(out)).toMatchObject({
      responses: 5,
      classifications: [{ of: { kind: "score", old: "total", new: "total", set: "default" } }, {}],
      losses: [{ item: "q2", because: "option", answer: "much", count: 1 }],
    });
    const markdown = await ran("recompute old.form new.form - --format markdown", folder(), given);
    expect(markdown.out).toContain("| low | 2 | 1 | 1 |");
  });

  test("what is as before is said", async () => {
    const within = folderWith({ "sleep.form": firstForm });
    const { out } = await ran(
      "recompute sleep.form sleep.form -",
      within,
      '{"answers":{"q1":"never","q2":"some"}}',
    );
    expect(out).toContain("As before: total, by band");
  });
});

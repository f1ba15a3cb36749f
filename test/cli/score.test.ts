import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { folderWith } from "./folder.ts";
import { broken, ran } from "./ran.ts";

describe("score", () => {
  const folder = () =>
    folderWith({
      "sleep.form": firstForm,
      "answers.json": '{"answers":{"q1":"some","q2":"most","q3":"some"}}',
    });

  test("for people: the score, its band, what counted", async () => {
    const { code, out } = await ran("score sleep.form answers.json", folder());
    expect(code).toBe(0);
    expect(out).toContain("total Trouble with sleep: 4 (of 0 to 9)\n");
    expect(out).toContain(
      "some, Some trouble (3 to 5; An example of how bands are written, from no study)\n",
    );
    expect(out).toMatch(/ {2}q2 {2}most Most nights +2\n/);
  });

  test("what nobody has confirmed is said beside its source", async () => {
    const doubted = firstForm.replace(/(source ".*")/, '$1\n    unverified "The upper end"');
    const within = folderWith({
      "sleep.form": doubted,
      "answers.json": '{"answers":{"q1":"some","q2":"most","q3":"some"}}',
    });
    const { out } = await ran("score sleep.form answers.json", within);
    expect(out).toContain("from no study; not verified: The upper end)\n");
  });

  test("the entries that break a check are named", async () => {
    const within = folderWith({
      "family.form": `form family "Family" {
  version "1.0.0"
  language en
  licence free
  repeat child "Child" 0..5 { item small "Small" integer 0..9  item big "Big" integer 0..9 }
  check fits "None is too small." = all(child.small <= child.big)
  check few "There are few." = count(child) < 5
}
`,
      "answers.json": '{"answers":{"child":[{"small":1,"big":0},{"small":1,"big":1},{"small":5,"big":1}]}}',
    });
    const { out } = await ran("score family.form answers.json", within);
    expect(out).toContain(
      "  fits None is too small.: no, because of child[1], child[3]\n  few There are few.: yes\n",
    );
  });

  test("one result a line", async () => {
    const input = '{"answers":{"q1":"never","q2":"some"}}\n{"answers":{"q1":"most"}}\n';
    const { code, out, err } = await ran("score sleep.form - --format json --language nb", folder(), input);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      {
        form: { id: "sleep", language: "nb" },
        complete: true,
        scores: { total: { state: "scored", value: 1 } },
      },
      { complete: false, scores: { total: { state: "missing", waitingFor: ["q2", "q3"] } } },
    ]);
  });

  test("answers that the form does not allow are each named, and the others are scored", async () => {
    const input = '{"answers":{"q1":"sometimes","q5":1}}\n{"answers":{"q1":"most"}}\n{"answers":\n';
    const { code, out, err } = await ran("score sleep.form - --format json", folder(), input);
    expect(code).toBe(1);
    expect(err).toBe(
      `the standard input:1: there is no item or input q5
the standard input:1: q1 cannot be "sometimes"; it takes one of never, some, most, always
the standard input:3: is not JSON: Unexpected end of JSON input
`,
    );
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { line: 1, errors: { length: 2 } },
      { complete: false },
      { line: 3, errors: { length: 1 } },
    ]);
  });

  test("an answer to what is not asked does not count, and is mentioned", async () => {
    const input = '{"answers":{"q1":"never","q2":"some","q3":"always"}}';
    const { code, out, err } = await ran("score sleep.form - --format json", folder(), input);
    expect({ code, err }).toEqual({
      code: 0,
      err: "the standard input: the answer to q3 does not count: q3 is not asked\n",
    });
    expect(JSON.parse(out)).toMatchObject({ scores: { total: { value: 1 } } });
  });

  test.each([
    ["score sleep.form gone.json", 2, /There is no file gone\.json/],
    [
      "score . answers.json",
      2,
      /There is more than one form in \.; name the file of one:\n {2}rest in rest\.form\n {2}sleep in sleep\.form/,
    ],
    ["score broken.form answers.json", 1, /1 error in 1 file/],
  ])("%s", async (words, exit, message) => {
    const forms = folder();
    if (words.includes("broken")) writeFileSync(join(forms, "broken.form"), broken);
    else writeFileSync(join(forms, "rest.form"), firstForm.replace("form sleep", "form rest"));
    const { code, err, out } = await ran(words, forms);
    expect({ code, out }).toEqual({ code: exit, out: "" });
    expect(err).toMatch(message);
  });
});

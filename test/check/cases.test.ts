import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import { casesIn, withAnswers } from "./case-document.ts";
import { checked, edited } from "./checked.ts";
import { said } from "./said.ts";

/** `vitest run test/check -u` renews what is said in the documents. */
const folder = join(import.meta.dirname, "../cases/check");

describe.each(readdirSync(folder))("%s", (name) => {
  const path = join(folder, name);
  const document = readFileSync(path, "utf8");
  const cases = casesIn(document);

  test("says what the document says", async () => {
    const answers = new Map(cases.map(({ title, files }) => [title, said(checked(files), files)]));
    expect(answers.size, "headings differ").toBe(document.match(/^## /gm)?.length);
    await expect(withAnswers(document, answers)).toMatchFileSnapshot(path);
  });

  test.each(cases.map((one) => [one.title, one] as const))("fixes mend: %s", (_, { files }) => {
    const before = checked(files);
    const count = (one: Diagnostic, among: readonly Diagnostic[]) =>
      among.filter((other) => other.code === one.code && messageOf(other) === messageOf(one)).length;
    for (const one of before) {
      for (const { title, edits } of one.fixes) {
        const after = checked(edited(files, edits));
        const where = `${one.code} at ${one.span.start}: ${title}`;
        expect(count(one, after), where).toBeLessThan(count(one, before));
        expect(
          after.filter((other) => other.code === "part-missing"),
          where,
        ).toEqual([]);
      }
    }
  });
});

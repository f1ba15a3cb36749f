import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import { casesIn, withAnswers } from "../check/case-document.ts";
import { edited, type Files, hostOf } from "../check/checked.ts";
import { said } from "../check/said.ts";

/** `vitest run test/verify -u` renews what is said in the documents. */
const folder = join(import.meta.dirname, "../cases/verify");

describe.each(readdirSync(folder))("%s", (name) => {
  const path = join(folder, name);
  const document = readFileSync(path, "utf8");
  const cases = casesIn(document);

  test("says what the document says", async () => {
    const answers = new Map(cases.map(({ title, files }) => [title, said(compiled(files), files)]));
    expect(answers.size, "headings differ").toBe(document.match(/^## /gm)?.length);
    await expect(withAnswers(document, answers)).toMatchFileSnapshot(path);
  });

  test.each(cases.map((one) => [one.title, one] as const))("fixes mend: %s", (_, { files }) => {
    const before = compiled(files);
    const count = (one: Diagnostic, among: readonly Diagnostic[]) =>
      among.filter((other) => other.code === one.code && messageOf(other) === messageOf(one)).length;
    for (const one of before) {
      for (const { title, edits } of one.fixes) {
        const after = compiled(edited(files, edits));
        const where = `${one.code} at ${one.span.start}: ${title}`;
        expect(count(one, after), where).toBeLessThan(count(one, before));
        const errors = (among: readonly Diagnostic[]) =>
          among.filter(({ severity }) => severity === "error").length;
        expect(errors(after), where).toBeLessThanOrEqual(errors(before) - (one.severity === "error" ? 1 : 0));
      }
    }
  });
});

function compiled(files: Files): Diagnostic[] {
  return [...compile(hostOf(files), [...files.keys()]).diagnostics].sort(
    (a, b) => a.span.file.localeCompare(b.span.file) || a.span.start - b.span.start,
  );
}

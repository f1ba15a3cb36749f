import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { format, formatRange } from "../../compiler/format/index.ts";

/** Each `.form` is a case, and the `.formatted` beside it what must come of it. `vitest run test/format -u` renews them. */
const cases = join(import.meta.dirname, "../cases/format");

test.each(readdirSync(cases).filter((name) => name.endsWith(".form")))("%s", async (name) => {
  const { text } = format(readFileSync(join(cases, name), "utf8"));
  await expect(text).toMatchFileSnapshot(join(cases, name.replace(/\.form$/, ".formatted")));
});

test("a range is laid out alone", () => {
  const text = 'form  a {\n version   "1"\n    language   en\n}\n';
  const at = text.indexOf("language");
  expect(formatRange(text, at, at + 3).text).toBe('form  a {\n version   "1"\n  language en\n}\n');
});

import { expect, test } from "vitest";
import { lenses } from "../../lsp/features/lenses.ts";
import type { Committed } from "../../lsp/workspace/extras.ts";
import { MemoryCommitted } from "../../lsp/workspace/memory-committed.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const form = (expected: string) => `form <|sleep|> "Sleep" {
  version "1.0.0" language en licence free
  item q1 "One?" yesno
  item q2 "Two?" yesno
  score total "Total" = sum(q1, q2)
  example <|"none"|> { q1..q2 = no  expect ${expected} }
}`;
const files = (expected = "total = 0") => ({
  "/sleep.form": form(expected),
  "/sleep.nb.form": `translation nb of sleep "Søvn" { q1 "En?" q2 "To?" total "Sum" }`,
  "/sleep.se.form": `translation se of sleep "Nahkkárat" { q1 "Okta?" }`,
});

function committed(texts: Readonly<Record<string, string>>): Committed {
  const memory = new MemoryCommitted();
  memory.set({ revision: "1", files: Object.entries(texts).map(([path, text]) => ({ path, text })) });
  return memory;
}

const withoutMarks = (text: string) => text.replaceAll(/<\||\|>/g, "");

function titles(texts: Readonly<Record<string, string>>, before?: Readonly<Record<string, string>>) {
  const { view } = editor(texts);
  return lenses(view, before ? { committed: committed(before) } : {}).map(({ title }) => title);
}

test("above a form and its examples", () => {
  const { view, marked } = editor(files());
  const found = lenses(view);
  expect(found.map(({ title }) => title)).toEqual([
    "Preview",
    "✓ 1 example",
    "2 translations: nb, se (2 texts missing)",
    "✓ Run",
  ]);
  expect(new Set(found.map(({ span }) => JSON.stringify(span)))).toEqual(
    new Set(marked.map((span) => JSON.stringify(span))),
  );
  expect(found.map(({ command }) => command)).toEqual([
    { name: "formscript.preview", path: "/sleep.form", form: "sleep" },
    { name: "formscript.runExamples", path: "/sleep.form", form: "sleep" },
    {
      name: "formscript.translations",
      path: "/sleep.form",
      form: "sleep",
      files: ["/sleep.nb.form", "/sleep.se.form"],
    },
    { name: "formscript.runExample", path: "/sleep.form", form: "sleep", example: "none" },
  ]);
});

test("an example that fails", () => {
  expect(titles(files("total = 1"))).toEqual([
    "Preview",
    "✗ 1 of 1 examples fails",
    "2 translations: nb, se (2 texts missing)",
    "✗ Run: total is 0",
  ]);
});

test("a form that does not compile has its preview and its translations", () => {
  expect(titles(files("totl = 0"))).toEqual(["Preview", "2 translations: nb, se (2 texts missing)"]);
});

test("what has changed since it was committed", () => {
  const now = files();
  const before = { "/sleep.form": withoutMarks(now["/sleep.form"]) };
  const title = (texts: Readonly<Record<string, string>>, then: Readonly<Record<string, string>>) =>
    titles(texts, then).find((one) => /commit/i.test(one));
  const alone = { "/sleep.form": now["/sleep.form"] };
  expect(title(alone, before)).toBe("As committed");
  expect(title(alone, {})).toBe("Not committed yet");
  expect(title({ "/sleep.form": now["/sleep.form"].replace("One?", "First?") }, before)).toBe(
    "1 change since the commit: 1 wording; needs version 1.0.1",
  );
  expect(
    title({ "/sleep.form": now["/sleep.form"].replace("sum(q1, q2)", "sum(q1, q2) + q1") }, before),
  ).toMatch(/change.* since the commit: \d score.*; needs version 2\.0\.0$/);
  const renewed = now["/sleep.form"].replace("One?", "First?").replace("1.0.0", "1.0.1");
  expect(title({ "/sleep.form": renewed }, before)).toBe("1 change since the commit: 1 wording");
  const unknown = lenses(editor(alone).view, { committed: new MemoryCommitted() });
  expect(unknown.filter(({ title: one }) => /commit/i.test(one))).toEqual([]);
});

test("the library: all hold, and what is translated is said", () => {
  for (const view of library()) {
    for (const { title } of lenses(view)) expect(title).not.toMatch(/✗|undefined|NaN/);
  }
  const audit = library().find(({ path }) => path === "/audit/audit.form")!;
  expect(lenses(audit).map(({ title }) => title)).toContain("1 translation: nb");
});

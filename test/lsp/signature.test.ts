import { expect, test } from "vitest";
import { signature } from "../../lsp/features/signature.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const head = `table norms { columns sex, raw gives t row male, 0..4 gives 50 }
form mood "Mood" {
  version "1.0.0" language en licence free
  item q1 "…" yesno
`;

/** The label with the active parameter between stars. */
function said(text: string): string | null {
  const { view, offset } = editor({ "/a.form": `${head}  ${text}` });
  const found = signature(view, offset);
  if (!found) return null;
  const [start, end] = found.parameters[found.active]!;
  return `${found.label.slice(0, start)}*${found.label.slice(start, end)}*${found.label.slice(end)}`;
}

test.each([
  ["score s = sum(<>", "sum(*items*, …)"],
  ["score s = sum(q1, <>)", "sum(*items*, …)"],
  ["let age = months(born, <>", "months(earlier day, *later day*)"],
  ["flag f = includes(q1, <>) and q1 = yes", "includes(item, *option*)"],
  ["score s = round(sum(q1, q1), <>", "round(number, *[step]*)"],
  ["score s = sum(max(q1, q1), (q1 + <>", "sum(*items*, …)"],
  ["score s = lookup(<>", "lookup(*table*, key, …)"],
  ["score s = lookup(norms, <>", "lookup(norms, *sex*, raw)"],
  ["score s = lookup(norms, q1, <>)", "lookup(norms, sex, *raw*)"],
])("%s", (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  "score s = <>sum(q1)",
  "score s = sum(q1)<>",
  "score s = unknown(<>",
  `item q2 "(<>" yesno`,
])("nothing at %s", (text) => {
  expect(said(text)).toBeNull();
});

test("every call of the library is explained", () => {
  for (const view of library()) {
    for (const match of view.text.matchAll(/^[^"/]*= (\w+)\(/gm)) {
      const found = signature(view, match.index + match[0].length);
      expect(found?.label, match[0]).toContain(`${match[1]}(`);
    }
  }
});

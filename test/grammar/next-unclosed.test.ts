import { expect, test } from "vitest";
import { parse } from "../../grammar/index.ts";
import { nextAt } from "../../grammar/next.ts";

const open = `form mood "Mood" {
  item q1 "How low?" yesno
`;

test.each([
  ["a form that is not closed", `${open}  flag f = q1 = `, "reference"],
  ["its next part", `${open}  `, "item"],
  ["a section in it", `${open}  section s "S" {\n    item q2 "…" one of `, "scaleOrOptions"],
  ["parts that stand outside of their form", `${open}\nflag f = any(q1 = `, "reference"],
])("what may come at the end of %s", (_, text, rule) => {
  const rules = nextAt(parse(text), text.length).expected.map(({ rules }) => rules[0]);
  expect(rules).toContain(rule);
  expect(rules).not.toContain("import");
});

test("behind a form that is closed, another declaration", () => {
  const text = `${open}}\n`;
  expect(nextAt(parse(text), text.length).expected.map(({ type }) => type.name)).toContain("scale");
});

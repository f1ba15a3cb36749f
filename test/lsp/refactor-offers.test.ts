import { expect, test } from "vitest";
import { refactorings } from "../../lsp/features/refactor/index.ts";
import { editor } from "./editor.ts";

test("options that open a text box are not written at one of the items that have them", () => {
  const { view, offset } = editor({
    "/a.form": `form sleep "Sleep" {
  version "1.0.0"
  language en
  licence free
  scale who { mother "Mother"  other "Other" specify }
  item q1 "Who slept?" one of w<>ho
  item q2 "Who woke?" one of who
}
`,
  });
  const titles = refactorings(view, { start: offset, end: offset }).map(({ title }) => title);
  expect(titles.filter((title) => title.startsWith("Write the options"))).toEqual([]);
});

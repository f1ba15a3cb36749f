import { expect, test } from "vitest";
import { folding } from "../../lsp/features/folding.ts";
import { editor } from "./editor.ts";
import { library } from "./library.ts";

const text = `// What is asked
// at night.
import amount from "./scales.form"
import often from "./scales.form"

form sleep "Sleep" {
  version "1.0.0"  language en  licence free
  instructions """
    One.
  """
  /* aside
  */
  section nights "At night" {
    item q1 "How long?" one of { 0 "Short"  1 "Long" }
  }
}
scale open { 0 "Not"`;

test("blocks, comments, imports and texts that go over lines", () => {
  const { view } = editor({ "/a.form": text });
  const said = folding(view).map(({ kind, start, end }) => {
    const line = (offset: number) => view.lines.position(offset).line;
    return `${kind} ${line(start)}-${line(end)}`;
  });
  expect(said.sort()).toEqual([
    "block 13-15",
    "block 6-16",
    "comment 1-2",
    "comment 11-12",
    "imports 3-4",
    "text 8-10",
  ]);
});

test("every block of the library can be folded", () => {
  for (const view of library()) {
    for (const { kind, start, end } of folding(view)) {
      if (kind === "block") expect(view.text[start] + view.text[end]!).toBe("{}");
      expect(start).toBeLessThan(end);
    }
  }
});

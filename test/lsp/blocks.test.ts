import { expect, test } from "vitest";
import { completion } from "../../lsp/features/completion.ts";
import { definition } from "../../lsp/features/definition.ts";
import { hover } from "../../lsp/features/hover.ts";
import { references } from "../../lsp/features/references.ts";
import { rename } from "../../lsp/features/rename.ts";
import { symbols } from "../../lsp/features/symbols.ts";
import { apply, editor } from "./editor.ts";

const head = `version "1.0.0" language en licence free`;
const block = `block sleep { item q1 "Lying awake?" yesno  item q2 "Tired?" yesno when q1 = yes else score 0 }\n`;
const own = `form evening "Evening" { ${head} use sleep  score total = sum(q1, q2) }`;
const other = `import sleep from "./a.form"\nform night "Night" { ${head} use sleep  score worst = max(q1, q2) }`;

test("an item of a block is renamed in every form that uses it", () => {
  const { view, offset, texts } = editor({
    "/a.form": block.replace("item q1", "item q<>1") + own,
    "/b.form": other,
  });
  const { edits, was } = rename(view, offset, "awake") as { edits: never[]; was: never };
  const after = apply(texts, [...edits, was]);
  expect(after["/a.form"]).toContain(`item awake was q1 "Lying awake?" yesno`);
  expect(after["/a.form"]).toContain("when awake = yes");
  expect(after["/a.form"]).toContain("sum(awake, q2)");
  expect(after["/b.form"]).toContain("max(awake, q2)");
});

test("from a form one gets to the block, and to what stands in it", () => {
  const { view, offset, texts } = editor({
    "/a.form": block + own,
    "/b.form": other.replace("use sleep", "use sl<>eep"),
  });
  expect(definition(view, offset)).toMatchObject({
    to: { file: "/a.form", start: texts["/a.form"]!.indexOf("sleep") },
  });
  expect(hover(view, offset)?.markdown).toContain("block");
  const item = editor({ "/a.form": block + own, "/b.form": other.replace("max(q1", "max(q<>1") });
  expect(definition(item.view, item.offset)).toMatchObject({
    to: { file: "/a.form", start: texts["/a.form"]!.indexOf("q1") },
  });
});

test("a block is found where it is imported and used", () => {
  const { view, offset } = editor({
    "/a.form": block.replace("block sl", "block sl<>") + own,
    "/b.form": other,
  });
  const found = references(view, offset, { declarations: false });
  expect(found.map(({ file }) => file)).toEqual(["/a.form", "/b.form", "/b.form"]);
});

test("behind use come the blocks that the form does not have yet", () => {
  const { view, offset } = editor({
    "/a.form": `${block}block food { item q3 "Hungry?" yesno }\nform f "F" { ${head} use sleep\n  use <> }`,
  });
  const labels = completion(view, offset).proposals.map(({ label }) => label);
  expect(labels).toContain("food");
  expect(labels).not.toContain("sleep");
});

test("blocks and programmes have outlines", () => {
  const { view } = editor({
    "/a.form": `${block}${own}
programme visits "Visits" { version "1.0.0" language en date born "Born" step first "First" { from 6 weeks after born } }`,
  });
  const outline = symbols(view).map(({ kind, name, parts }) => [kind, name, parts.map((part) => part.name)]);
  expect(outline[0]).toEqual(["block", "sleep", ["q1", "q2"]]);
  expect(outline[1]).toEqual(["form", "evening", ["sleep", "total"]]);
  expect(outline[2]).toEqual(["programme", "visits", ["born", "first"]]);
});

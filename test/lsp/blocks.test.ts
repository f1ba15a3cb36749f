import { describe, expect, test } from "vitest";
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

const sleeping = `block sleep {
  item q1 "Lying awake?" yesno
  item q2 "Tired?" yesno when q1 = yes else score 0
  score total = sum(q1, q2) + more
}
`;
const night = `import sleep from "./blocks.form"
form night "Night" { ${head} use sleep  item q3 "Naps?" integer 0..3  score more = q3 }`;

describe("a block that the forms of its own file do not use", () => {
  test("counts in the form that uses it", () => {
    const { view, offset } = editor({
      "/blocks.form": sleeping.replace("item q2", "item q<>2"),
      "/night.form": night,
    });
    expect(hover(view, offset)?.markdown).toContain(
      "Scored 0–1, counts in `total`; asked when `q1 = yes`, otherwise it counts 0.",
    );
  });

  test("is explained by what it says itself, where no form uses it", () => {
    const { view, offset } = editor({ "/blocks.form": sleeping.replace("item q2", "item q<>2") });
    expect(hover(view, offset)?.markdown).toContain("Scored 0–1, counts in `total`; asked when `q1 = yes`");
    expect(references(view, offset, { declarations: true })).toHaveLength(2);
    expect(completion(view, view.text.indexOf("more")).proposals.map(({ label }) => label)).toContain("q2");
  });

  test("reads what the form says that uses it", () => {
    const { view, offset, marked } = editor({
      "/blocks.form": sleeping.replace("more", "<|mo<>re|>"),
      "/night.form": night.replace("more", "<|more|>"),
    });
    expect(references(view, offset, { declarations: true })).toEqual(marked);
    expect(definition(view, offset)?.to).toEqual(marked[1]);
    const inSum = completion(view, view.text.indexOf("more")).proposals.map(({ label }) => label);
    expect(inSum).toContain("q3");
  });

  test("is renamed with all that uses it, and with what it imports", () => {
    const files = {
      "/blocks.form": `import amount from "./scales.form"
block sleep { item q1 "Lying awake?" one of amount  score total = sum(q1) }`,
      "/night.form": `${night}
translation nb of night "Natt" { q1 "Våken?" amount { some "Noe" } }`,
      "/scales.form": `scale amount { 0 none "Not" 1 some "Some" }`,
    };
    const renamed = (name: string, to: string) => {
      const at = files["/blocks.form"].indexOf(name) + 1;
      const { view, texts } = editor(files);
      view.around.view("/night.form");
      const there = view.around.view("/blocks.form")!;
      return apply(texts, (rename(there, at, to) as { edits: never[] }).edits);
    };
    const item = renamed("q1", "awake");
    expect(item["/blocks.form"]).toContain("sum(awake)");
    expect(item["/night.form"]).toContain('awake "Våken?"');
    const scale = renamed("amount", "much");
    expect(scale["/blocks.form"]).toMatch(/^import much [\s\S]* one of much /);
    expect(scale["/night.form"]).toContain("much { some");
    expect(scale["/scales.form"]).toContain("scale much");
    const block = renamed("sleep", "nights");
    expect(block["/night.form"]).toMatch(/^import nights [\s\S]* use nights /);
  });

  test("takes no name that a form which uses it has", () => {
    const { view, offset } = editor({
      "/blocks.form": sleeping.replace("item q2", "item q<>2"),
      "/night.form": night,
    });
    expect(rename(view, offset, "q3")).toEqual({ why: "The form night has a q3 already." });
  });
});

test("what comes with a block of another file is told in that file's words", () => {
  const { view, offset } = editor({
    "/blocks.form": `// ${"far ".repeat(20)}\n${sleeping}`,
    "/night.form": night.replace("score more = q3", "score more = q3 + q<>2"),
  });
  expect(hover(view, offset)?.markdown).toContain("asked when `q1 = yes`");
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

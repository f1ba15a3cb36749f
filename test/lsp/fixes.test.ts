import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { explainable, fixAll, fixes } from "../../lsp/features/fixes.ts";
import { apply, editor } from "./editor.ts";

const broken = `form sleep "Sleep" {
  version "1.0.0" language en licence free
  item resting "I sleep." one of { 0 "No" 1 "Yes" }
  item waking "I wake." one of { 0 "No" 1 "Yes" }
  score total = sum(resting, <>wakng)
  score other = sum(restin, waking)
}`;

test("what is wrong under the cursor is mended, and explained", () => {
  const { workspace, view, offset, texts } = editor({ "/a.form": broken });
  const here = { start: offset, end: offset };
  const found = workspace.diagnostics("/a.form");
  const titles = fixes(found, here).map(({ title }) => title);
  expect(titles).toContain("Change to waking");
  const mend = fixes(found, here).find(({ title }) => title === "Change to waking")!;
  expect(apply(texts, mend.edits)["/a.form"]).toContain("sum(resting, waking)");
  expect(explainable(found, here).map(({ code }) => code)).toEqual(["name-unknown"]);
  expect(fixes(found, { start: 0, end: 4 })).toEqual([]);
  expect(view.path).toBe("/a.form");
});

test("all that needs no choice is mended at once", () => {
  const { workspace, view, texts } = editor({ "/a.form": broken });
  const single = workspace.diagnostics("/a.form").filter((one) => one.fixes.length === 1);
  const after = apply(texts, fixAll(workspace.diagnostics("/a.form"), view))["/a.form"]!;
  workspace.edit("/a.form", after);
  const left = workspace.diagnostics("/a.form").filter((one) => one.fixes.length === 1);
  expect(single.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(single.length);
});

test("what is counted is not changed unseen", () => {
  const { workspace, view } = editor({
    "/a.form": `form sleep "Sleep" {
  version "1.0.0" language en licence free
  item q1 "I sleep." integer reversed
  item q2 "I wake." one of { 0 "No" 0 "Yes" }
  item q3 "I dream." one of { 0 "No" 1 "Yes" }
  score total = sum(q2, q2)
}<>`,
  });
  const found = workspace.diagnostics("/a.form");
  const mends = fixes(found, { start: 0, end: view.text.length });
  expect(mends.map(({ title }) => title)).toEqual(
    expect.arrayContaining(["Remove reversed", "Change to 1", "Remove this q2"]),
  );
  expect(mends.filter(({ isOnly }) => isOnly)).toEqual([]);
  expect(fixAll(found, view)).toEqual([]);
});

test("what was pasted from a word processor is mended at once", () => {
  const pasted = readFileSync("test/cases/syntax/pasted.form", "utf8");
  const { workspace, view, texts } = editor({ "/a.form": `${pasted}<>` });
  const marks = /[“”‘’″–—−‑×≥⩾]/;
  const after = apply(texts, fixAll(workspace.diagnostics("/a.form"), view))["/a.form"]!;
  const outside = after.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, "");
  expect(pasted).toMatch(marks);
  expect(outside).not.toMatch(marks);
  expect(after).toContain('item q2 "Hvor \\"mye\\" sov du?" integer 0..24');
  expect(after).toContain('form word "Søvn – etter fødsel" {');
});

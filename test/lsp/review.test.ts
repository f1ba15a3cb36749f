import { expect, test } from "vitest";
import { review } from "../../lsp/features/review.ts";
import { MemoryCommitted } from "../../lsp/workspace/memory-committed.ts";
import { editor } from "./editor.ts";

const scales = 'scale amount { 0 never "Never"  1 some "Some"  2 most "Most" }\n';
const form = (sum: string, name = "sleep") => `import amount from "./scales.form"
form ${name} "Sleep" {
  version "1.0.0" language en licence free
  item q1 "One?" one of amount
  item q2 "Two?" one of amount
  score total "Total" = ${sum}
}
`;

function reviewed(now: string, then: Readonly<Record<string, string>> | undefined) {
  const committed = new MemoryCommitted();
  if (then) {
    const files = Object.entries(then).map(([path, text]) => ({ path, text }));
    committed.set({ revision: "1", files });
  }
  const { view } = editor({ "/a/sleep.form": now, "/a/scales.form": scales });
  return review(committed, view.forms[0]!);
}

test("a form beside its committed version, with what that imported then", async () => {
  const older = scales.replace("2 most", "3 most");
  const { html, isNew, notice } = await reviewed(form("sum(q1..q2)"), {
    "/a/sleep.form": form("sum(q1..q2)"),
    "/a/scales.form": older,
  });
  expect({ isNew, notice }).toEqual({ isNew: false, notice: "" });
  expect(html).toContain("What changes in “Sleep”");
  expect(html).toMatch(/counts 2 now, and counted 3/);
});

test("a form that has another name now", async () => {
  const then = { "/a/sleep.form": form("sum(q1..q2)"), "/a/scales.form": scales };
  expect((await reviewed(form("sum(q1..q2)", "night was sleep"), then)).html).toContain("night");
});

test("what cannot be compared, and why", async () => {
  const good = form("sum(q1..q2)");
  const bad = form("sum(q1..q3)");
  const then = (text: string) => ({ "/a/sleep.form": text, "/a/scales.form": scales });
  expect(await reviewed(good, undefined)).toMatchObject({
    isNew: false,
    html: "",
    notice: expect.stringMatching(/no git repository/),
  });
  expect(await reviewed(good, {})).toMatchObject({
    isNew: true,
    html: "",
    notice: expect.stringMatching(/has not been committed/),
  });
  expect(await reviewed(bad, then(good))).toMatchObject({
    isNew: false,
    html: "",
    notice: expect.stringMatching(/^sleep has errors/),
  });
  expect(await reviewed(good, then(bad))).toMatchObject({
    html: "",
    notice: expect.stringMatching(/committed version of sleep has errors/),
  });
});

import { describe, expect, test } from "vitest";
import { htmlReview } from "../../compiler/diff/render/html/page.ts";
import { jsonReview } from "../../compiler/diff/render/json.ts";
import { markdownReview } from "../../compiler/diff/render/markdown.ts";
import { prettyReview } from "../../compiler/diff/render/pretty.ts";
import { seenTexts } from "./page-sample.ts";

/** A form that asks so many things, each in words of its own. */
function asking(count: number, version: string): string {
  const items = Array.from({ length: count }, (_, at) => `  item asked_${at} "Question <${at}>" text`);
  return `form talk "A talk" {\n  version "${version}"\n  language en\n  licence free\n  item mood "How are you?" one of { 0 "Well"  1 "Badly" } unscored\n${items.join("\n")}\n}\n`;
}

const names = Array.from({ length: 12 }, (_, at) => `asked_${at}`);
const seen = seenTexts(asking(0, "1.0.0"), asking(12, "2.0.0").replace("How are you?", "How do you do?"));
const review = { forms: [seen.review] };

describe("many changes of a kind", () => {
  test("on a terminal: how many there are, some of them, and the names of all", () => {
    const text = prettyReview(review, { colours: false });
    expect(text).toMatch(
      /^ {2}12 answers {2}Stored answers .*\n {3}1 wording {2}People read something else$/m,
    );
    expect(text).toContain("12 items added item-added");
    expect(text.match(/is new: stored answers/g)).toHaveLength(3);
    expect(text).toContain(`and 9 more: ${names.slice(3).join(", ")}\n`);
  });

  test("no line is wider than the terminal, and none is broken elsewhere", () => {
    const lines = prettyReview(review, { colours: false, width: 60, wraps: true }).split("\n");
    const broken = lines.filter((line) => line.startsWith("      "));
    expect(Math.max(...broken.map(({ length }) => length))).toBeLessThanOrEqual(60);
    const whole = prettyReview(review, { colours: false, width: 60 }).split("\n");
    expect(Math.max(...whole.map(({ length }) => length))).toBeGreaterThan(100);
    expect(lines.join(" ").replaceAll(/\s+/g, " ")).toBe(whole.join(" ").replaceAll(/\s+/g, " "));
  });

  test("in Markdown: folded away, each of them whole", () => {
    const text = markdownReview(review);
    expect(text).toContain("| **Answers** | 12 | Stored answers can no longer be read");
    expect(text).toContain(
      `<details><summary><b>12 items added</b>: ${names.slice(0, 10).join(", ")} and 2 more</summary>\n\n- The item`,
    );
    expect(text.match(/^- The item asked\\_\d+ \(“Question &lt;\d+\\>”\) is new/gm)).toHaveLength(12);
    expect(text).toContain("\n\n</details>\n\n### Wording\n\n- mood reads");
  });

  test("on the page: folded away, each of them whole", () => {
    const page = htmlReview([seen]);
    expect(page).toContain("<summary><b>12 items added</b>: asked_0, ");
    for (const name of names) expect(page).toContain(`The item ${name} (`);
  });

  test("as data nothing is told together", () => {
    const { forms } = jsonReview(review) as { forms: [{ changes: { message: string }[] }] };
    expect(forms[0].changes).toHaveLength(13);
    for (const name of names)
      expect(forms[0].changes.some(({ message }) => message.startsWith(`The item ${name} `))).toBe(true);
  });
});

test("a few changes of a kind are told one by one", () => {
  const few = { forms: [seenTexts(asking(0, "1.0.0"), asking(5, "2.0.0")).review] };
  expect(markdownReview(few)).not.toContain("<details>");
  expect(prettyReview(few, { colours: false }).match(/is new/g)).toHaveLength(5);
});

test("a review of several forms begins with what there is to read about each", () => {
  const gone = { kind: "removed", path: "b.form", title: "B | C", id: "b", version: "1.0.0" } as const;
  expect(markdownReview({ forms: [seen.review, gone] })).toMatch(
    /^\| form \| version \| changes \|\n.*\n\| A talk \| 1\.0\.0 → 2\.0\.0 \| answers 12, wording 1 \|\n\| B \\\| C \| 1\.0\.0 \| is gone \|\n\n## A talk/,
  );
});

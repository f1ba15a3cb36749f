import { describe, expect, test } from "vitest";
import { htmlReview } from "../../compiler/diff/render/html/page.ts";
import { formOf, names } from "./cases.ts";
import { after, before, seen, seenTexts } from "./page-sample.ts";

const page = htmlReview([seenTexts(before, after)]);
/** What stands in the page, without its marks and its style. */
const words = wordsOf(page);

function wordsOf(html: string): string {
  return html
    .replace(/<style>.*<\/style>/s, "")
    .replaceAll(/<(?!\/?(ins|del)\b)[^>]*>/g, " ")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll(/\s+/g, " ");
}

test("what the change means, for whom, and the version", () => {
  expect(words).toContain("What changes in “How was your evening?”");
  expect(words).toContain(
    "Interpretation The same score means something else. For: those who act on results. 3 changes",
  );
  expect(words).toContain(
    "As before, of answers that both versions read: The same answers give the same scores.",
  );
  expect(words).toContain("✗ The version is not fine. 1.0.0 → 1.1.0 is not enough");
});

test("each change with its sentence, and its answers played into both versions", () => {
  expect(words).toContain("The band possible of total is 4..6 now, and was 4..7");
  expect(words).toContain("q4 Every evening 3 Every evening 3");
  expect(words).toContain("Unrest total <del>7, Possible</del> <ins>7, Probable</ins>");
  expect(words).toContain("A talk is due talk <del>not reached</del> <ins>reached</ins>");
});

test("an example for more than one change is played once", () => {
  expect(page.split("<ins>7, Probable</ins>").length - 1).toBe(1);
  expect(words.split("possible → probable, talk not reached → reached").length - 1).toBe(2);
});

test("from old band to new, by their names", () => {
  expect(words).toContain("Before 1.0.0 ↓ After 1.1.0 → None Possible Probable");
  expect(words).toContain("Possible – 44.9 % 15.6 % otherwise");
});

test("the ruler of a score, before and after, in words and as a picture", () => {
  expect(words).toContain("Possible <del>4 to 7</del> <ins>4 to 6</ins>");
  expect(words).toContain("Cut-off: A talk is due <del>total >= 8</del> <ins>total >= 7</ins>");
  expect(page.match(/<svg class="ruler"/g)).toHaveLength(2);
  expect(words).toContain("▼ 7 in the example");
});

test("both versions as people see them, with changed words marked", () => {
  expect(words).toContain("I felt restless <del>in the evening</del>");
  expect(words).toContain("I felt restless <ins>at night</ins>");
  expect(words).toContain("<del>Most evenings</del>");
  expect(words).toContain("<ins>Nearly every evening</ins>");
  expect(words).toContain("Only while coffee = yes<ins> and q3 > 0</ins>");
  expect(words).toMatch(/Gone Before, 1\.0\.0 Anything else\? .* After, 1\.1\.0 not in this version/);
  expect(words).toMatch(/Never 3 Some evenings 2 .* scored in reverse/);
});

test("a form that is the same but for its version", () => {
  const html = htmlReview([seenTexts(before, before.replace('"1.0.0"', '"1.0.1"'))]);
  expect(wordsOf(html)).toContain("✓ The version is fine");
  expect(html.replace(/<style>.*<\/style>/s, "")).not.toMatch(/<del>.*<del>/s);
});

test("forms that are new or gone, and none at all", () => {
  const lone = { path: "a.form", title: "A <b>", id: "a", version: "1.0.0" };
  const html = htmlReview([
    { review: { ...lone, kind: "added" } },
    { review: { ...lone, path: "b.form", kind: "removed" } },
  ]);
  expect(wordsOf(html)).toContain("a.form : version 1.0.0 is new.");
  expect(wordsOf(html)).toContain("b.form : version 1.0.0 is gone.");
  expect(html).toContain("A &lt;b&gt;");
  expect(wordsOf(htmlReview([]))).toContain("No form has changed.");
});

test("hostile wording is words", () => {
  const evil = `</style><script>alert(1)</script><img src=x onerror=alert(1)>'&#34; onmouseover=alert(1)`;
  const html = htmlReview([
    seenTexts(
      before.replaceAll("Anything else?", evil).replace("How was your evening?", evil),
      after
        .replaceAll("Never at ease", evil)
        .replace("Nearly every evening", evil)
        .replace("How was your evening?", `${evil}!`)
        .replace('probable "Probable"', `probable "${evil}"`)
        .replace("Example 2020", evil),
    ),
  ]);
  expect(html).not.toMatch(/<(script|img)/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html.match(/<[a-z]+ [^>]*\bon[a-z]+=/g)).toBeNull();
  expect(html).toContain("&lt;script&gt;");
});

test("a page is whole in itself: its policy lets nothing in but its own style", () => {
  expect(page).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[\w+/]{43}=&#39;/);
  expect(page).not.toMatch(/<[^>]*\s(style|src)=/);
  expect(page).not.toMatch(/url\(|@import/);
});

describe("the page of every rule's case", () => {
  test.each(names)("%s", (name) => {
    const one = seen(formOf(name, "before"), formOf(name, "after"));
    const html = htmlReview([one]);
    expect(html).toContain(name);
    // Every mark that is opened is closed, in order.
    const open: string[] = [];
    for (const [, end, tag] of html
      .replace(/<style>.*<\/style>/s, "")
      .matchAll(/<(\/?)([a-z]\w*)[^>]*?(?<!\/)>/g)) {
      if (tag === "meta") continue;
      if (end === "") open.push(tag!);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });
});

test("that nothing but what a question counts comes out otherwise; that stored answers are incomplete", () => {
  const form = (version: string, mark: string, formula: string, condition: string) => `form f "F" {
  version "${version}"
  language en
  licence free
  item q1 "Sad?" one of { 0 no "No"  1 yes "Yes" }${mark}
  item q2 "Why?" text when ${condition}
  score total "Total" = ${formula} { source "x" }
}
`;
  const said = (old: string, fresh: string) => wordsOf(htmlReview([seenTexts(old, fresh)]));
  const plain = form("1.0.0", "", "q1", "q1 = yes");
  const mended = said(plain, form("2.0.0", " reversed", "1 - q1", "q1 = yes"));
  expect(mended).toContain("Whatever is answered, every score, cut-off and flag comes out the same.");
  const wider = said(plain, form("2.0.0", "", "q1", "answered(q1)"));
  expect(wider).toContain("where more is asked now, stored ones are incomplete.");
  const narrower = said(form("1.0.0", "", "q1", "answered(q1)"), form("2.0.0", "", "q1", "q1 = yes"));
  expect(narrower).not.toContain("stored ones are incomplete");
});

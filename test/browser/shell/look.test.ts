import { expect, test } from "vitest";
import { axeFindings, form, open, openLibrary, photograph, type Showing } from "../harness/index.ts";

const looks: readonly (readonly [string, Showing])[] = [
  ["phone", {}],
  ["dark", { colours: "dark", width: 900 }],
  ["forced-colours", { colours: "forced" }],
  ["narrow", { width: 320 }],
  ["print", { media: "print", width: 800 }],
];

test.each(looks)("an instrument by sections, with what is missing: %s", async (name, showing) => {
  const page = await openLibrary("audit_self", {
    ...showing,
    attributes: { layout: "sections" },
    inputs: { sex: "female" },
    answers: { q1: 2 },
  });
  if (name !== "print")
    await page
      .locator("formscript-form")
      .evaluate((form: HTMLElementTagNameMap["formscript-form"]) => form.submit());
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, `shell-audit-${name}`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});

test("withheld wording, and who answers", async () => {
  const page = await openLibrary("epds");
  await photograph(page, "shell-withheld");
});

test("right to left", async () => {
  const page = await open(
    form`recall "the past week"
      item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }
      page more "More"
      item q2 "Why?" text`,
    { language: "ar", attributes: { layout: "pages" }, direction: "rtl" },
  );
  await page
    .locator("formscript-form")
    .evaluate((form: HTMLElementTagNameMap["formscript-form"]) => form.submit());
  expect(await axeFindings(page)).toEqual([]);
  await photograph(page, "shell-right-to-left");
});

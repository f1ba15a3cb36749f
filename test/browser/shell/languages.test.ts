import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open } from "../harness/index.ts";

const english = form`instructions "Please answer."
  item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }
  item q2 "Why?" text when q1 = 1`;

const beside = {
  "sample.nb.form": `translation nb of sample "Et skjema" {
    instructions "Svar, er du snill."
    q1 "Hvordan har du det?" { 0 "Bra" 1 "Dårlig" }
    q2 "Hvorfor?"
  }`,
  "sample.ar.form": `translation ar of sample "استمارة" {
    instructions "أجب من فضلك."
    q1 "كيف حالك؟" { 0 "بخير" 1 "لست بخير" }
    q2 "لماذا؟"
  }`,
};

type Form = HTMLElementTagNameMap["formscript-form"];

function speak(page: Page, language: string): Promise<void> {
  return page.locator("formscript-form").evaluate((form: Form, tag) => {
    form.language = tag;
  }, language);
}

test("a form switches between its languages, and no answer is lost", async () => {
  const page = await open(english, { beside });
  await page.getByRole("radio", { name: "Unwell" }).check();
  await page.getByRole("textbox", { name: "Why?" }).fill("So");
  await page.keyboard.press("Tab");
  await speak(page, "nb");
  await page.getByRole("button", { name: "Send" }).waitFor();
  expect(await page.getByRole("radio", { name: "Dårlig" }).isChecked()).toBe(true);
  expect(await page.getByRole("textbox", { name: "Hvorfor?" }).inputValue()).toBe("So");
  expect(await page.locator("form").getAttribute("lang")).toBe("nb");
  const result = await page.locator("formscript-form").evaluate((form: Form) => form.result?.form.language);
  expect(result).toBe("nb");
  await expectNoAxeFindings(page);
});

test("Arabic is written from the right", async () => {
  const page = await open(english, { beside, language: "ar" });
  await page.getByRole("radio", { name: "لست بخير" }).check();
  expect(await page.locator("form").getAttribute("dir")).toBe("rtl");
  await expectNoAxeFindings(page);
});

test("without a word about it, the language is the page's where the form has it, else the form's own", async () => {
  const around = (tag: string): string =>
    `<main><div lang="${tag}"><formscript-form></formscript-form></div></main>`;
  const norwegian = await open(english, { beside, body: around("nb-NO") });
  await norwegian.getByText("Hvordan har du det?").waitFor();
  const german = await open(english, { beside, body: around("de") });
  await german.getByText("How are you?").waitFor();
  expect(await german.getByRole("note").count()).toBe(0);
});

test("a language that the form does not have falls back, and says so", async () => {
  const page = await open(english, { beside, language: "se" });
  await page.getByText("Hvordan har du det?").waitFor();
  expect(await page.getByRole("note").allInnerTexts()).toHaveLength(1);
  await speak(page, "tlh");
  await expect
    .poll(() => page.getByRole("note").allInnerTexts())
    .toEqual([
      "This form is not translated; it is shown in English.",
      "Buttons and messages are shown in English.",
    ]);
  await page.getByText("How are you?").waitFor();
  await expectNoAxeFindings(page);
});

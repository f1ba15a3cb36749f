import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Definition } from "../../../runtime/definition/definition.ts";
import { axeFindings as findingsAsShown, library, open, ready } from "../harness/index.ts";
import { answering, today } from "./answering.ts";

const forms = [...library().values()];

/** Every form of the library in every state that it can be in; a form that is new is in at once. */
test.each(forms)("axe finds nothing in $id", async (definition) => {
  const { response } = answering(definition);
  const page = await open(definition, { attributes: { layout: "whole", today }, motion: "reduced" });
  expect(await axeFindings(page), "empty").toEqual([]);

  await submit(page);
  await expectNothing(page, "with what is missing");

  await set(page, { ...response, results: "clinician" });
  await page.locator("[part~=results]").waitFor();
  await expectNothing(page, "filled in, with results for the clinician");

  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await set(page, { definition: asArabic(definition), language: "ar" });
  await set(page, response);
  await page.locator("[part~=results]").waitFor();
  expect(await axeFindings(page), "from right to left").toEqual([]);

  await set(page, { answers: {}, inputs: {} });
  await submit(page);
  const other = [
    "color-contrast",
    "target-size",
    "valid-lang",
    "aria-valid-attr-value",
    "heading-order",
    "label",
  ];
  expect(await axeFindings(page, other), "from right to left, with what is missing").toEqual([]);
}, 180_000);

/** A form goes by its language: its own wording is taken for Arabic, so that it runs from right to left. */
function asArabic(definition: Definition): Definition {
  const { texts, language } = definition;
  return { ...definition, texts: { ...texts, ar: texts[language] ?? {} } };
}

type Form = HTMLElementTagNameMap["formscript-form"];

/**
 * As a page's own button would, because a form whose wording is withheld has none. What is missing is listed, if anything
 * has to be answered.
 */
async function submit(page: Page): Promise<void> {
  const form = page.locator("formscript-form");
  const isMissing = await form.evaluate((form: Form) => {
    void form.submit();
    return form.problems.length > 0;
  });
  if (isMissing) await page.locator("[part=summary]").waitFor();
}

async function set(page: Page, properties: Partial<Form>): Promise<void> {
  await page
    .locator("formscript-form")
    .evaluate((form, given) => void Object.assign(form, given), { ...properties });
  await ready(page);
}

/** What is far away is looked at as if one had come to it. */
async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.locator("section[part=section]").evaluateAll((sections: HTMLElement[]) => {
    for (const { parentElement } of sections) parentElement!.style.contentVisibility = "visible";
  });
  return await findingsAsShown(page, rules);
}

/**
 * By all rules in the light. In the dark nothing but colours is another; what an empty form shows is shown with what is
 * missing, too.
 */
async function expectNothing(page: Page, state: string): Promise<void> {
  expect(await axeFindings(page), state).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFindings(page, ["color-contrast"]), `${state}, in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

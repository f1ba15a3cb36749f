import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, theSite } from "../harness/index.ts";

const short = `item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }
  item q2 "Why?" text when q1 = 1`;

const body = `<main>
  <form id="host" action="/stored" method="post">
    <label>Your name <input name="who" value="Kim"></label>
    <fieldset id="all"><legend>Questions</legend><formscript-form name="mood" required></formscript-form></fieldset>
    <button>Send all</button> <button type="reset">Reset</button>
  </form>
</main>`;

type Form = HTMLElementTagNameMap["formscript-form"];

const element = (page: Page) => page.locator("formscript-form");

/** What the page's form would send under the name. */
function value(page: Page): Promise<FormDataEntryValue | null> {
  return page.evaluate(() => new FormData(document.querySelector<HTMLFormElement>("#host")!).get("mood"));
}

const inForm = (text = short, attributes = {}): Promise<Page> => open(form`${text}`, { body, attributes });

test("in a form of the page it has the submission as its value, once it is complete", async () => {
  const page = await inForm();
  expect(await value(page)).toBeNull();
  await page.getByRole("radio", { name: "Unwell" }).check();
  expect(await value(page)).toBeNull();
  await page.getByRole("textbox", { name: "Why?" }).fill("So");
  await page.keyboard.press("Tab");
  const sent = JSON.parse(String(await value(page)));
  expect(sent).toMatchObject({ answers: { q1: 1, q2: "So" }, result: { complete: true } });
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(0);
  await expectNoAxeFindings(page);
});

test("what a page sets is its value at once", async () => {
  const page = await inForm();
  const read = await page.evaluate(() => {
    const host = document.querySelector<HTMLFormElement>("#host")!;
    const mood = document.querySelector("formscript-form")!;
    const said = (): unknown => [host.checkValidity(), new FormData(host).has("mood")];
    mood.answers = { q1: 0 };
    const before = said();
    host.reset();
    return { before, after: said() };
  });
  expect(read).toEqual({ before: [true, true], after: [true, true] });
});

test("it keeps the page's form from being sent, says why, and shows what is missing", async () => {
  const page = await inForm();
  await page.getByRole("button", { name: "Send all" }).click();
  expect(new URL(page.url()).pathname).toBe("/");
  const validity = await element(page).evaluate((form: Form) => [
    form.validity.valueMissing,
    form.validationMessage,
  ]);
  expect(validity).toEqual([true, "1 question needs an answer"]);
  await page.getByRole("link", { name: "How are you?" }).waitFor();
  expect(await element(page).evaluate((form: Form) => form.shadowRoot?.activeElement?.id)).toBe("summary");
});

test("looking whether it is valid shows nothing", async () => {
  const page = await inForm();
  expect(await element(page).evaluate((form: Form) => form.checkValidity())).toBe(false);
  expect(await page.getByRole("link", { name: "How are you?" }).count()).toBe(0);
});

test("what is not required may be left out, and not be left half done", async () => {
  const page = await inForm(short, { required: false });
  await element(page).evaluate((form: Form) => {
    form.required = false;
  });
  expect(await element(page).evaluate((form: Form) => form.checkValidity())).toBe(true);
  await page.getByRole("radio", { name: "Unwell" }).check();
  expect(await element(page).evaluate((form: Form) => form.checkValidity())).toBe(false);
});

test("it is sent with the page's form, and nothing asks whether to leave", async () => {
  const site = await theSite();
  site.pages.set("/stored", { type: "text/html", body: "<title>Stored</title>Stored" });
  const page = await inForm();
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  page.on("dialog", () => expect.fail("The page asked."));
  await page.getByRole("button", { name: "Send all" }).click();
  await page.getByText("Stored").waitFor();
  const { body: posted } = site.asked.findLast(({ path }) => path === "/stored")!;
  const sent = new URLSearchParams(posted);
  expect(sent.get("who")).toBe("Kim");
  expect(JSON.parse(sent.get("mood") ?? "")).toMatchObject({ answers: { q1: 0 } });
});

test("a reset of the page's form goes back to the answers that the page gave", async () => {
  const page = await open(form`${short}`, { body, answers: { q1: 0 } });
  await page.getByRole("radio", { name: "Unwell" }).check();
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => page.getByRole("radio", { name: "Well", exact: true }).isChecked()).toBe(true);
  expect(JSON.parse(String(await value(page)))).toMatchObject({ answers: { q1: 0 } });
});

test("a fieldset that is disabled disables it, and it then has no value and no say", async () => {
  const page = await open(form`${short}`, { body, answers: { q1: 0 } });
  await page.evaluate(() => {
    document.querySelector<HTMLFieldSetElement>("#all")!.disabled = true;
  });
  await expect.poll(() => page.getByRole("radio", { name: "Unwell" }).isDisabled()).toBe(true);
  expect(await value(page)).toBeNull();
  expect(await element(page).evaluate((form: Form) => form.willValidate)).toBe(false);
  await page.evaluate(() => {
    document.querySelector<HTMLFieldSetElement>("#all")!.disabled = false;
  });
  await expect.poll(() => page.getByRole("radio", { name: "Unwell" }).isDisabled()).toBe(false);
});

async function leaveAndComeBack(page: Page): Promise<void> {
  const address = page.url();
  await page.goto(`${address}other`);
  await page.goBack();
  await page.getByText("How are you?").waitFor();
}

test("coming back to the page, the answers are there as in other controls", async () => {
  const page = await open(form`${short}`, { body, pages: { "/other": "<title>Other</title>" } });
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  page.on("dialog", (dialog) => void dialog.accept());
  await leaveAndComeBack(page);
  await expect.poll(() => page.getByRole("radio", { name: "Well", exact: true }).isChecked()).toBe(true);
});

test("of a sensitive form the browser keeps nothing", async () => {
  const page = await open(form`sensitive ${short}`, { body, pages: { "/other": "<title>Other</title>" } });
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  await leaveAndComeBack(page);
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
});

test("a form whose wording is missing cannot be sent with the page's form", async () => {
  const page = await open(
    form`form held "A held form" {
      version "1.0.0"
      language en
      licence by permission "© Somebody" { text withheld }
      item q1 withheld "how it is" one of { 0 withheld 1 withheld }
    }`,
    { body, answers: { q1: 0 } },
  );
  expect(await value(page)).toBeNull();
  expect(await element(page).evaluate((form: Form) => form.validationMessage)).toContain(
    "cannot be submitted",
  );
});

test("two forms on one page are two", async () => {
  const page = await open(form`${short}`, {
    body: `<main><formscript-form></formscript-form><formscript-form id="second"></formscript-form></main>`,
  });
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll("formscript-form");
    const { texts, ...same } = first!.definition!;
    second!.definition = { ...same, texts: { en: { ...texts.en, form: "Another form" } } };
  });
  const well = page.getByRole("radio", { name: "Well", exact: true });
  await well.nth(1).waitFor();
  await well.nth(0).check();
  await page.getByRole("radio", { name: "Unwell" }).nth(1).check();
  expect(await well.nth(0).isChecked()).toBe(true);
  const answers = await page.evaluate(() =>
    [...document.querySelectorAll("formscript-form")].map(({ answers }) => answers),
  );
  expect(answers).toEqual([{ q1: 0 }, { q1: 1 }]);
  await expectNoAxeFindings(page);
});

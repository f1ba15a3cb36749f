import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, photograph, told } from "../harness/index.ts";

const short = form`item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }
  item q2 "Why?" text when q1 = 1
  score total "Total" = q1`;

/** A page that stores what is submitted after its button has been pressed. */
const slow = `form.addEventListener("formscript-submit", ({ detail }) => {
  detail.until(new Promise((resolve, reject) => {
    document.addEventListener("store", () => resolve(), { once: true });
    document.addEventListener("lose", () => reject(new Error("No network.")), { once: true });
  }));
});`;

const tell = (page: Page, what: "store" | "lose"): Promise<boolean> =>
  page.evaluate((type) => document.dispatchEvent(new Event(type)), what);

const answer = (page: Page): Promise<void> => page.getByRole("radio", { name: "Well", exact: true }).check();

test("what is asked and answered is handed over, with its result", async () => {
  const page = await open(short, { answers: { q1: 1, q2: "So" } });
  await answer(page);
  await page.getByRole("button", { name: "Submit" }).click();
  expect(await told(page, "formscript-submit")).toMatchObject([
    {
      detail: {
        submission: {
          answers: { q1: 0 },
          inputs: {},
          result: { complete: true, scores: { total: { value: 0 } } },
        },
      },
    },
  ]);
  const submission = (await told(page, "formscript-submit"))[0]?.detail.submission;
  expect(submission?.answers).toEqual({ q1: 0 });
});

test("while it is sent that can be seen, and nothing is sent twice", async () => {
  const page = await open(short, { script: slow });
  await answer(page);
  expect(await page.getByText("Not sent yet").count()).toBe(1);
  await page.getByRole("button", { name: "Submit" }).click();
  const sending = page.getByRole("button", { name: "Submitting…" });
  await sending.waitFor();
  await sending.click({ force: true });
  await sending.press("Enter");
  expect(
    await sending.evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement),
  ).toBe(true);
  expect(await page.getByRole("radio", { name: "Unwell" }).isDisabled()).toBe(true);
  await expectNoAxeFindings(page);
  await tell(page, "store");
  await page.getByText("Your answers have been sent.").waitFor();
  expect(await told(page, "formscript-submit")).toHaveLength(1);
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(0);
  const focused = await page.evaluate(
    () => document.querySelector("formscript-form")?.shadowRoot?.activeElement?.textContent,
  );
  expect(focused).toContain("Your answers have been sent.");
  expect(await page.getByText("Not sent yet").count()).toBe(0);
  await expectNoAxeFindings(page);
  await photograph(page, "shell-sent");
});

test("where sending fails, that is said at once, the answers are there, and it can be tried again", async () => {
  const page = await open(short, { script: slow });
  await answer(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await tell(page, "lose");
  await expect
    .poll(() => page.getByRole("alert").allInnerTexts())
    .toContain("Your answers could not be sent. They are still here.");
  expect(await page.getByRole("radio", { name: "Well", exact: true }).isChecked()).toBe(true);
  expect(await page.getByRole("radio", { name: "Unwell" }).isDisabled()).toBe(false);
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await tell(page, "store");
  await page.getByText("Your answers have been sent.").waitFor();
  expect(await told(page, "formscript-submit")).toHaveLength(2);
});

test("a page that prevents it keeps the form open", async () => {
  const page = await open(short, {
    script: `form.addEventListener("formscript-submit", (event) => event.preventDefault());`,
  });
  await answer(page);
  await page.getByRole("button", { name: "Submit" }).click();
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(1);
  expect(await page.getByText("Not sent yet").count()).toBe(1);
});

test("a form that has been sent can be begun again", async () => {
  const page = await open(short);
  await answer(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Your answers have been sent.").waitFor();
  await page
    .locator("formscript-form")
    .evaluate((form: HTMLElementTagNameMap["formscript-form"]) => form.reset());
  await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(1);
});

/** Whether the page asks before it is left. */
async function asks(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

test("leaving with answers that are not sent is asked about, and only then", async () => {
  const page = await open(short);
  expect(await asks(page)).toBe(false);
  await answer(page);
  expect(await asks(page)).toBe(true);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Your answers have been sent.").waitFor();
  expect(await asks(page)).toBe(false);
});

test("a sensitive form is left without a question", async () => {
  const page = await open(form`sensitive
    item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }`);
  await answer(page);
  expect(await asks(page)).toBe(false);
  expect(await page.locator("form").getAttribute("autocomplete")).toBe("off");
});

test("a form that is gone from the page asks nothing", async () => {
  const page = await open(short);
  await answer(page);
  await page.evaluate(() => document.querySelector("formscript-form")?.remove());
  expect(await asks(page)).toBe(false);
});

test("read-only, the answers are shown, and there is nothing to send", async () => {
  const page = await open(short, { answers: { q1: 1, q2: "So" }, attributes: { readonly: true } });
  expect(await page.getByRole("radio", { name: "Unwell" }).isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(0);
  expect(await page.getByRole("progressbar").count()).toBe(0);
  await expectNoAxeFindings(page);
});

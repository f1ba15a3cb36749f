import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { form, open, told } from "../harness/index.ts";

async function last(page: Page): Promise<unknown> {
  return (await told(page, "formscript-change")).at(-1)?.detail.answer;
}

/** The question that has the focus. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.closest("[part~=item]")?.id);
}

const boxes = form`
  item weeks "Weeks" integer 0..45
  item weight "Weight" number 0..45 decimals 1
  item day "Day of birth" date
  item clock "Clock" time
  item name "Name" text at most 5
  item pain "Pain" slider 0..10 step 1`;

test.each([
  ["Weeks", "12x", "12x", "Enter a number, in digits."],
  ["Weeks", "46", 46, "Enter a number from 0 to 45."],
  ["Weeks", "3.5", 3.5, "Enter a whole number."],
  ["Weight", "3.75", 3.75, "Enter at most 1 decimal."],
  ["Clock", "25:00", "25:00", "Enter a time, such as 14:05."],
  ["Clock", "2:05", "2:05", "Do you mean 2:05 AM or 2:05 PM?"],
  ["Name", "Adelaide", "Adelaide", "Enter at most 5 characters."],
])("%s: “%s” is kept, and explained", async (name, typed, stored, message) => {
  const page = await open(boxes);
  const box = page.getByRole("textbox", { name, exact: true });
  await box.fill(typed);
  await box.blur();
  await page.getByText(message).waitFor();
  expect(await last(page)).toBe(stored);
  expect(await box.inputValue()).toBe(typed);
  expect(await box.getAttribute("aria-invalid")).toBe("true");
  const told = await box.evaluate((input) => input.getAttribute("aria-errormessage") ?? "");
  expect(await page.locator(`#${told}`).textContent()).toBe(message);
});

test("a day that does not exist is kept, and explained when one has gone on", async () => {
  const page = await open(boxes);
  await page.getByRole("textbox", { name: "Month" }).fill("2");
  await page.getByRole("textbox", { name: "Day", exact: true }).fill("31");
  await page.getByRole("textbox", { name: "Year" }).fill("2011");
  expect(await page.getByText("There is no such date.").count()).toBe(0);
  await page.getByRole("textbox", { name: "Weeks" }).focus();
  await page.getByText("There is no such date.").waitFor();
  expect(await last(page)).toBe("2011-2-31");
  expect(await page.getByRole("textbox", { name: "Month" }).inputValue()).toBe("2");
});

test("a whole day can be pasted into any of its boxes", async () => {
  const page = await open(boxes);
  const month = page.getByRole("textbox", { name: "Month" });
  await month.fill("2011-04-05");
  await month.blur();
  await expect.poll(() => last(page)).toBe("2011-04-05");
  expect(await month.inputValue()).toBe("4");
  expect(await page.getByRole("textbox", { name: "Year" }).inputValue()).toBe("2011");
});

test("numbers, days and times are written as the reader writes them, and stay as they were written", async () => {
  const page = await open(boxes, {
    language: "nb",
    answers: { weight: 2.5 },
    beside: { "sample.nb.form": `translation nb of sample "Skjema" { weight "Vekt" }` },
  });
  const weight = page.getByRole("textbox", { name: "Vekt" });
  await expect.poll(() => weight.inputValue()).toBe("2,5");
  await weight.fill("3,70");
  await weight.blur();
  expect(await last(page)).toBe(3.7);
  expect(await weight.inputValue()).toBe("3,70");
  const order = await page.locator("#day input").evaluateAll((parts) => parts.map(({ id }) => id));
  expect(order).toEqual(["day-day", "day-month", "day-year"]);
});

test("what a number opens is there before one goes on, and nothing half-written counts", async () => {
  const page = await open(form`
    item cups "Cups" integer 0..45
    item shots "Shots" integer
    item why "Why?" yesno when cups > 0
    item how "How?" yesno when shots > 0
    flag few "Few" = cups = 1 { urgent }`);
  const box = page.getByRole("textbox", { name: "Cups" });
  await box.press("1");
  expect(await told(page, "formscript-change")).toEqual([]);
  await box.press("2");
  await page.getByRole("radiogroup", { name: "Why?" }).waitFor();
  expect(await told(page, "formscript-flag")).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  expect(await told(page, "formscript-change")).toHaveLength(1);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("why");
  expect((await told(page, "formscript-change")).map(({ detail }) => detail.answer)).toEqual([12, 3]);
  await page.getByRole("radiogroup", { name: "How?" }).waitFor();
});

test("a number that opens the next question is told before the focus moves there", async () => {
  const page = await open(form`
    item cups "Cups" integer
    item why "Why?" yesno when cups > 0
    item other "Other?" yesno`);
  await page.getByRole("textbox", { name: "Cups" }).press("3");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("why");
});

test("an emptied box is no answer", async () => {
  const page = await open(boxes, { answers: { weeks: 12 } });
  await page.getByRole("textbox", { name: "Weeks" }).fill("");
  await page.getByRole("textbox", { name: "Weeks" }).blur();
  expect(await last(page)).toBeNull();
});

test("a slider has no value until it is touched, can take the one it stands at, and gives it back", async () => {
  const page = await open(boxes);
  const slider = page.getByRole("slider");
  expect(await slider.getAttribute("aria-valuetext")).toBe("No value chosen yet");
  await slider.focus();
  await page.keyboard.press("Tab");
  expect(await told(page, "formscript-change")).toEqual([]);
  await slider.press("Enter");
  expect(await last(page)).toBe(5);
  await slider.press("Delete");
  expect(await last(page)).toBeNull();
  await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("No value chosen yet");
});

test("what is left to write is counted, and said when the writer pauses", async () => {
  const page = await open(boxes);
  await page.getByRole("textbox", { name: "Name" }).pressSequentially("Ada");
  expect(await page.locator("#name [part=counter]").textContent()).toBe("2 characters left");
  expect(await page.locator("#name-left").textContent()).toBe("");
  await expect.poll(() => page.locator("#name-left").textContent()).toBe("2 characters left");
});

test("answers stand in other texts as they were typed, and nothing in them runs", async () => {
  const page = await open(form`item child "Name" text
    item sleep "How does {child | "your child"} sleep?" text`);
  await page.getByText("How does your child sleep?").waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill("**<img src=x onerror=alert(1)>**");
  await page.getByText("How does **<img src=x onerror=alert(1)>** sleep?").waitFor();
  expect(await page.locator("formscript-form img").count()).toBe(0);
});

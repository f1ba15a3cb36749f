import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { form, open, told } from "../harness/index.ts";

async function answers(page: Page): Promise<unknown[]> {
  return (await told(page, "formscript-change")).map(({ detail: { item, answer } }) => [item, answer]);
}

test("a radio button is emptied by Delete, by Backspace and by a button, and the focus stays in the question", async () => {
  const page = await open(form`item q1 "How?" one of { 0 well "Well"  1 badly "Badly" }`);
  const well = page.getByRole("radio", { name: "Well" });
  await well.check();
  await page.keyboard.press("Delete");
  expect(await well.isChecked()).toBe(false);
  await well.check();
  await page.keyboard.press("Backspace");
  expect(await well.isChecked()).toBe(false);
  await page.getByRole("radio", { name: "Badly" }).check();
  await page.getByRole("button", { name: "Clear answer" }).click();
  expect(await page.getByRole("button", { name: "Clear answer" }).count()).toBe(0);
  expect(await well.evaluate((radio) => (radio.getRootNode() as ShadowRoot).activeElement === radio)).toBe(
    true,
  );
  expect((await answers(page)).at(-1)).toEqual(["q1", null]);
});

test("number keys say what they choose, and leave other keys alone", async () => {
  const page = await open(form`item q1 "How?" one of { 0 well "Well"  1 badly "Badly" }
    item q2 "Why?" text`);
  const badly = page.getByRole("radio", { name: "Badly" });
  expect(await badly.getAttribute("aria-keyshortcuts")).toBe("2");
  await page.getByRole("radio", { name: "Well" }).focus();
  await page.keyboard.press("3");
  await page.keyboard.press("Control+2");
  expect(await badly.isChecked()).toBe(false);
  await page.keyboard.press("2");
  expect(await badly.isChecked()).toBe(true);
  await page.getByRole("textbox").pressSequentially("1");
  expect(await badly.isChecked()).toBe(true);
});

test("what can only be chosen alone puts out the others, and they it", async () => {
  const page = await open(form`item q1 "Who?" many of { a "A"  b "B"  nobody "Nobody" exclusive }`);
  for (const name of ["A", "B", "Nobody", "B"])
    await page.getByRole("checkbox", { name, exact: true }).check();
  expect(await answers(page)).toEqual([
    ["q1", ["a"]],
    ["q1", ["a", "b"]],
    ["q1", ["nobody"]],
    ["q1", ["b"]],
  ]);
  await page.getByRole("checkbox", { name: "B", exact: true }).uncheck();
  expect((await answers(page)).at(-1)).toEqual(["q1", null]);
});

test("too many are kept, and said to be too many; too few only once one goes on", async () => {
  const page = await open(form`item q1 "Who?" many of { a "A"  b "B"  c "C"  d "D" } at least 2 at most 3
    item q2 "Why?" text`);
  await page.getByRole("checkbox", { name: "A" }).check();
  expect(await page.getByText("At least 2 must be chosen.").count()).toBe(0);
  await page.getByRole("textbox").focus();
  await page.getByText("At least 2 must be chosen.").waitFor();
  for (const name of ["B", "C", "D"]) await page.getByRole("checkbox", { name }).check();
  await page.getByText("At most 3 can be chosen.").waitFor();
  expect((await answers(page)).at(-1)).toEqual(["q1", ["a", "b", "c", "d"]]);
  const group = page.getByRole("group", { name: "Who?" });
  expect(await group.evaluate((element) => element.getAttribute("aria-describedby"))).toBe(
    "q1-hint q1-problem",
  );
});

test("an option opens its text box right behind its question", async () => {
  const page = await open(form`item q1 "Who?" one of { a "A"  other "Someone else" specify }
    item q2 "Why?" text`);
  await page.getByRole("radio", { name: "Someone else" }).check();
  await page.getByRole("textbox", { name: "Someone else: Please specify" }).fill("A neighbour");
  const names = await page.getByRole("textbox").evaluateAll((boxes) => boxes.map(({ id }) => id));
  expect(names).toEqual(["q1_other-answer", "q2-answer"]);
});

test("an option is offered while its condition holds", async () => {
  const page = await open(form`item q1 "Children?" yesno
    item q2 "Who helps?" one of { a "A"  child "A child" when (q1 = yes)  b "B" }
    example "no" { q1 = no, q2 = a  expect complete }
    example "yes" { q1 = yes, q2 = child  expect complete }`);
  const b = page.getByRole("radio", { name: "B", exact: true });
  await b.check();
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("radio", { name: "A child" }).waitFor();
  expect(await b.isChecked()).toBe(true);
  await page.getByRole("radio", { name: "A child" }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await expect.poll(() => page.getByRole("radio", { name: "A child" }).count()).toBe(0);
  expect(await b.isChecked()).toBe(false);
});

test("a region of the drawing and its line in the list are one", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect id="left" width="4" height="9"/><rect id="right" x="5" width="4" height="9"/></svg>`;
  const page = await open(form`item q1 "Where?" many of { left "Left"  right "Right" } on "two.svg"`, {
    beside: { "two.svg": svg },
  });
  const region = page.locator("path[role=checkbox]").nth(1);
  const box = page.locator("input").nth(1);
  await region.click();
  expect(await box.isChecked()).toBe(true);
  expect(await region.getAttribute("aria-checked")).toBe("true");
  await box.uncheck();
  await expect.poll(() => region.getAttribute("aria-checked")).toBe("false");
});

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { form, open, told } from "../harness/index.ts";

const visit = form`
  page one "One"
  item weeks "Weeks" integer 0..99
  item early "How early?" text when weeks < 37
  item born "Born" date
  item kind "Kind" one of { a "Kind A"  b "Kind B" }
  page two "Two"
  item words "Note" text
  item story "Story" long text
  item end "End" time
`;

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.querySelector("formscript-form")?.shadowRoot?.activeElement;
    const { labels = null, value = "" } = (element ?? {}) as Partial<HTMLInputElement>;
    return [...(labels ?? [])].at(-1)?.innerText || value || element?.textContent?.trim() || "";
  });
}

async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

test("Enter in a box goes on: to what the answer opens, the next box, the next page, and to the button", async () => {
  const page = await open(visit);
  await page.getByRole("textbox", { name: "Weeks" }).focus();
  await enter(page, "30");
  await expect.poll(() => focused(page)).toBe("How early?");
  await enter(page, "Much");
  await expect.poll(() => focused(page)).toBe("Month");
  await enter(page, "4");
  await expect.poll(() => focused(page)).toBe("Day");
  await enter(page, "5");
  await expect.poll(() => focused(page)).toBe("Year");
  await enter(page, "2011");
  await expect.poll(() => focused(page)).toBe("Kind A");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Note" }).focus();
  await enter(page, "N");
  await expect.poll(() => focused(page)).toBe("Story");
  await enter(page, "One line");
  await page.keyboard.type("two");
  await page.keyboard.press("Tab");
  await enter(page, "14:05");
  await expect.poll(() => focused(page)).toBe("Submit");
  expect(await told(page, "formscript-submit")).toEqual([]);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => told(page, "formscript-submit"))
    .toMatchObject([
      {
        detail: {
          submission: {
            answers: {
              weeks: 30,
              early: "Much",
              born: "2011-04-05",
              kind: "b",
              words: "N",
              story: "One line\ntwo",
              end: "14:05",
            },
          },
        },
      },
    ]);
});

test("with one question at a time it goes to the next, and what was written counts", async () => {
  const page = await open(visit, { attributes: { layout: "questions" }, touch: true });
  const weeks = page.getByRole("textbox", { name: "Weeks" });
  expect(await weeks.getAttribute("enterkeyhint")).toBe("next");
  await weeks.focus();
  await enter(page, "40");
  await page.getByRole("textbox", { name: "Month" }).focus();
  await enter(page, "4");
  await enter(page, "5");
  await enter(page, "2011");
  await page.getByRole("radio", { name: "Kind A" }).waitFor();
  const answers = (await told(page, "formscript-change")).map(({ detail }) => [detail.item, detail.answer]);
  expect(answers.at(0)).toEqual(["weeks", 40]);
  expect(answers.at(-1)).toEqual(["born", "2011-04-05"]);
});

test("it stops at the option that is chosen, and at the button that adds an entry", async () => {
  const page = await open(
    form`
    item name "Name" text
    item kind "Kind" one of { a "Kind A"  b "Kind B" }
    repeat child "Child" 1..3 { item age "Age" integer 0..17 }`,
    { answers: { kind: "b" } },
  );
  await page.getByRole("textbox", { name: "Name" }).focus();
  await enter(page, "N");
  await expect.poll(() => focused(page)).toBe("Kind B");
  await page.getByRole("textbox", { name: "Age" }).focus();
  await enter(page, "7");
  await expect.poll(() => focused(page)).toBe("Add an entry");
});

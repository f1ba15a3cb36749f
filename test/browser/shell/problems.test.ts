import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, openLibrary, photograph, told } from "../harness/index.ts";

const household = form`
  scale much { 0 "No" 1 "Yes" }
  item q1 "Do you live **alone**?" one of much
  item age "How old are you?" integer 0..120
  page second "More"
  grid g "How often" {
    column often "Often?" one of much
    row r1 "at home"
    row r2 "at work"
  }
  repeat child "Each child" 0..3 { item name "What is the name?" text }
  page third "The end"
  item end "Anything else?" text optional
  check fits "Nobody is alone at home and at work." = not (q1 = 1 and r1.often = 1)
`;

const submit = (page: Page): Promise<boolean> =>
  page.locator("formscript-form").evaluate((form: HTMLElementTagNameMap["formscript-form"]) => form.submit());

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.querySelector("formscript-form")?.shadowRoot?.activeElement;
    return element?.closest("[part~=item]")?.id ?? element?.id ?? "";
  });
}

test("what is missing is listed in words, with the focus on the list", async () => {
  const page = await open(household);
  expect(await submit(page)).toBe(false);
  expect(await focused(page)).toBe("summary");
  expect(await page.locator("#summary").ariaSnapshot()).toMatchInlineSnapshot(`
    "- group "4 questions need an answer":
      - heading "4 questions need an answer" [level=2]
      - list:
        - listitem:
          - link "Do you live alone?":
            - /url: "#q1"
        - listitem:
          - link "How old are you?":
            - /url: "#age"
        - listitem:
          - 'link "at home: Often?"':
            - /url: "#r1_often"
        - listitem:
          - 'link "at work: Often?"':
            - /url: "#r2_often""
  `);
  await expectNoAxeFindings(page);
  await photograph(page, "shell-problems");
  expect(await told(page, "formscript-submit")).toEqual([]);
});

test("a link leads to its question: on another page, in a cell of a grid, in an entry", async () => {
  const page = await open(household, { answers: { child: [{ name: "A" }, {}] } });
  await submit(page);
  await page.getByRole("link", { name: "at work: Often?" }).click();
  await expect.poll(() => focused(page)).toBe("r2_often");
  await page.getByRole("link", { name: "Entry 2: What is the name?" }).click();
  await expect.poll(() => focused(page)).toBe("child-2--name");
  await page.getByRole("link", { name: "How old are you?" }).press("Enter");
  await expect.poll(() => focused(page)).toBe("age");
  await page.getByRole("link", { name: "Do you live alone?" }).press("Enter");
  await expect.poll(() => focused(page)).toBe("q1");
});

test("a problem goes when it is mended, and the list with the last of them", async () => {
  const page = await open(household, { answers: { r1_often: 0, r2_often: 0 } });
  await submit(page);
  const problems = page.locator("[part=summary] li");
  expect(await problems.count()).toBe(2);
  await page.getByRole("radio", { name: "Yes" }).check();
  await expect.poll(() => problems.count()).toBe(1);
  await page.getByRole("textbox", { name: "How old are you?" }).fill("40");
  await page.keyboard.press("Tab");
  await expect.poll(() => problems.count()).toBe(0);
  expect(await page.locator("#summary").innerText()).toBe("");
  await expectNoAxeFindings(page);
});

test("an answer that is not allowed and a check that is broken are listed with what is wrong", async () => {
  const page = await open(household, { answers: { q1: 1, age: 200, r1_often: 1, r2_often: 0 } });
  await submit(page);
  expect(await page.locator("#summary").ariaSnapshot()).toMatchInlineSnapshot(`
    "- group "2 questions need attention":
      - heading "2 questions need attention" [level=2]
      - list:
        - listitem:
          - link "How old are you?":
            - /url: "#age"
          - text: Enter a number from 0 to 120.
        - listitem:
          - text: Nobody is alone at home and at work.
          - list:
            - listitem:
              - link "Do you live alone?":
                - /url: "#q1"
            - listitem:
              - 'link "at home: Often?"':
                - /url: "#r1_often""
  `);
});

test("questions that were not there when it was submitted are not marked at once", async () => {
  const page = await open(form`
    item q1 "Do you smoke?" yesno
    item q2 "How much?" integer 0..100 when q1 = yes
    item q3 "Since when?" integer 0..100
  `);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("radio", { name: "Yes" }).check();
  const q2 = page.getByRole("textbox", { name: "How much?" });
  await q2.waitFor();
  expect(await q2.getAttribute("aria-invalid")).not.toBe("true");
  expect(await page.getByRole("textbox", { name: "Since when?" }).getAttribute("aria-invalid")).toBe("true");
});

test("what appears and goes away is said, counted, and nothing is said of other pages", async () => {
  const page = await open(form`
    item q1 "Do you smoke?" yesno
    item q2 "How much?" integer 0..100 when q1 = yes
    item q3 "What?" text when q1 = yes
    page more
    item q4 "Do you cough?" yesno when q1 = yes
  `);
  const said = page.getByRole("status");
  await page.getByRole("radio", { name: "Yes" }).check();
  await expect.poll(() => said.innerText()).toBe("2 new questions appeared.");
  await page.getByRole("radio", { name: "No" }).check();
  await expect.poll(() => said.innerText()).toBe("2 questions are no longer asked.");
});

test("a form whose wording is missing says so, and is not submitted", async () => {
  const page = await openLibrary("epds");
  expect(await page.getByRole("note").innerText()).toContain("belongs to its publisher");
  await page.locator("formscript-form").evaluate((form: HTMLElementTagNameMap["formscript-form"]) => {
    form.answers = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`q${at + 1}`, 0]));
  });
  expect(await submit(page)).toBe(false);
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(0);
  await expect
    .poll(() => page.getByRole("status").innerText())
    .toBe("Without its wording this form cannot be submitted as real data.");
  expect(await told(page, "formscript-submit")).toEqual([]);
  await expectNoAxeFindings(page);
});

test("a check that single entries break is listed with each, and stands at each until it is mended", async () => {
  const page = await open(
    form`
    repeat child "Child" 1..9 { item name "Name" text optional  item small "Small" integer 0..9  item big "Big" integer 0..9 }
    check fits "No small one is bigger than the big one." = all(child.small <= child.big)`,
    {
      answers: {
        child: [
          { small: 1, big: 2 },
          { small: 3, big: 2 },
          { small: 2, big: 2 },
          { small: 9, big: 0 },
        ],
      },
    },
  );
  await page.getByRole("button", { name: "Submit" }).click();
  await page.locator("#summary li").first().waitFor();
  expect(await page.locator("#summary").ariaSnapshot()).toMatchInlineSnapshot(`
    "- group "1 question needs attention":
      - heading "1 question needs attention" [level=2]
      - list:
        - listitem:
          - text: No small one is bigger than the big one.
          - list:
            - listitem:
              - 'link "Entry 2: Child"':
                - /url: "#child[2]"
            - listitem:
              - 'link "Entry 4: Child"':
                - /url: "#child[4]""
  `);
  const broken = page.getByRole("group", { description: "No small one is bigger than the big one." });
  const names = async (): Promise<string[]> => await broken.getByRole("heading").allInnerTexts();
  expect(await names()).toEqual(["Entry 2", "Entry 4"]);
  await expectNoAxeFindings(page);

  await page.getByRole("link", { name: "Entry 4: Child" }).click();
  await expect.poll(() => focused(page)).toBe("child-4-");
  await page.locator("#child-4--small-answer").fill("0");
  await page.keyboard.press("Tab");
  await expect.poll(names).toEqual(["Entry 2"]);
  expect(await page.getByRole("link").allInnerTexts()).toEqual(["Entry 2: Child"]);
  await page.locator("#child-2--big-answer").fill("4");
  await page.keyboard.press("Tab");
  await expect.poll(names).toEqual([]);
});

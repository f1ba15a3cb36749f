import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, photograph } from "../harness/index.ts";

const paged = form`
  instructions "Please choose *one* answer each."
  recall "the past week"

  scale much { 0 "No" 1 "Yes" }
  item q1 "Do you work?" one of much
  page work "Your work" when q1 = 1
  item q2 "Is it heavy?" one of much
  item q3 "Is it dull?" one of much when q2 = 1
  page rest "Your rest"
  item q4 "Do you sleep?" one of much
`;

/** What has the focus, within the form. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.querySelector("formscript-form")?.shadowRoot?.activeElement;
    return (element?.textContent ?? "").trim() || element?.id;
  });
}

const choose = (page: Page, name: string, nth = 0): Promise<void> =>
  page.getByRole("radio", { name }).nth(nth).check();

test("a form with pages is shown page by page, and hidden ones are passed over", async () => {
  const page = await open(paged);
  await expectNoAxeFindings(page);
  await choose(page, "No");
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => focused(page)).toBe("Your rest");
  expect(await page.getByText("Is it heavy?").count()).toBe(0);
  expect(await page.getByRole("button", { name: "Next" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(1);
  await expectNoAxeFindings(page);
});

test("going back loses nothing, and the focus goes to the heading or the first question", async () => {
  const page = await open(paged);
  await choose(page, "Yes");
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => focused(page)).toBe("Your work");
  await choose(page, "Yes");
  await choose(page, "Yes", 1);
  await page.getByRole("button", { name: "Back" }).click();
  await expect.poll(() => focused(page)).toBe("Do you work?");
  expect(await page.getByRole("radio", { name: "Yes" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => focused(page)).toBe("Your work");
  expect(await page.getByRole("radio", { name: "Yes" }).nth(1).isChecked()).toBe(true);
});

test("progress says what is certain and what is possible", async () => {
  const page = await open(paged);
  const progress = page.getByRole("progressbar");
  const said = (): Promise<string> => page.locator("[part~=progress-text]").innerText();
  expect(await said()).toBe("0 of about 4 answered. At most 4 questions left.");
  await choose(page, "Yes");
  await expect.poll(said).toBe("1 of about 4 answered. At most 3 questions left.");
  await page.getByRole("button", { name: "Next" }).click();
  await choose(page, "No");
  await expect.poll(said).toBe("2 of 3 answered");
  expect(await progress.getAttribute("max")).toBe("3");
  expect(await progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBe(2);
});

test("with the keyboard alone: Enter goes on, and not further than to the last step", async () => {
  const page = await open(paged);
  await page.getByRole("radio", { name: "No" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Your rest");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(1);
  await page.getByRole("button", { name: "Submit" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Your answers have been sent.").first().waitFor();
});

test("one question at a time, with the focus on the question", async () => {
  const page = await open(paged, { attributes: { layout: "questions" } });
  await choose(page, "Yes");
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(() => focused(page)).toBe("Your work");
  expect(await page.getByRole("radiogroup").count()).toBe(1);
  await photograph(page, "shell-questions");
  expect(await page.locator("formscript-form").ariaSnapshot()).toMatchInlineSnapshot(`
    "- alert
    - form "A form":
      - heading "A form" [level=1]
      - paragraph: "Time in question: the past week"
      - alert
      - heading "Your work" [level=2]
      - radiogroup "Is it heavy?":
        - text: Is it heavy?
        - radio "No"
        - text: "No"
        - radio "Yes"
        - text: "Yes"
      - progressbar "1 of about 4 answered. At most 3 questions left."
      - text: 1 of about 4 answered. At most 3 questions left.
      - button "Back"
      - button "Next"
      - paragraph: Not sent yet
      - status"
  `);
  await expectNoAxeFindings(page);
});

test("whole, also where there are pages; and changed while it is filled in, the place stays", async () => {
  const page = await open(paged, { attributes: { layout: "whole" }, answers: { q1: 1 } });
  expect(await page.getByRole("radiogroup").count()).toBe(3);
  expect(await page.getByRole("button", { name: "Next" }).count()).toBe(0);
  await page.locator("formscript-form").evaluate((form: HTMLElementTagNameMap["formscript-form"]) => {
    form.layout = "pages";
    return form.goTo("q2");
  });
  await page.locator("formscript-form").evaluate((form: HTMLElementTagNameMap["formscript-form"]) => {
    form.layout = "questions";
  });
  await expect.poll(() => page.getByRole("radiogroup").count()).toBe(1);
  expect(await page.getByText("Is it heavy?").count()).toBe(1);
});

test("printing prints all that is asked, and the step comes back with what was done in it", async () => {
  const page = await open(paged, { answers: { q1: 1 } });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await page.getByRole("radiogroup").count()).toBe(3);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.getByRole("radiogroup").count()).toBe(1);
});

test("a form that is moved keeps its answers, its step and what was marked", async () => {
  const page = await open(paged, { body: `<main><formscript-form></formscript-form></main><aside></aside>` });
  await choose(page, "Yes");
  await page.getByRole("button", { name: "Next" }).click();
  await choose(page, "No");
  await page.evaluate(() =>
    document.querySelector("aside")!.append(document.querySelector("formscript-form")!),
  );
  expect(await page.getByRole("radio", { name: "No" }).isChecked()).toBe(true);
  await choose(page, "Yes");
  await expect.poll(() => page.getByRole("radiogroup").count()).toBe(2);
});

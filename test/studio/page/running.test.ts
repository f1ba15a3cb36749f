import { expect, test } from "vitest";
import { expectNoAxeFindings } from "../../browser/harness/index.ts";
import { openStudio, sleep } from "./harness.ts";

test("the form runs beside its text, and keeps its answers while the text changes", async () => {
  const { page, form, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await form
    .getByRole("radiogroup", { name: "Are you tired?" })
    .getByRole("radio", { name: "Always" })
    .check();
  await behind("Are you ");
  await page.keyboard.type("often ");
  const changed = form.getByRole("radiogroup", { name: "Are you often tired?" });
  await expect.poll(() => changed.getByRole("radio", { name: "Always" }).isChecked()).toBe(true);
});

test("a question leads to its line, and a line to its question", async () => {
  const { page, text, form, open, behind } = await openStudio(
    { "sleep.form": sleep },
    { width: 1280, height: 620 },
  );
  await open("sleep.form");
  await form.getByText("Do you wake up early?").click();
  await expect.poll(() => text.locator(".cm-activeLine").textContent()).toContain("item q3");
  await behind("item q1");
  const first = form.getByRole("radiogroup", { name: "Do you lie awake?" });
  await expect.poll(() => first.evaluate((group) => group.getBoundingClientRect().top)).toBeGreaterThan(60);
  await expect.poll(() => form.locator("[data-pointed]").textContent()).toContain("Do you lie awake?");
  // Answering takes nobody to the text.
  await first.getByRole("radio", { name: "Never" }).check();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("formscript-previewed");
});

test("answers and what comes of them are shown, and become an example", async () => {
  const { page, text, form, panel, open } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  const answers = form.getByRole("radio", { name: "Sometimes" });
  await answers.last().waitFor();
  for (const answer of await answers.all()) await answer.check();
  await page.getByRole("tab", { name: "Answers" }).click();
  await expect.poll(() => panel.textContent()).toContain('"q2": "sometimes"');
  await page.getByRole("tab", { name: "Result" }).click();
  await panel.getByText("Much trouble").first().waitFor();
  await page.getByRole("tab", { name: "Answers" }).click();
  await panel.getByRole("button", { name: "Add as example" }).click();
  await page.getByRole("textbox", { name: "What the example shows" }).fill('somebody "like that"');
  await page.keyboard.press("Enter");
  await expect.poll(() => text.textContent()).toContain('example "somebody \\"like that\\""');
  await page.getByRole("tab", { name: "Examples" }).click();
  await expect.poll(() => panel.textContent()).toContain("All 3 examples hold");
});

test("examples say what came, lead to what is not so, and can be shown in the form", async () => {
  const wrong = sleep.replace("expect total = 6", "expect total = 5");
  const { page, text, form, panel, open } = await openStudio({ "sleep.form": wrong });
  await open("sleep.form");
  await page.getByRole("button", { name: "✗ 1 of 2 examples fails" }).click();
  await expect.poll(() => panel.textContent()).toContain("1 of 2 does not hold");
  await panel.getByRole("button", { name: /total is 6/ }).click();
  await expect.poll(() => text.locator(".cm-activeLine").textContent()).toContain("expect total = 5");
  await panel
    .getByRole("listitem")
    .filter({ hasText: "always" })
    .getByRole("button", { name: "Show in the form" })
    .click();
  await expect.poll(() => form.getByRole("radio", { name: "Always", checked: true }).count()).toBe(3);
});

test("what developers get can be read: schema, types and codebook", async () => {
  const { page, panel, open } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await page.getByRole("tab", { name: "JSON Schema" }).click();
  await expect.poll(() => panel.textContent()).toContain('"$schema"');
  await page.getByRole("tab", { name: "Types" }).click();
  await expect.poll(() => panel.textContent()).toContain("export interface");
  await page.getByRole("tab", { name: "Codebook" }).click();
  await expect.poll(() => panel.getByRole("cell", { name: "q1", exact: true }).count()).toBeGreaterThan(0);
  await expectNoAxeFindings(page);
});

test("a sensitive form is tried without its quick way out", async () => {
  const sensitive = sleep.replace("licence  free", "licence  free\n  sensitive");
  const { page, form, open } = await openStudio({ "sleep.form": sensitive });
  await open("sleep.form");
  await form.getByText("Leave quickly").waitFor();
  const address = page.url();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(page.url()).toBe(address);
  expect(await form.getByText("Do you lie awake?").isVisible()).toBe(true);
});

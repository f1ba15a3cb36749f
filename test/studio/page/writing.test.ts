import { expect, test } from "vitest";
import { openStudio, sleep } from "./harness.ts";

test("what is wrong is said at once, and mended from its own place", async () => {
  const { page, text, panel, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await expect.poll(() => panel.textContent()).toContain("Nothing is wrong");
  await behind("3..6");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("5");
  await expect.poll(() => panel.textContent()).toContain("6");
  await panel
    .getByRole("button", { name: /line \d/ })
    .first()
    .click();
  await text.locator(".cm-lintRange-error").first().hover();
  const mend = page.locator(".cm-tooltip .fs-mend").first();
  await mend.waitFor();
  await expect.poll(() => panel.textContent()).toContain("No band covers");
  await mend.click();
  await expect.poll(() => panel.textContent()).not.toContain("No band covers");
});

test("what mends a mistake stands below it in the list, and is done where it is", async () => {
  const broken = sleep.replace('q2 "Are you tired?" one of often', 'q2 "Are you tired?" one of oftn');
  const { page, text, panel, open } = await openStudio({ "sleep.form": broken });
  await open("sleep.form");
  await panel.getByRole("button", { name: "Change to often" }).click();
  await expect.poll(() => text.textContent()).not.toContain("oftn");
  await expect.poll(() => text.locator(".cm-activeLine").textContent()).toContain("item q2");
  await expect.poll(() => panel.textContent()).toContain("Nothing is wrong");
  await page.keyboard.press("Control+z");
  await panel.getByRole("button", { name: "Change to often" }).waitFor();
});

test("what was said of an earlier moment goes with the next sign", async () => {
  const { page, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind("Are you ");
  await page.keyboard.type("very ");
  await page.keyboard.press("Control+s");
  const said = page.locator(".status .said");
  await expect.poll(() => said.textContent()).toBe("sleep.form is saved.");
  await page.keyboard.type("very ");
  await expect.poll(() => said.textContent()).toBe("");
});

test("what may come next is proposed, with what it is", async () => {
  const { page, text, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind('early?" one of often');
  await page.keyboard.press("Enter");
  await page.keyboard.type('item q4 "Do you dream?" one of of');
  const list = page.locator(".cm-tooltip-autocomplete");
  await list.getByRole("option", { name: "often" }).waitFor();
  await expect.poll(() => page.locator(".cm-completionInfo").textContent()).toContain("Never");
  // A list that has only just come is not taken for what one means.
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await expect.poll(() => text.textContent()).toContain('item q4 "Do you dream?" one of often');
});

test("the pointer on a name tells what it is worth", async () => {
  const { page, text, open } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await text.locator(".fs-variable", { hasText: "q2" }).first().hover();
  await expect.poll(() => page.locator(".fs-about").textContent()).toContain("Scored 0–2");
});

test("a function tells what it takes while it is written", async () => {
  const { page, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind("sum(q1..q3)");
  await page.keyboard.type(" + max(");
  await expect.poll(() => page.locator(".fs-signature").textContent()).toContain("max(");
});

test("a name is renamed wherever it stands, also in a translation that is not open", async () => {
  const nb = 'translation nb of sleep "Søvn" {\n  q1 "Ligger du våken?"\n}\n';
  const { page, text, open, behind, saved } = await openStudio({ "sleep.form": sleep, "sleep.nb.form": nb });
  await open("sleep.form");
  await behind("item q1");
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: "New name" });
  await expect.poll(() => name.inputValue()).toBe("q1");
  await name.fill("awake");
  await page.keyboard.press("Enter");
  await page
    .getByRole("dialog", { name: "Stored answers follow" })
    .getByRole("button", { name: "Yes" })
    .click();
  await expect.poll(() => text.textContent()).toContain("item awake was q1");
  await expect.poll(() => page.locator(".status .saved").textContent()).toBe("2 files not saved");
  await page.keyboard.press("Control+Alt+s");
  await expect.poll(() => saved("sleep.nb.form")).toContain("awake");
  expect(saved("sleep.form")).toContain("item awake was q1");
});

test("definition, uses and places of a file are gone to by keys", async () => {
  const { page, text, open, behind } = await openStudio({ "sleep.form": sleep });
  const line = () => text.locator(".cm-activeLine").first().textContent();
  await open("sleep.form");
  await behind('q1 "Do you lie awake?" one of often');
  await page.keyboard.press("F12");
  await expect.poll(line).toContain("scale often");
  await page.keyboard.press("Shift+F12");
  await expect.poll(() => page.getByRole("dialog").getByRole("option").count()).toBe(4);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+o");
  await page.keyboard.type("always");
  await page.keyboard.press("Enter");
  await expect.poll(line).toContain("2 always");
});

test("the text is laid out by keys, and folded by its gutter", async () => {
  const { page, text, open } = await openStudio({
    "sleep.form": sleep.replace("  item q2", "      item   q2"),
  });
  await open("sleep.form");
  await text.click();
  await page.keyboard.press("Shift+Alt+f");
  await expect
    .poll(() => text.locator(".cm-line", { hasText: "item q2" }).textContent())
    .toMatch(/^ {2}item q2/);
  await page.locator(".cm-foldGutter [title='Fold line']").nth(1).click();
  await expect.poll(() => text.textContent()).not.toContain("Sometimes");
});

test("a mistake is explained on a page of its own", async () => {
  const { page, panel, open } = await openStudio({ "sleep.form": sleep.replace("q1..q3)", "q1..q4)") });
  await open("sleep.form");
  await panel.getByRole("button", { name: "Explain name-unknown" }).click();
  const dialog = page.getByRole("dialog");
  await expect.poll(() => dialog.textContent()).toContain("Right");
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog.isVisible()).toBe(false);
});

test("what is typed stands as far in as what it belongs to", async () => {
  const { page, open, behind, saved } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind('early?" one of often');
  await page.keyboard.type('\nwhen q1 > 0 else score 0 {\nitem q4 "Do you dream?" one of often');
  // The brace that closes it has come by itself. What is proposed would take the arrow.
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.keyboard.type('\nitem q5 "Do you snore?" one of often');
  await page.keyboard.press("Control+s");
  await expect
    .poll(() => saved("sleep.form"))
    .toContain(`  when q1 > 0 else score 0 {
    item q4 "Do you dream?" one of often
  }
  item q5 "Do you snore?" one of often
`);
});

test("a translation is begun, with a place for each text", async () => {
  const { page, text, open, saved } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await page.getByRole("banner").getByRole("button", { name: "Translate" }).click();
  await page.keyboard.type("norsk bok");
  await page.getByRole("option", { name: "Norwegian Bokmål (norsk bokmål)" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of sleep.nb.form");
  await page.keyboard.type("Søvn");
  await expect.poll(() => text.textContent()).toContain('translation nb of sleep "Søvn" from "Sleep"');
  expect(saved("sleep.nb.form")).toContain('q1 "" from "Do you lie awake?"');
});

test("a programme is translated as a form is, and a file of scales has nothing to translate", async () => {
  const { page, text, open, saved } = await openStudio({
    "sleep.form": sleep,
    "scales.form": 'scale often { 0 "No" 1 "Yes" }\n',
    "visits.form": `programme visits "Visits" {
  version "1.0.0"
  language en
  uses sleep from "./sleep.form"
  date born "Date of birth"
  step first "First visit" form sleep { from 2 to 4 weeks after born }
}
`,
  });
  const translate = page.getByRole("banner").getByRole("button", { name: "Translate" });
  await open("scales.form");
  await translate.click();
  await page.getByRole("option", { name: "Norwegian Bokmål (norsk bokmål)" }).click();
  await expect.poll(() => page.locator(".status .said").textContent()).toContain("no form or programme here");
  await open("visits.form");
  await translate.click();
  await page.getByRole("option", { name: "Norwegian Bokmål (norsk bokmål)" }).click();
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of visits.nb.form");
  await page.keyboard.type("Besøk");
  await expect.poll(() => text.textContent()).toContain('translation nb of visits "Besøk" from "Visits"');
  expect(saved("visits.nb.form")).toContain('first "" from "First visit"');
});

test("a translation into a language of few is begun by its tag", async () => {
  const { page, text, open } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await page.getByRole("banner").getByRole("button", { name: "Translate" }).click();
  await page.getByRole("option", { name: "Another language" }).click();
  const tag = page.getByRole("textbox", { name: "Its tag" });
  await tag.fill("southern sami");
  await page.getByText("This is no language tag").waitFor();
  await tag.fill("sma");
  await page.keyboard.press("Enter");
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of sleep.sma.form");
});

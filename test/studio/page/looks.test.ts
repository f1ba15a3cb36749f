import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoAxeFindings, photograph, type Viewing } from "../../browser/harness/index.ts";
import { openStudio, sleep } from "./harness.ts";

const broken = sleep.replace("3..6 high", "3..5 high");
const ways: Readonly<Record<string, Viewing>> = {
  light: {},
  dark: { colours: "dark" },
  "forced colours": { colours: "forced" },
  tablet: { width: 820, height: 1180, touch: true },
  phone: { width: 390, height: 844, touch: true },
};

describe.each(Object.entries(ways))("%s", (name, viewing) => {
  test("axe finds nothing, whatever is shown", async () => {
    const { page, panel } = await openStudio({ "sleep.form": broken }, viewing);
    const go = async (pane: string): Promise<void> => {
      if (name === "tablet" && pane === "Files")
        await page.getByRole("button", { name: "Files", exact: true }).click();
      if (name === "phone")
        await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name: pane }).click();
    };
    await page.locator(".editor .cm-lintRange-error").first().waitFor();
    await expectNoAxeFindings(page);
    await photograph(page, `studio-${name}`);
    await go("Results");
    for (const tab of ["Problems", "Answers", "Result", "Examples", "Changes", "Codebook"]) {
      await page.getByRole("tab", { name: tab }).click();
      await expect.poll(() => panel.textContent(), { message: tab }).not.toBe("…");
      await expectNoAxeFindings(page);
    }
    await go("Form");
    await expectNoAxeFindings(page);
    await go("Files");
    await expectNoAxeFindings(page);
    await page.keyboard.press("Control+p");
    await page.getByRole("option", { name: "sleep.form" }).waitFor();
    await expectNoAxeFindings(page);
  });

  test("axe finds nothing in the guide", async () => {
    const { page } = await openStudio({ "sleep.form": sleep }, viewing);
    await page.getByRole("banner").getByRole("button", { name: "Help" }).click();
    await page.getByRole("link", { name: "A first form" }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole("searchbox").fill("share");
    await page.getByRole("button", { name: /^2\. Questions that share/ }).click();
    await page.getByRole("heading", { name: "2. Questions that share their answers" }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole("searchbox").fill("score");
    await page.getByRole("button", { name: /^3\. A score/ }).waitFor();
    await expectNoAxeFindings(page);
  });
});

test("on paper stands the form, or the page of the guide that is read", async () => {
  const { page, form } = await openStudio({ "sleep.form": sleep });
  await form.getByText("Do you wake up early?").waitFor();
  await page.emulateMedia({ media: "print" });
  const question = form.getByText("Do you wake up early?");
  await expect.poll(() => question.isVisible()).toBe(true);
  for (const other of [".head", ".status", ".files", ".text", ".panel", ".form .pane-head"])
    expect(await page.locator(other).first().isVisible(), other).toBe(false);
  // All of it, not what fits into the window.
  await page.setViewportSize({ width: 800, height: 300 });
  const { height } = (await form.boundingBox())!;
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(height);
  await page.keyboard.press("F1");
  await page.getByRole("link", { name: "A first form" }).waitFor();
  expect(await question.isVisible()).toBe(false);
  expect(await page.getByRole("searchbox").isVisible()).toBe(false);
});

test("a file that is opened by its name is in sight among the others", async () => {
  const names = Array.from({ length: 60 }, (_, at) => `folder_${at % 3}/form_${at}.form`);
  const { page } = await openStudio(Object.fromEntries(names.map((name) => [name, ""])));
  await page.getByRole("treeitem", { name: "folder_2" }).click();
  await page.getByRole("button", { name: "Find a file" }).click();
  await page.keyboard.type("form_59");
  await page.getByRole("option", { name: "form_59" }).waitFor();
  await page.keyboard.press("Enter");
  const line = page.locator("[data-path='folder_2/form_59.form']");
  await expect
    .poll(async () => {
      const [own, all] = await Promise.all([line.boundingBox(), page.getByRole("tree").boundingBox()]);
      return own !== null && own.y >= all!.y && own.y + own.height <= all!.y + all!.height;
    })
    .toBe(true);
});

test("light or dark can be chosen, whatever the system has", async () => {
  const { page } = await openStudio({ "sleep.form": sleep }, { colours: "dark" });
  const background = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector(".text")!).backgroundColor);
  const dark = await background();
  await page.getByRole("combobox", { name: "Colours" }).selectOption("light");
  await expect.poll(background).not.toBe(dark);
  await page.reload();
  await expect.poll(background).not.toBe(dark);
});

test("panes are resized by keys and by the pointer, and keep their sizes", async () => {
  const { page } = await openStudio({ "sleep.form": sleep });
  const width = (): Promise<number> => page.locator("aside.files").evaluate((pane) => pane.clientWidth);
  const before = await width();
  const line = page.getByRole("separator", { name: "Width of the files" });
  await line.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(width).toBe(before + 16);
  const { x, y, height } = (await line.boundingBox())!;
  await page.mouse.move(x, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(before + 76);
  await page.reload();
  await expect.poll(width).toBe(before + 76);
});

test("all of it is done by keys alone", async () => {
  const { page, text, saved } = await openStudio({
    "sleep.form": sleep,
    "other.form": sleep.replace("sleep", "other"),
  });
  await page.locator("[data-path='sleep.form']").waitFor();
  await reach(page, "treeitem");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect.poll(() => text.getAttribute("aria-label")).toBe("Text of sleep.form");
  await page.keyboard.press("Control+Shift+p");
  await page.keyboard.type("go to a place");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("option", { name: /q2/ }).waitFor();
  await page.keyboard.type("q2");
  await page.keyboard.press("Enter");
  await expect.poll(() => text.locator(".cm-activeLine").textContent()).toContain("item q2");
  await page.keyboard.type("tired");
  // In the text, Tab indents, until Ctrl-M.
  await page.keyboard.press("Control+m");
  await reach(page, "tab");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.getByRole("tab", { selected: true }).textContent()).toContain("Answers");
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("sleep.form")).toContain("item tired");
});

/** Tabs until something of this role has the focus. */
async function reach(page: Page, role: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.evaluate(() => document.activeElement?.role)) === role) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Nothing that is a ${role} is reached by Tab.`);
}

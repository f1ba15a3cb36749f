import { expect, test } from "vitest";
import { everything } from "./everything.ts";

const vsCode = everything("machine");

test("a form is compared with its committed version, on a page", async () => {
  const code = vsCode();
  await code.command("View: Close All Editors");
  await code.openFile("sleep.form");
  await code.page.locator(".codelens-decoration a", { hasText: /changes? since the commit/ }).waitFor();
  await code.command("Formscript: Compare with the Committed Version");
  const page = code.webview();
  await page.getByRole("heading", { name: "What changes in “Sleep”" }).waitFor();
  await code.photograph("review");
  expect(await page.locator("body").innerText()).toContain("band_2");
});

test("in the dark, its pages are dark, too", async () => {
  const code = vsCode();
  await code.command("Preferences: Toggle between Light/Dark Themes");
  const page = code.webview();
  const surface = () =>
    page
      .locator("body")
      .evaluate((body) => getComputedStyle(body).backgroundColor.match(/\d+/g)?.map(Number));
  await expect.poll(async () => Math.max(...((await surface()) ?? [255]).slice(0, 3))).toBeLessThan(64);
  await code.photograph("review-dark");
  await code.command("View: Close All Editors");
  await code.openFile("sleep.form");
  await code.page.locator(".codelens-decoration a", { hasText: "Preview" }).first().click();
  await code.webview().getByRole("radio", { name: "Always" }).first().click();
  await code.webview().getByRole("radio", { name: "Never" }).last().click();
  await expect.poll(async () => Math.max(...((await surface()) ?? [255]).slice(0, 3))).toBeLessThan(64);
  await code.photograph("preview-dark");
});

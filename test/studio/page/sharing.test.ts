import { readFileSync } from "node:fs";
import { expect, inject, onTestFinished, test } from "vitest";
import { openAddress } from "../../browser/harness/index.ts";
import { startSite } from "../../browser/harness/site.ts";
import { studioIn } from "./harness.ts";

/** The studio as a host has it that serves nothing but files. */
async function openAlone() {
  const site = await startSite({ "/": inject("studio") });
  // Before the page is opened, so that it is there for as long as the page is.
  onTestFinished(() => site.close());
  site.pages.set("/", readFileSync(`${inject("studio")}/index.html`, "utf8"));
  site.pages.set("/studio.json", { type: "application/json", body: "null" });
  const page = await openAddress(`${site.address}/`, { width: 1280, height: 800 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return await studioIn(page);
}

test("without a server, forms are kept in the browser, from a first one on", async () => {
  const { page, text, form, behind } = await openAlone();
  await expect.poll(() => text.textContent()).toContain("form ");
  await form.getByRole("radio").first().waitFor();
  expect(await page.locator(".status .place").textContent()).toBe("Kept in this browser");
  await behind("item q1");
  await page.keyboard.type("_new");
  await page.keyboard.press("Control+s");
  await expect.poll(() => page.locator(".status .saved").textContent()).toBe("All saved");
  await page.reload();
  await expect.poll(() => text.textContent()).toContain("q1_new");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
});

test("a link holds the form itself; who opens it can keep a copy", async () => {
  const { page, text } = await openAlone();
  await expect.poll(() => text.textContent()).toContain("form ");
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const other = await openAddress(link, { width: 1280, height: 800 });
  const shared = await studioIn(other);
  await expect.poll(() => shared.text.textContent()).toContain("form ");
  await expect.poll(() => other.locator(".status .place").textContent()).toBe("Kept nowhere yet");
  await other.getByRole("button", { name: "Keep a copy" }).click();
  await expect.poll(() => other.locator(".status .place").textContent()).toBe("Kept in this browser");
  await expect.poll(() => shared.text.getAttribute("aria-label")).toMatch(/^Text of shared\//);
});

test("a link that is pasted over the address of the studio is opened", async () => {
  const { page, text, behind } = await openAlone();
  await expect.poll(() => text.textContent()).toContain("form ");
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByRole("textbox", { name: "Link" }).inputValue();
  await page.keyboard.press("Escape");
  await behind("item q1");
  await page.keyboard.type("_new");
  await page.keyboard.press("Control+s");
  await expect.poll(() => page.locator(".status .saved").textContent()).toBe("All saved");
  await page.goto(link);
  await expect.poll(() => page.locator(".status .place").textContent()).toBe("Kept nowhere yet");
  await expect.poll(() => text.textContent()).toContain("form ");
  expect(await text.textContent()).not.toContain("q1_new");
});

test("a link that is broken says so", async () => {
  const { page } = await openAlone();
  const broken = await openAddress(`${page.url()}#form=1.abc.def`, { width: 1280, height: 800 });
  await broken.getByRole("alert").waitFor();
  expect(await broken.getByRole("alert").textContent()).toMatch(/link/);
});

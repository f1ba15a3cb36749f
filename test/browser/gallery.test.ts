import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../house/sources.ts";
import { expectNoAxeFindings, library, openAddress, photograph } from "./harness/index.ts";

/** The gallery as `npm start` starts it, with what it builds in a folder of its own. */
const out = mkdtempSync(join(root, "node_modules/.cache/gallery-"));
const words = ["examples/gallery/start.ts", "--no-open", "--port", "0", "--out", out];
const gallery = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
let address = "";

beforeAll(async () => {
  let said = "";
  for await (const chunk of gallery.stdout) {
    said += chunk;
    address = /http:\S+/.exec(said)?.[0] ?? "";
    if (address !== "") break;
  }
}, 60_000);

afterAll(() => {
  gallery.kill();
  rmSync(out, { recursive: true, force: true });
});

test("lists the library, and finds in it", async () => {
  const page = await openAddress(address, { width: 1280 });
  await expect.poll(() => page.getByRole("link").count()).toBe(library().size);
  await page.getByLabel("Find a form").fill("norwegian alcohol");
  await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^\d of \d+ forms$/);
  await expectNoAxeFindings(page);
  await photograph(page, "gallery");
});

test("a form runs live, and tells its page", async () => {
  const page = await openAddress(address);
  await page.getByRole("link", { name: "Alcohol Use Disorders Identification Test – Consumption" }).click();
  await page.getByRole("radio", { name: "Monthly or less" }).check();
  await expect.poll(() => page.getByText("q1 = 1").count()).toBe(1);
  await page.getByLabel("Language").selectOption({ label: "Norwegian Bokmål" });
  await expect
    .poll(() => page.getByRole("radio", { name: "Månedlig eller sjeldnere" }).isChecked())
    .toBe(true);
  await page.getByLabel("Colours").selectOption("dark");
  await page.getByLabel("Layout").selectOption("questions");
  await page.getByLabel("From right to left").check();
  await expect
    .poll(() => new URL(page.url()).search)
    .toBe("?language=nb&layout=questions&colours=dark&direction=rtl");
  expect(await page.getByRole("form").evaluate((form) => getComputedStyle(form).direction)).toBe("rtl");
  await expectNoAxeFindings(page);
  await photograph(page, "gallery-form");
});

test("how a form is shown stands in its address", async () => {
  const page = await openAddress(`${address}forms/audit?language=nb&width=phone&readonly=yes`, {
    width: 1280,
  });
  await expect.poll(() => page.getByLabel("Language").inputValue()).toBe("nb");
  expect(await page.getByLabel("As wide as a phone").isChecked()).toBe(true);
  await expect.poll(() => page.getByRole("radio").first().isDisabled()).toBe(true);
  const box = await page.locator("formscript-form").boundingBox();
  expect(box?.width).toBeLessThan(400);
  await photograph(page, "gallery-as-on-a-phone");
});

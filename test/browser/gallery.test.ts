import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../house/sources.ts";
import { expectNoAxeFindings, form, library, openAddress, photograph } from "./harness/index.ts";

/** Starts the gallery as its command does, with what it builds in a folder of its own. */
async function started(folder: string, ...more: readonly string[]): Promise<Gallery> {
  const words = ["examples/gallery/start.ts", "--port", "0", "--out", join(folder, "out")];
  const process = spawn(node, [...words, ...more], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const chunk of process.stdout) {
    said += chunk;
    const address = /http:\S+/.exec(said)?.[0];
    if (address !== undefined) return { address, process };
  }
  throw new Error(`The gallery did not start:\n${said}`);
}

interface Gallery {
  readonly address: string;
  readonly process: ChildProcess;
}

const node = process.execPath;
const folder = mkdtempSync(join(tmpdir(), "gallery-"));
const galleries: Gallery[] = [];
let address = "";

beforeAll(async () => {
  galleries.push(await started(folder));
  address = galleries[0]?.address ?? "";
});

afterAll(() => {
  for (const { process } of galleries) process.kill();
  rmSync(folder, { recursive: true, force: true });
});

test("lists the library, and finds in it", async () => {
  const page = await openAddress(address, { width: 1280 });
  const forms = page.getByRole("list", { name: "Forms" });
  await expect.poll(() => forms.getByRole("link").count()).toBe(library().size);
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

test("several responses beside each other, with the round chart", async () => {
  const page = await openAddress(address, { width: 1280 });
  await page.getByRole("link", { name: "TRAS: one child, two periods of observation" }).click();
  await page.getByRole("table").last().waitFor();
  await expectNoAxeFindings(page);
  await photograph(page, "gallery-tras");
  await page.getByLabel("Colours").selectOption("dark");
  await page.getByLabel("Language").selectOption("en");
  await expect.poll(() => new URL(page.url()).search).toBe("?language=en&colours=dark");
  await page.getByText("Understanding of language").first().waitFor();
  await expectNoAxeFindings(page);
  await photograph(page, "gallery-tras-dark");
});

test.each([
  ["alle_med", "table"],
  ["epds", "table"],
  ["adbb", "table"],
  ["early_years", "list"],
  ["asq_by_age", "list"],
] as const)("%s is seen in use, on a phone and by keys", async (name, role) => {
  const page = await openAddress(`${address}seen/${name}`);
  await page.locator("#shown").getByRole(role).first().waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("The library");
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  await expectNoAxeFindings(page);
  await photograph(page, `gallery-${name}`);
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

test("a form that changes is shown anew with its answers, and what is wrong is said", async () => {
  const forms = join(folder, "forms");
  const text = form`item q1 "How are you?" one of { 0 well "Well"  1 unwell "Unwell" }`;
  mkdirSync(forms);
  writeFileSync(join(forms, "sample.form"), text);
  const gallery = await started(join(folder, "other"), "--forms", forms);
  galleries.push(gallery);

  const page = await openAddress(`${gallery.address}forms/sample`);
  await page.getByRole("radio", { name: "Unwell" }).check();
  writeFileSync(join(forms, "sample.form"), text.replace("How are you?", "How is it going?"));
  await expect.poll(() => page.getByText("How is it going?").count()).toBe(1);
  expect(await page.getByRole("radio", { name: "Unwell" }).isChecked()).toBe(true);

  writeFileSync(join(forms, "sample.form"), text.replace("one of", "two of"));
  await expect.poll(() => page.getByText("The forms have errors.").count()).toBe(1);
  expect(await page.getByText("sample.form:").count()).toBe(1);
  await expectNoAxeFindings(page);

  writeFileSync(join(forms, "sample.form"), text);
  await expect.poll(() => page.getByText("The forms have errors.").count()).toBe(0);
  await expect.poll(() => page.getByText("How are you?").count()).toBe(1);
});

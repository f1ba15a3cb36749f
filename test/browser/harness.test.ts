import { expect, test } from "vitest";
import {
  axeFindings,
  expectFault,
  expectNoAxeFindings,
  form,
  open,
  openLibrary,
  openPage,
  photograph,
} from "./harness/index.ts";

const oneQuestion = form`item q1 "How are you?" one of { 0 well "Well"  1 unwell "Unwell" }`;

test("a form's text is shown as a form", async () => {
  const page = await open(oneQuestion);
  await expect.poll(() => page.getByText("How are you?").count()).toBe(1);
  await photograph(page, "harness");
});

test("a form of the library is shown", async () => {
  const page = await openLibrary("audit_c");
  await expect.poll(() => page.getByText("six or more drinks").count()).toBe(1);
});

test("what a page complains of is a fault unless it is expected", async () => {
  const page = await openPage({
    "/": '<!doctype html><title>Faults</title><script type="module" src="/faults.js"></script><p id=said>',
    "/faults.js": `
      try { document.body.innerHTML = "<b>bold</b>"; } catch { said.textContent = "refused"; }
      const style = document.createElement("style");
      style.textContent = "p { color: red }";
      document.head.append(style);
      setTimeout(() => { throw new Error("nobody caught this"); });`,
  });
  for (const pattern of [/TrustedHTML/, /style-src 'self'/, /nobody caught this/]) expectFault(page, pattern);
  await expect.poll(() => page.locator("#said").textContent()).toBe("refused");
});

test("axe looks into what is shown", async () => {
  const page = await openPage({
    "/": "<!doctype html><html lang=en><title>Findings</title><main><h1>A form</h1><input></main>",
  });
  expect(await axeFindings(page)).toEqual([expect.stringMatching(/^label: /)]);
  await page.evaluate(() => document.querySelector("input")?.setAttribute("aria-label", "Name"));
  await expectNoAxeFindings(page);
});

test.fails("what nobody expected fails the test", async () => {
  const page = await openPage({
    "/": '<!doctype html><title>Fault</title><script type="module" src="/fault.js"></script>',
    "/fault.js": 'document.body.dataset.done = ""; throw new Error("nobody caught this");',
  });
  await page.waitForSelector("[data-done]", { state: "attached" });
});

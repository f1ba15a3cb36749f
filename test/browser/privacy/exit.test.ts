import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  definitionOf,
  expectFault,
  expectNoAxeFindings,
  form,
  open,
  photograph,
  type Showing,
  told,
} from "../harness/index.ts";

const hidden = form`
  sensitive
  item q1 "Are you safe?" one of { 0 "Yes" 1 "No" }
  item q2 "What happened?" text optional
`;

const away = {
  pages: {
    "/weather": "<!doctype html><title>Weather</title><h1>Sunny</h1>",
    "/start": "<!doctype html><title>Start</title><a href='/'>go</a>",
  },
  attributes: { exitTo: "/weather" },
};

/** Comes to the form from another page, as people do. */
async function come(showing: Showing = {}): Promise<Page> {
  const page = await open(hidden, { ...away, ...showing });
  const form = page.url();
  await page.goto(new URL("/start", form).href);
  await page.goto(form);
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("textbox").fill("He hit me");
  return page;
}

async function expectGone(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Sunny" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/weather");
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/start");
  await page.goForward();
  expect(new URL(page.url()).pathname).toBe("/weather");
}

test("a button leaves at once, and going back does not lead here", async () => {
  const page = await come();
  const button = page.getByRole("button", { name: "Leave quickly" });
  expect(await button.ariaSnapshot()).toContain("Leave quickly");
  await button.click();
  await expectGone(page);
});

test("so does Escape, pressed twice, wherever the focus is", async () => {
  const page = await come();
  await page.keyboard.press("Escape");
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("textbox").inputValue()).toContain("He hit me");
  await page.keyboard.press("Escape");
  await expectGone(page);
});

test("the way out is announced, and stays in sight", async () => {
  const page = await open(hidden, { ...away, height: 300 });
  await expect
    .poll(() => page.getByRole("status").allInnerTexts())
    .toContain("Leave quickly: or press 2 × Esc.");
  await page.getByRole("textbox").scrollIntoViewIfNeeded();
  const box = await page.getByRole("button", { name: "Leave quickly" }).boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.height).toBeGreaterThanOrEqual(44);
  await expectNoAxeFindings(page);
  await photograph(page, "privacy-phone");
});

for (const look of [
  { colours: "dark" },
  { language: "ar", direction: "rtl" },
  { colours: "forced" },
] as const)
  test(`axe finds nothing: ${JSON.stringify(look)}`, async () => {
    const page = await open(hidden, { ...away, ...look });
    await expectNoAxeFindings(page);
  });

test("nothing is written to the device, filled in by the browser, or asked when leaving", async () => {
  const page = await come();
  expect(await page.locator("form").getAttribute("autocomplete")).toBe("off");
  const written = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    state: history.state,
  }));
  expect(written).toEqual({ local: 0, session: 0, cookies: "", databases: 0, caches: 0, state: null });
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(new URL("/start", page.url()).href);
  expect(asked).toEqual([]);
  await page.goBack();
  await page.getByRole("textbox").waitFor();
  expect(await page.getByRole("textbox").inputValue()).toBe("");
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
});

test("what the browser keeps of a page to show it again is without answers", async () => {
  const page = await come();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  await expect.poll(() => page.getByRole("textbox").inputValue()).toBe("");
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(await page.evaluate(() => document.querySelector("formscript-form")?.answers)).toEqual({});
});

test("no script is an address", async () => {
  const page = await open(hidden, { attributes: { exitTo: "javascript:alert(1)" } });
  const asked: string[] = [];
  await page.route("https://**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<title>Neutral</title><h1>Neutral</h1>" });
  });
  await page.getByRole("button", { name: "Leave quickly" }).click();
  await page.getByRole("heading", { name: "Neutral" }).waitFor();
  expect(asked[0]).toBe("https://www.wikipedia.org/");
});

test("without its way out, nothing of the form is shown; it is tried again", async () => {
  const page = await open(form`item q1 "How are you?" yesno`);
  expectFault(page, /Failed to load resource|net::/);
  await page.route("**/parts/exit-*", (route) => route.abort());
  await page.evaluate((definition) => {
    document.querySelector("formscript-form")!.definition = definition;
  }, definitionOf(hidden));
  await page.getByText("The form could not be loaded.").waitFor();
  expect(await page.getByRole("radio").count()).toBe(0);
  await page.unroute("**/parts/exit-*");
  await page.getByRole("button", { name: "Leave quickly" }).waitFor();
  expect(await page.getByRole("radio").count()).toBe(2);
  expect(await page.getByText("The form could not be loaded.").count()).toBe(0);
});

test("other forms have none of this", async () => {
  const page = await open(form`item q1 "How are you?" yesno`, { attributes: { exitTo: "/weather" } });
  expect(await page.getByRole("button", { name: "Leave quickly" }).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("radio").first().check();
  expect(await told(page, "formscript-change")).toHaveLength(1);
});

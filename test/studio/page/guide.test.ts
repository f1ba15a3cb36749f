import { expect, test } from "vitest";
import { openStudio, sleep } from "./harness.ts";

test("the guide is read beside the text, page by page", async () => {
  const { page, form, open } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await form.waitFor();
  await page.keyboard.press("F1");
  const guide = page.getByRole("region", { name: "Guide" });
  await guide.getByRole("link", { name: "A first form" }).waitFor();
  // By keys alone: the page has the focus, and its first link is next.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("page");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await guide.getByRole("heading", { name: "1. A first form" }).waitFor();
  expect(await form.isVisible()).toBe(false);
  // A page is scrolled by keys once it has come.
  expect(await page.evaluate(() => document.activeElement?.className)).toContain("page");
  await guide.getByRole("link", { name: "Questions that share their answers" }).click();
  const table = guide.getByRole("table").first();
  expect(await table.getByRole("row").nth(1).textContent()).toBe("score1what is counted");
  await guide.getByRole("button", { name: "Back" }).click();
  await guide.getByRole("heading", { name: "1. A first form" }).waitFor();
  await page.keyboard.press("Escape");
  await form.waitFor();
  expect(await guide.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("editor");
});

test("what one looks for is found in the guide and in the reference", async () => {
  const { page } = await openStudio({});
  await page.getByRole("button", { name: "read the guide" }).click();
  const guide = page.getByRole("region", { name: "Guide" });
  const search = guide.getByRole("searchbox");
  await search.fill("missing answers");
  const results = guide.locator(".results li");
  await expect.poll(() => results.first().textContent()).toContain("7. Missing answers");
  await search.fill("rendezvous");
  await expect.poll(() => guide.getByRole("status").textContent()).toContain("nowhere");
  await search.fill("answers missing");
  await guide.getByRole("button", { name: /^When answers are missing/ }).click();
  const heading = guide.getByRole("heading", { name: "When answers are missing" });
  await heading.waitFor();
  const isAtTop = async () => {
    const [{ y: top }, { y }] = (await Promise.all([
      guide.locator(".page").boundingBox(),
      heading.boundingBox(),
    ])) as [{ y: number }, { y: number }];
    return Math.abs(y - top) < 40;
  };
  await expect.poll(isAtTop).toBe(true);
});

test("the guide needs no network once the studio is there", async () => {
  const { page, panel } = await openStudio({ "sleep.form": sleep.replace("q1..q3)", "q1..q4)") });
  await panel.getByRole("button", { name: "Explain name-unknown" }).waitFor();
  // The guide and the pages about messages, each in a file of its own.
  const fetched = () =>
    page.evaluate(
      () =>
        performance.getEntriesByType("resource").filter(({ name }) => /\/pages-[^/]*\.js$/.test(name)).length,
    );
  await expect.poll(fetched).toBe(2);
  await page.context().setOffline(true);
  await page.keyboard.press("F1");
  await page.getByRole("link", { name: "A first form" }).waitFor();
  await panel.getByRole("button", { name: "Explain name-unknown" }).click();
  await page.getByRole("dialog").getByText("Right").waitFor();
});

test("who opens the guide on a phone before the files have been read stays with it", async () => {
  const { page, text } = await openStudio({ "sleep.form": sleep }, { width: 390, height: 844, touch: true });
  await expect.poll(() => text.textContent()).toContain("form sleep");
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/api/list", async (route) => {
    await released;
    await route.continue();
  });
  await page.reload();
  await page.getByRole("banner").getByRole("button", { name: "Help" }).click();
  const link = page.getByRole("link", { name: "A first form" });
  await link.waitFor();
  release();
  await expect.poll(() => text.textContent()).toContain("form sleep");
  expect(await link.isVisible()).toBe(true);
});

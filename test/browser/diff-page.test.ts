import { afterAll, expect, test } from "vitest";
import { htmlReview } from "../../compiler/diff/render/html/page.ts";
import { after, before, seenTexts } from "../diff/page-sample.ts";
import { expectNoAxeFindings, openAddress, photograph } from "./harness/index.ts";
import { type Site, startSite } from "./harness/site.ts";

const html = htmlReview([seenTexts(before, after)]);
const [, meta, policy] = /(<meta http-equiv[^>]*content="([^"]*)">)/.exec(html)!;
const sites: Site[] = [];

/** The page with its policy as the server's; `more`: what the test itself needs besides. */
async function address(more = ""): Promise<string> {
  const site = await startSite({}, `${policy!.replaceAll("&#39;", "'")}${more}`);
  sites.push(site);
  site.pages.set("/", more === "" ? html : html.replace(meta!, ""));
  return site.address;
}

const forAxe = "; script-src 'self'; connect-src 'self'";

afterAll(async () => {
  for (const site of sites) await site.close();
});

test("under its own policy, on a desktop", async () => {
  const page = await openAddress(await address(), { width: 1200 });
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("How was your evening?");
  expect(
    await page
      .locator(".row")
      .first()
      .evaluate((row) => getComputedStyle(row).display),
  ).toBe("grid");
  await photograph(page, "diff-page");
});

test.each(["light", "dark"] as const)("axe finds nothing, %s", async (colours) => {
  const page = await openAddress(await address(forAxe), { width: 1200, colours });
  await expectNoAxeFindings(page);
  if (colours === "dark") await photograph(page, "diff-page-dark");
});

test("on a phone the sides stand one above the other, and nothing is wider than it", async () => {
  const page = await openAddress(await address(forAxe), { width: 360 });
  const [left, right] = await Promise.all(
    [0, 1].map((at) => page.locator(".row.changed").first().locator(".side").nth(at).boundingBox()),
  );
  expect(right!.y).toBeGreaterThan(left!.y + left!.height - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectNoAxeFindings(page);
  await photograph(page, "diff-page-phone");
});

test("what is the same is folded away, and opens without a script", async () => {
  const page = await openAddress(await address(), { width: 1200 });
  const question = page.getByText("Did you go for a walk?").first();
  expect(await question.isVisible()).toBe(false);
  await page.getByText("4 that are the same").click();
  expect(await question.isVisible()).toBe(true);
});

test("on paper", async () => {
  const page = await openAddress(await address(), { width: 794, media: "print", colours: "dark" });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  await photograph(page, "diff-page-print");
});

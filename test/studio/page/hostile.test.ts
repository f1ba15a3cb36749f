import { expect, test } from "vitest";
import { openStudio } from "./harness.ts";

const evil = `<img src=x onerror=\\"window.evil = 1\\"><script>window.evil = 2</script>[go](javascript:window.evil=3) **b**`;

const hostile = `form evil "${evil}" {
  version  "1.0.0"
  language en
  licence  free with attribution "${evil}"

  scale often {
    0 never "${evil}"
    1 much  "Much"
  }
  item q1 "${evil}" one of often
  item q2 "Text" text
  score total "${evil}" = sum(q1)
  bands total "${evil}" {
    0 low  "${evil}"
    1 high "High"
    source "${evil}"
  }
  example "${evil}" {
    q1 = never, q2 = "${evil}"
    expect total = 1, total is low
  }
}
`;

test("nothing that a text says runs, wherever it is shown", async () => {
  const { page, text, form, panel, open } = await openStudio({
    "evil.form": hostile,
    "<img src=x>.form": hostile,
  });
  await open("evil.form");
  await text.locator(".cm-lintRange").first().waitFor();
  await form.getByRole("radio").first().check();
  await form.getByRole("textbox").fill('<img src=x onerror="window.evil = 4">');
  for (const name of [
    "Problems",
    "Answers",
    "Result",
    "Examples",
    "Changes",
    "JSON Schema",
    "Types",
    "Codebook",
  ]) {
    await page.getByRole("tab", { name }).click();
    await expect.poll(() => panel.textContent()).not.toBe("…");
  }
  await text.locator(".fs-variable", { hasText: "q1" }).first().hover();
  await page.locator(".fs-about").waitFor();
  await page.keyboard.press("Control+Shift+o");
  await page.getByRole("dialog").getByRole("option").first().waitFor();
  expect(await page.evaluate(() => (window as { evil?: number }).evil)).toBeUndefined();
  expect(
    await page.evaluate(() => document.querySelectorAll("a[href^='javascript'], img, iframe").length),
  ).toBe(0);
});

import { expect, test } from "vitest";
import { openStudio, sleep } from "./harness.ts";

const list = ".cm-tooltip-autocomplete";

test("whoever has typed all of a proposal means Enter as it is without a list", async () => {
  const { page, open, behind, saved } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind('early?" one of often');
  await page.keyboard.type(" reversed");
  await page.locator(list).getByRole("option", { name: "reversed" }).waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await page.keyboard.type('item q4 "Do you dream?" one of often');
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("sleep.form")).toContain('often reversed\n  item q4 "Do you dream?"');
});

test("what is typed while the server thinks is proposed for, too", async () => {
  const { page, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind('early?" one of often');
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: unknown) {
      setTimeout(() => post.call(this, message), 500);
    };
  });
  // Here a space has nothing proposed.
  await page.keyboard.type("\n ");
  await page.waitForTimeout(250);
  await page.keyboard.type("ite");
  await page.locator(list).getByRole("option", { name: "item" }).first().waitFor();
});

test("Tab takes a proposal", async () => {
  const { page, text, open, behind } = await openStudio({ "sleep.form": sleep });
  await open("sleep.form");
  await behind('early?" one of often');
  await page.keyboard.type(" rev");
  await page.locator(list).getByRole("option", { name: "reversed" }).waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.press("Tab");
  await expect.poll(() => text.textContent()).toContain("one of often reversed");
});

test("whoever types each closing brace gets no more of them than they mean", async () => {
  const { page, open, saved, text } = await openStudio({ "one.form": "" });
  await open("one.form");
  await text.click();
  await page.keyboard.type(
    'form one "One" {\nversion "1.0.0"\nlanguage en\nlicence free\nscale week {\n0 "Never"\n1 "Daily"\n}\n' +
      'section a "A" {\nitem q1 "{ or }?" one of week\n}\n}',
  );
  await page.keyboard.press("Control+s");
  await expect
    .poll(() => saved("one.form"))
    .toBe(`form one "One" {
  version "1.0.0"
  language en
  licence free
  scale week {
    0 "Never"
    1 "Daily"
  }
  section a "A" {
    item q1 "{ or }?" one of week
  }
}`);
});

test("a brace that is missing is typed where the author wants it", async () => {
  const broken = sleep.replace('"Always"\n  }\n', '"Always"\n\n');
  const { page, open, behind, saved } = await openStudio({ "sleep.form": broken });
  await open("sleep.form");
  await behind("}");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await page.keyboard.type("\n");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("}");
  await page.keyboard.press("Control+s");
  await expect.poll(() => saved("sleep.form")).toMatch(/\}\n\s*\}\n\}\n$/);
});

test("what is told of an example is no reason for lines that are wider than their pane", async () => {
  const named = sleep.replaceAll("total", "t".repeat(30));
  const { text } = await openStudio({ "sleep.form": named }, { width: 390, height: 844, touch: true });
  await text.locator(".fs-hint", { hasText: "ttt" }).first().waitFor();
  const wider = await text.evaluate(
    ({ parentElement }) => parentElement!.scrollWidth - parentElement!.clientWidth,
  );
  expect(wider).toBe(0);
});

test("a line that is too long goes on further in than it begins", async () => {
  const long = sleep.replace("Are you tired?", `Are you tired ${"and weary ".repeat(20)}?`);
  const { text, open } = await openStudio({ "sleep.form": long });
  await open("sleep.form");
  const line = text.locator(".cm-line", { hasText: "and weary" });
  const lefts = await line.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left } = element.getBoundingClientRect();
    // Of each line that it takes, where its first sign is.
    const byLine = new Map<number, number>();
    for (const { x, y, width } of range.getClientRects())
      if (width > 0) byLine.set(Math.round(y / 8), Math.min(byLine.get(Math.round(y / 8)) ?? x, x));
    return [...byLine.values()].map((x) => Math.round(x - left));
  });
  expect(lefts.length).toBeGreaterThan(2);
  const [first, ...others] = lefts as [number, ...number[]];
  // The first line's blanks belong to it.
  expect(first).toBe(6);
  for (const other of others) expect(other).toBeGreaterThan(first + 30);
  expect(new Set(others).size).toBe(1);
});

import { expect, test } from "vitest";
import { expectNoAxeFindings, open, photograph, type Showing } from "../harness/index.ts";
import { drawings, everything, someAnswers } from "./everything.ts";

/** Tall enough that all of it is laid out, which what is far from sight otherwise is not. */
const whole = { beside: drawings, height: 4600, attributes: { layout: "whole" } } as const;

const looks: Readonly<Record<string, Showing>> = {
  empty: { width: 900 },
  filled: { width: 900, answers: someAnswers },
  dark: { width: 900, colours: "dark", answers: someAnswers },
  phone: { width: 390, answers: someAnswers },
  "320-px": { width: 320, answers: someAnswers },
  "forced-colours": { width: 900, colours: "forced", answers: someAnswers },
};

test.each(Object.entries(looks))("all kinds of questions, %s", async (name, look) => {
  const page = await open(everything, { ...whole, ...look });
  await page.locator("path").first().waitFor();
  await page.getByText("Entry 1").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectNoAxeFindings(page);
  await photograph(page, `fields-${name}`);
});

test("all kinds of questions, from right to left", async () => {
  const page = await open(everything.replace("language en", "language ar"), {
    ...whole,
    width: 900,
    answers: someAnswers,
    direction: "rtl",
  });
  await page.locator("path").first().waitFor();
  const start = await page.getByRole("radio").first().boundingBox();
  expect(start?.x).toBeGreaterThan(450);
  await expectNoAxeFindings(page);
  await photograph(page, "fields-right-to-left");
});

test("every target is at least 44 px high", async () => {
  const page = await open(everything, { ...whole, answers: someAnswers });
  const small = await page
    .locator(
      "label:has(input[type=radio], input[type=checkbox]), button, input[type=text], input[type=range]",
    )
    .evaluateAll((targets) =>
      targets.flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 44 || height < 44 ? `${target.outerHTML}: ${width} × ${height}` : [];
      }),
    );
  expect(small).toEqual([]);
});

test("nothing is lost where text is four times as large", async () => {
  const page = await open(everything, {
    ...whole,
    width: 1280,
    pages: { "/page.css": "html { font-size: 400%; } body { margin: 0; }" },
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await photograph(page, "fields-400-percent");
});

test.each(["empty", "filled"])("on paper, %s", async (name) => {
  const answers = name === "filled" ? { answers: someAnswers } : {};
  const page = await open(everything, { ...whole, ...answers, width: 794, media: "print" });
  expect(await page.getByRole("button", { name: "Clear answer" }).count()).toBe(0);
  await photograph(page, `fields-on-paper-${name}`);
});

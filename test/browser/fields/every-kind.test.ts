import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { open, told } from "../harness/index.ts";
import { cases } from "./cases.ts";

describe.each(Object.entries(cases))("%s", (kind, { form, beside = {}, ...does }) => {
  test("is answered by hand", async () => {
    const page = await open(form, { beside, width: 900 });
    await does.byHand(page);
    await expect.poll(() => lastAnswer(page)).toEqual(does.answer);
  });

  test("is answered by keys alone, and reads as a person would read it", async () => {
    const page = await open(form, { beside, width: 900 });
    if (kind === "figure") await page.locator("path").first().waitFor();
    const item = page.locator("[part~=item]").first();
    expect(lines(await item.ariaSnapshot())).toEqual(lines(does.read));
    await page.keyboard.press("Tab");
    for (const key of does.keys) await page.keyboard.press(key);
    await expect.poll(() => lastAnswer(page)).toEqual(does.answer);
  });

  test("shows what was answered before, and who only reads cannot change it", async () => {
    const page = await open(form, { beside, answers: does.shown.answers, attributes: { readonly: true } });
    expect(await does.shown.check(page)).toBe(true);
    const boxes = page.locator("[part~=item] input, [part~=item] textarea");
    for (const box of await boxes.all()) expect(await box.isEditable()).toBe(false);
    expect(await page.getByRole("button", { name: "Clear answer" }).count()).toBe(0);
  });
});

async function lastAnswer(page: Page): Promise<unknown> {
  return (await told(page, "formscript-change")).at(-1)?.detail.answer;
}

function lines(snapshot: string): string[] {
  const all = snapshot.split("\n").filter((line) => line.trim() !== "");
  const indent = Math.min(...all.map((line) => line.search(/\S/)));
  return all.map((line) => line.slice(indent));
}

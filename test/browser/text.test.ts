import { expect, test } from "vitest";
import { form, open } from "./harness/index.ts";

const hostile = '<img src="x" onerror="document.title = 1"> **b** [x](https://x.no) {name | "y"}';

test("a text has its marks, its lists and its links, and takes nobody away from the form", async () => {
  const page = await open(form`
    note said """
      Read **this** and [that](https://example.org/a_b).

      - one
      - *two*
      """
    item q1 "How are you *today*?" yesno`);
  const note = page.locator("[part~=note]");
  expect(await note.locator("strong, em").allTextContents()).toEqual(["this", "two"]);
  expect(await note.getByRole("listitem").allTextContents()).toEqual(["one", "two"]);
  const link = page.getByRole("link", { name: "that" });
  expect(await link.getAttribute("href")).toBe("https://example.org/a_b");
  expect(await link.getAttribute("rel")).toContain("noopener");
  expect(await link.getAttribute("target")).toBe("_blank");
  expect(await page.getByRole("radiogroup", { name: "How are you today?" }).count()).toBe(1);
});

test("what is typed is shown where a text names it, and is never read as Markdown or HTML", async () => {
  const page = await open(form`
    item name "What is your child's name?" text optional
    item sleep "How is **{name | "your child"}** sleeping?" long text optional`);
  await expect.poll(() => page.getByRole("textbox", { name: "How is your child sleeping?" }).count()).toBe(1);
  const name = page.getByRole("textbox", { name: "What is your child's name?" });
  await name.fill(hostile);
  await name.press("Tab");
  await expect.poll(() => page.locator("strong bdi").textContent()).toBe(hostile);
  expect(await page.locator("formscript-form img").count()).toBe(0);
  expect(await page.title()).not.toBe("1");
});

test("hostile wording and translations are shown as they are", async () => {
  const wording =
    "<script>document.title = 1</script> [x](javascript:document.title=1) <img src=x onerror=alert(1)>";
  const page = await open(form`item q1 "Fine" text optional help "Fine"  note said "Fine"`, {
    language: "nb",
    beside: {
      "sample.nb.form": `translation nb of sample "${wording}" from "A form" {
        q1 "${wording}" from "Fine" { help "${wording}" from "Fine" }
        said "${wording}" from "Fine"
      }`,
    },
  });
  await expect.poll(() => page.locator("[part~=note]").textContent()).toContain(wording);
  expect(await page.locator("formscript-form").locator("script, img, a").count()).toBe(0);
  expect(await page.title()).not.toBe("1");
});

test("a part that is not translated says which language it is in", async () => {
  const page = await open(form`item q1 "How are you?" yesno  item q2 "Where is it?" yesno`, {
    language: "ar",
    beside: {
      "sample.ar.form": `translation ar of sample "نموذج" from "A form" { q1 "كيف حالك؟" from "How are you?" }`,
    },
  });
  await expect.poll(() => page.getByText("كيف حالك؟").count()).toBeGreaterThan(0);
  const untranslated = page.locator("[lang=en]", { hasText: "Where is it?" });
  expect(await untranslated.first().getAttribute("dir")).toBe("ltr");
  await expect.poll(() => page.getByText("نعم").count()).toBeGreaterThan(0);
});

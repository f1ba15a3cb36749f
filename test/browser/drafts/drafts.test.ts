import { expect, test } from "vitest";
import { expectFault, expectNoAxeFindings, form, open, photograph, theSite } from "../harness/index.ts";
import { keeping, key, saved, store, stored, update } from "./pages.ts";

const diary = form`
  item q1 "How are you?" one of { well "Well" unwell "Unwell" }
  item q2 "Why?" text when q1 = unwell
  item n "How many?" integer 0..9 optional
`;

const unwell = { name: "Unwell" };

test("nothing is kept unless the page wants it", async () => {
  const { asked } = await theSite();
  const before = asked.length;
  const page = await open(diary);
  await page.getByRole("radio", unwell).check();
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(asked.slice(before).filter(({ path }) => path.includes("draft"))).toEqual([]);
});

test("what is kept cannot be read without the key, and comes back after a reload", async () => {
  const page = await keeping(diary);
  await page.getByRole("radio", unwell).check();
  await page.getByRole("textbox", { name: "Why?" }).fill("The weather ☂ \u202e!");
  await saved(page);
  const text = (await stored(page))!;
  expect(text).not.toMatch(/weather|unwell/);
  await page.reload();
  await page.getByText(/There are answers here from \d/).waitFor();
  expect(await page.getByRole("radio").count()).toBe(0);
  await expectNoAxeFindings(page);
  await photograph(page, "drafts-found");
  await page.getByRole("button", { name: "Continue" }).click();
  expect(await page.getByRole("textbox", { name: "Why?" }).inputValue()).toBe("The weather ☂ \u202e!");
  expect(await page.getByRole("radio", unwell).isChecked()).toBe(true);
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector("formscript-form")?.shadowRoot?.activeElement?.localName),
    )
    .toBe("h1");
  await page.getByRole("textbox", { name: "How many?" }).fill("4");
  await page.getByRole("textbox", { name: "How many?" }).press("Tab");
  await saved(page);
});

test("saying the same again, as frameworks do, changes nothing", async () => {
  const page = await keeping(diary);
  await page.getByRole("radio", unwell).check();
  await saved(page);
  await page.evaluate(async () => {
    const form = document.querySelector("formscript-form")!;
    form.drafts = { ...form.drafts! };
    await form.updateComplete;
  });
  await page.waitForTimeout(100);
  expect(await page.getByRole("radio", unwell).isChecked()).toBe(true);
  expect(await page.getByRole("button", { name: "Continue" }).count()).toBe(0);
});

test("starting over deletes it", async () => {
  const page = await keeping(diary);
  await page.getByRole("radio", unwell).check();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("radio", unwell).waitFor();
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(await stored(page)).toBeUndefined();
});

test("once the answers are sent nothing is kept any more", async () => {
  const page = await keeping(diary);
  await page.getByRole("radio", { name: "Well", exact: true }).check();
  await saved(page);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Your answers have been sent.").waitFor();
  await expect.poll(() => stored(page)).toBeUndefined();
});

test("leaving with answers that are kept asks nothing", async () => {
  const page = await keeping(diary);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.getByRole("radio", unwell).check();
  await saved(page);
  await page.reload();
  await page.getByRole("button", { name: "Continue" }).waitFor();
  expect(asked).toEqual([]);
});

test("a draft expires", async () => {
  const page = await keeping(diary, { options: "days: 0.00001" });
  await page.getByRole("radio", unwell).check();
  await saved(page);
  await page.waitForTimeout(900);
  await page.reload();
  await page.getByText("The answers that were kept have expired and were deleted.").waitFor();
  expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  expect(await stored(page)).toBeUndefined();
});

for (const [what, change] of [
  ["broken", (text: string) => text.slice(0, -9)],
  ["somebody else's", () => "my own notes"],
  ["changed", (text: string) => text.replace(/"expires":"2/, '"expires":"3')],
  ["a newer program's", (text: string) => text.replace('"format":1', '"format":2')],
] as const)
  test(`what cannot be read is left alone until somebody says otherwise: ${what}`, async () => {
    const page = await keeping(diary);
    await page.getByRole("radio", unwell).check();
    await saved(page);
    const text = change((await stored(page))!);
    await store(page, text);
    await page.reload();
    await page.getByText("The answers that were kept cannot be read.").waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole("button", { name: "Continue without saving here" }).click();
    await page.getByRole("radio", unwell).check();
    await page.waitForTimeout(600);
    expect(await stored(page)).toBe(text);
    await page.reload();
    await page.getByRole("button", { name: "Delete what is kept, and start over" }).click();
    await page.getByRole("radio", unwell).check();
    await saved(page);
    expect(await stored(page)).not.toBe(text);
  });

test("another person's key opens nothing", async () => {
  const page = await keeping(diary);
  await page.getByRole("radio", unwell).check();
  await saved(page);
  await page.evaluate(async () => {
    const raw = new Uint8Array(32).fill(8);
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    const form = document.querySelector("formscript-form")!;
    form.answers = {};
    form.drafts = { key };
  });
  await page.getByText("The answers that were kept cannot be read.").waitFor();
});

test("a draft of another version is carried over by rule, and what is lost is listed", async () => {
  const page = await keeping(diary);
  await page.getByRole("radio", unwell).check();
  await page.getByRole("textbox", { name: "Why?" }).fill("So");
  await page.getByRole("textbox", { name: "How many?" }).fill("4");
  await page.getByRole("textbox", { name: "How many?" }).press("Tab");
  await saved(page);
  await update(
    page,
    form`item mood was q1 "How are you?" one of { fine "Well" was well  bad "Unwell" was unwell }
      item q2 "Why?" text when mood = bad
      item n "How many hours?" integer 0..9 optional`,
  );
  await page.getByRole("button", { name: "Continue" }).click();
  expect(await page.getByRole("radio", unwell).isChecked()).toBe(true);
  expect(await page.getByRole("textbox", { name: "Why?" }).inputValue()).toBe("So");
  expect(await page.getByRole("textbox", { name: "How many hours?" }).inputValue()).toBe("");
  const lost = page.getByRole("alert").filter({ hasText: "The form has changed" });
  expect(await lost.innerText()).toContain("1 answer could not be brought along:");
  expect(await lost.getByRole("listitem").allInnerTexts()).toEqual(["How many?"]);
  await expectNoAxeFindings(page);
  await photograph(page, "drafts-carried");
});

test("two windows: nothing is written over unasked", async () => {
  const one = await keeping(diary);
  await one.getByRole("radio", unwell).check();
  await saved(one);
  const other = await one.context().newPage();
  await other.goto(one.url());
  await other.getByRole("button", { name: "Continue" }).click();
  await other.getByRole("textbox", { name: "Why?" }).fill("From the other");
  await saved(other);
  await one.getByText("These answers were changed in another window.").waitFor();
  await expectNoAxeFindings(one);
  const text = await stored(one);
  await one.getByRole("textbox", { name: "How many?" }).fill("3");
  await one.waitForTimeout(600);
  expect(await stored(one)).toBe(text);
  await one.getByRole("button", { name: "Keep the answers in this window" }).click();
  await saved(one);
  await other.getByText("These answers were changed in another window.").waitFor();
  expect(await other.getByRole("textbox", { name: "Why?" }).inputValue()).toBe("From the other");
  await other.getByRole("button", { name: "Take the answers of the other window" }).click();
  await expect.poll(() => other.getByRole("textbox", { name: "How many?" }).inputValue()).toBe("3");
  expect(await other.getByRole("textbox", { name: "Why?" }).inputValue()).toBe("");
});

test("a window that heard nothing still writes over nothing", async () => {
  const page = await keeping(diary, {
    script: "BroadcastChannel.prototype.postMessage = () => {};",
  });
  await page.getByRole("radio", unwell).check();
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("button", { name: "Start over" }).click();
  await other.getByRole("radio", unwell).check();
  await saved(other);
  const text = await stored(other);
  await page.getByRole("textbox", { name: "How many?" }).fill("3");
  await page.getByRole("textbox", { name: "How many?" }).press("Tab");
  await page.getByText("These answers were changed in another window.").waitFor();
  expect(await stored(page)).toBe(text);
});

test.each([
  ["none", "undefined"],
  ["one that only encrypts", key.replace(', "decrypt"', "")],
  ["one of another kind", key.replace("AES-GCM", "AES-CBC")],
])("a key that cannot keep drafts is told to developers, and what is kept is left alone: %s", async (_, wrong) => {
  const page = await open(diary);
  await store(page, "A draft");
  expectFault(page, /AES-GCM/);
  const refused = page.context().waitForEvent("weberror");
  await page.evaluate(`(async () => {
    document.querySelector("formscript-form").drafts = { key: ${wrong} };
  })()`);
  expect((await refused).error().message).toContain("AES-GCM");
  await page.getByRole("radio", unwell).check();
  expect(await stored(page)).toBe("A draft");
});

test("a sensitive form refuses", async () => {
  const page = await open(form`sensitive
    item q1 "Are you safe?" yesno`);
  expectFault(page, /keeps no drafts/);
  const refused = page.context().waitForEvent("weberror");
  await page.evaluate(`(async () => {
    document.querySelector("formscript-form").drafts = { key: ${key} };
  })()`);
  expect((await refused).error().message).toContain("A sensitive form keeps no drafts");
  await page.getByRole("radio").first().check();
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("where nothing can be stored, that is said, and the form is there", async () => {
  const page = await keeping(diary, {
    options: `store: { read() { throw new Error("No room.") }, write() {}, remove() {} }`,
  });
  await page.getByText("Answers cannot be saved here").waitFor();
  await page.getByRole("radio", unwell).check();
  await page.getByText("Not sent yet · Not saved").waitFor();
});

for (const look of [
  { colours: "dark" },
  { language: "ar", direction: "rtl" },
  { language: "nb", width: 1200 },
  { colours: "forced" },
] as const)
  test(`axe finds nothing while a draft is offered: ${JSON.stringify(look)}`, async () => {
    const page = await keeping(diary, look);
    await page.getByRole("radio", unwell).check();
    await expect.poll(() => stored(page)).toBeDefined();
    await page.reload();
    await page.locator("[part~=draft]").waitFor();
    expect(await page.locator("[part~=draft-choices] button").count()).toBe(2);
    await expectNoAxeFindings(page);
  });

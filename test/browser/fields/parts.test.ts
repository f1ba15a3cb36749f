import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, told } from "../harness/index.ts";

async function last(page: Page): Promise<unknown> {
  const { item, answer } = (await told(page, "formscript-change")).at(-1)?.detail ?? {};
  return [item, answer];
}

const services = form`scale quality { 1 "Poor"  2 "Good"  unknown_to_me "Don't know" unknown }
  item deep "In depth?" yesno
  grid services "How good is …" one of quality {
    row clinic "the clinic?"
    row school "the school?" when deep = yes
    row police "the police?" optional
  }`;

test("a grid is a table whose headers name each of its controls", async () => {
  const page = await open(services, { width: 900 });
  const table = page.getByRole("table", { name: "How good is …" });
  expect(await table.getByRole("columnheader").allTextContents()).toEqual(["Poor", "Good", "Don't know"]);
  expect(await table.getByRole("rowheader").count()).toBe(2);
  await page.getByRole("radio", { name: "the clinic? Good" }).check();
  expect(await last(page)).toEqual(["clinic", 2]);
  await page.keyboard.press("1");
  expect(await last(page)).toEqual(["clinic", 1]);
  await page.keyboard.press("Delete");
  expect(await last(page)).toEqual(["clinic", null]);
  await page.getByRole("radio", { name: "the police? (optional) Don't know" }).check();
  await page.getByRole("button", { name: "Clear answer" }).click();
  expect(await last(page)).toEqual(["police", null]);
  await expectNoAxeFindings(page);
});

test("the list of problems leads to the row, and the row says what is wrong", async () => {
  const page = await open(services, { width: 900 });
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByRole("link", { name: "the clinic?" }).click();
  const poor = page.getByRole("radio", { name: "the clinic? Poor" });
  expect(await poor.evaluate((radio) => (radio.getRootNode() as ShadowRoot).activeElement === radio)).toBe(
    true,
  );
  expect(await poor.getAttribute("aria-describedby")).toBe("clinic-problem");
  await expectNoAxeFindings(page);
});

test("remarks stand with their question", async () => {
  const page = await open(form`item q1 "Eye contact" yesno remark "What was seen"`);
  await page.getByRole("textbox", { name: "What was seen (optional)" }).fill("Looks past");
  expect(await last(page)).toEqual(["q1_remark", "Looks past"]);
});

test("an option of a grid opens its text box below the row", async () => {
  const page = await open(
    form`scale who { self "Alone"  other "With another" specify }
    grid g "Who does it?" one of who {
      row wash "wash"
      row dress "dress"
    }`,
    { width: 900 },
  );
  await page.getByRole("radio", { name: "wash With another" }).check();
  await page.getByRole("textbox", { name: "With another: Please specify" }).fill("a nurse");
  expect(await last(page)).toEqual(["wash_other", "a nurse"]);
  await page.getByRole("radio", { name: "dress Alone" }).check();
  expect(await last(page)).toEqual(["dress", "self"]);
  await expectNoAxeFindings(page);
});

test("a row appears when it is asked", async () => {
  const page = await open(services, { width: 900 });
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("radio", { name: "the school? Poor" }).check();
  expect(await last(page)).toEqual(["school", 1]);
});

test("on a phone a grid is a card a row, with the labels beside the controls", async () => {
  const page = await open(services, { width: 390 });
  await page.locator("[part~=choice]").getByText("Good", { exact: true }).first().click();
  expect(await last(page)).toEqual(["clinic", 2]);
  expect(await page.getByRole("columnheader").count()).toBe(0);
  expect(await page.getByRole("radio", { name: "the clinic? Good" }).isChecked()).toBe(true);
  await expectNoAxeFindings(page);
});

test("each cell of a grid with columns has a field of its own", async () => {
  const page = await open(
    form`grid behaviour "Your child …" {
      column often "How often?" one of { 1 "Never"  2 "Always" }
      column times "How many times?" integer 0..99 unit "times"
      row bed "refuses to go to bed"
      row food "refuses to eat"
    }`,
    { width: 900 },
  );
  const food = page.getByRole("radiogroup", { name: "refuses to eat How often?" });
  await food.getByText("Always").click();
  expect(await last(page)).toEqual(["food_often", 2]);
  const times = page.getByRole("textbox", { name: "refuses to go to bed How many times?" });
  await times.fill("100");
  await times.blur();
  expect(await last(page)).toEqual(["bed_times", 100]);
  await page.getByText("Enter a number from 0 to 99.").waitFor();
  await expectNoAxeFindings(page);
});

const incidents = form`repeat incident "Incidents" 1..3 { item what "What?" text }`;

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document.querySelector("formscript-form")?.shadowRoot?.activeElement?.textContent?.trim(),
  );
}

test("entries are added up to as many as there may be, and the focus goes to the new one", async () => {
  const page = await open(incidents);
  await page.getByRole("textbox", { name: "What?" }).fill("A");
  const add = page.getByRole("button", { name: "Add an entry" });
  await add.click();
  await expect.poll(() => focused(page)).toBe("Entry 2");
  await page.getByRole("textbox", { name: "What?" }).nth(1).fill("B");
  expect(await last(page)).toEqual(["incident[2].what", "B"]);
  await add.click();
  await expect.poll(() => add.count()).toBe(0);
  expect(await page.getByRole("group", { name: "Entry 3" }).count()).toBe(1);
  await expectNoAxeFindings(page);
});

test("an entry that is removed can be brought back as it was", async () => {
  const page = await open(incidents, {
    answers: { incident: [{ what: "A" }, { what: "B" }, { what: "C" }] },
  });
  await page.getByRole("button", { name: "Remove entry 2" }).click();
  await expect.poll(() => focused(page)).toBe("Undo");
  const boxes = page.getByRole("textbox", { name: "What?" });
  const values = (): Promise<string[]> =>
    boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
  expect(await values()).toEqual(["A", "C"]);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Entry 2");
  expect(await values()).toEqual(["A", "B", "C"]);
  expect(await last(page)).toEqual(["incident", [{ what: "A" }, { what: "B" }, { what: "C" }]]);
});

test("no fewer entries can be left than there must be", async () => {
  const page = await open(incidents);
  await page.getByRole("textbox", { name: "What?" }).waitFor();
  expect(await page.getByRole("button", { name: /Remove/ }).count()).toBe(0);
});

test("nothing moves when an answer is given, taken back, or found wrong", async () => {
  const page = await open(form`item q1 "One" yesno
    item q2 "Two" integer 0..9
    item q3 "Three" text`);
  const top = async (): Promise<number | undefined> =>
    (await page.getByRole("textbox", { name: "Three" }).boundingBox())?.y;
  const before = await top();
  await page.getByRole("radio", { name: "Yes" }).check();
  expect(await top()).toBe(before);
  await page.getByRole("textbox", { name: "Two" }).fill("x");
  await page.getByRole("textbox", { name: "Two" }).blur();
  await page.getByText("Enter a number, in digits.").waitFor();
  expect(await top()).toBe(before);
});

test("withheld wording is replaced by what it is about, and so marked", async () => {
  const page = await open(`form sample "A form" {
    version "1.0.0"
    language en
    licence by permission "© Somebody" { text withheld  obtain "https://example.org" }
    item q1 withheld "laughing" one of { 0 withheld  1 withheld }
  }`);
  const group = page.getByRole("radiogroup", { name: "laughing" });
  expect(await group.locator("i").first().textContent()).toBe("laughing");
  expect(await group.getByRole("radio").count()).toBe(2);
});

test("a grid none of whose rows is asked is not there", async () => {
  const page = await open(form`
    item q1 "Which?" many of { a "First" b "Second" }
    grid who "Who uses it?" many of { me "I" others "Others" } {
      row first_used "First" when includes(q1, a)
      row second_used "Second" when includes(q1, b)
    }`);
  expect(await page.getByText("Who uses it?").count()).toBe(0);
  expect(await page.getByRole("table").count()).toBe(0);
  await page.getByRole("checkbox", { name: "Second" }).check();
  await page.getByRole("table", { name: "Who uses it?" }).waitFor();
  expect(await page.getByRole("rowheader").count()).toBe(1);
});

test("an option that no row offers has no column", async () => {
  const page = await open(
    form`
    item before "Before?" yesno
    scale consent { given "Given"  refused "Refused"  withdrawn "Withdrawn" when (before = yes) }
    grid who "Who?" one of consent { row clinic "Clinic"  row school "School" }`,
    { width: 900 },
  );
  const table = page.getByRole("table");
  await expect.poll(() => table.getByRole("columnheader").count()).toBe(2);
  await page.getByRole("radiogroup", { name: "Before?" }).getByRole("radio", { name: "Yes" }).check();
  await table.getByRole("radio", { name: "School Withdrawn" }).check();
  expect(await last(page)).toEqual(["school", "withdrawn"]);
});

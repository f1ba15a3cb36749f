import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, openLibrary, photograph, type Showing } from "../harness/index.ts";

const sleep = form`
  disclaimer "A screening result, not a diagnosis."
  scale nights { 0 "Never" 1 "Some nights" 2 "Most nights" }
  input sex "Sex" one of { female "Female" male "Male" }
  item q1 "I lie awake." one of nights
  item q2 "I am *rested*." one of nights reversed
  item q3 "I fall asleep while driving." one of nights
  item hours "How many hours?" number 0..24 unit "hours" optional
  score total "Sleep" = sum(q1..q3) {
    missing prorate up to 1
    round half up to 1
    source "Made up, 2001"
  }
  score doubled "Twice" = total * 2 { unverified "Nobody knows why." }
  bands total "How well" {
    0..2 good "Well"
    3..6 poor "Badly" { advice clinician "Ask about the **evening**."  advice respondent "Sleep more." }
    source "An example, from no study"
    disclaimer "Made up."
  }
  bands total as men "For men" when sex = male { 0..5 fine "Fine" 6 bad "Not so fine" source "Men" unverified "One man was asked." }
  cutoff problem "Sleep problem" = total >= 4 {
    source "An example"
    sensitivity 0.8 for "women"
    specificity 0.905
    advice clinician "Talk about sleep."
  }
  flag tired "Tired" = q1 = 2 { advice clinician "Let sleep." }
  flag driving "Asleep while driving" = q3 > 0 { urgent advice clinician "Talk about driving today." }
  flag rested "Rested" = q2 = 2
  check sane "Never cannot be rested." = not (q1 = 0 and q2 = 0)
`;

const clinician = (showing: Showing = {}): Showing => ({
  ...showing,
  attributes: { results: "clinician", ...showing.attributes },
});

const answers = { q1: 2, q2: 0, q3: 1 };

test("flags come first, the urgent ones before the others, with what to do", async () => {
  const page = await open(sleep, clinician({ answers }));
  const results = page.getByRole("region", { name: "Results" });
  const text = await results.innerText();
  const order = ["not a diagnosis", "Urgent", "Asleep while driving", "Tired", "Rested", "Scores"];
  const places = order.map((words) => text.indexOf(words));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain("Talk about driving today.");
});

test("a score is said with its range, its band and whence that comes", async () => {
  const page = await open(sleep, clinician({ answers, inputs: { sex: "male" } }));
  const total = page.getByRole("group", { name: "Sleep", exact: true });
  expect(await total.ariaSnapshot()).toMatchSnapshot();
  const ruler = total.locator("[part~=ruler]").first();
  expect(await ruler.getAttribute("aria-hidden")).toBe("true");
  expect(await ruler.locator("rect.here").count()).toBe(1);
  expect(await ruler.locator("circle").getAttribute("cx")).toBe("78.571%");
  expect(await ruler.locator("line").getAttribute("x1")).toBe("57.143%");
  await expectNoAxeFindings(page);
});

test("what a score waits for can be followed to where it is answered", async () => {
  const page = await open(sleep, clinician({ answers: { q1: 2 } }));
  const total = page.getByRole("group", { name: "Sleep", exact: true });
  expect(await total.innerText()).toContain("waiting for I am rested. and I fall asleep while driving.");
  await total.getByRole("link", { name: "I am rested." }).click();
  await expect
    .poll(() =>
      page.evaluate(
        () => document.querySelector("formscript-form")?.shadowRoot?.activeElement?.closest("fieldset")?.id,
      ),
    )
    .toBe("q2");
});

test("how a score came about: the answers, what they count, the rule and the rounding", async () => {
  const page = await open(sleep, clinician({ answers: { q1: 2, q2: 1 } }));
  const total = page.getByRole("group", { name: "Sleep", exact: true });
  await total.getByText("How this was worked out").click();
  const rows = total.getByRole("row");
  expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim())).toEqual([
    "Item Answer Points",
    "I lie awake. Most nights 2",
    "I am rested. Some nights 1 reversed",
    "I fall asleep while driving. Not answered –",
  ]);
  const text = await total.innerText();
  expect(text).toContain("Prorated from 2 of 3");
  expect(text).toContain("Rounded from 4.5 to 5");
  expect(text).toContain("Source: Made up, 2001");
  await page.getByRole("radio", { name: "Never" }).first().check();
  await expect.poll(() => rows.nth(1).innerText()).toContain("Never");
  await expectNoAxeFindings(page);
});

test("a score says which scores it is worked out from, and what nobody has confirmed", async () => {
  const page = await open(sleep, clinician({ answers }));
  const doubled = page.getByRole("group", { name: "Twice" });
  expect(await doubled.innerText()).toContain("Not verified: Nobody knows why.");
  await doubled.getByText("How this was worked out").click();
  await doubled.getByText("Sleep: 5").waitFor();
});

test("read only, it is the page that a clinician opens later", async () => {
  const page = await open(
    sleep,
    clinician({ answers, attributes: { readonly: true, results: "clinician" } }),
  );
  await page.getByRole("region", { name: "Results" }).waitFor();
  expect(await page.getByRole("button", { name: "Submit" }).count()).toBe(0);
  await expectNoAxeFindings(page);
});

for (const look of [
  { name: "phone", width: 360 },
  { name: "desktop", width: 1200 },
  { name: "dark", width: 800, colours: "dark" },
  { name: "forced", width: 800, colours: "forced" },
  { name: "rtl", width: 390, language: "ar", direction: "rtl" },
  { name: "print", width: 800, media: "print" },
] as const)
  test(`results can be looked at: ${look.name}`, async () => {
    const page = await open(sleep, clinician({ answers, inputs: { sex: "male" }, ...look }));
    await page.locator("[part~=results]").waitFor();
    if (look.name !== "print") await page.locator("summary").first().click();
    await expectNoAxeFindings(page);
    await photograph(page, `results-${look.name}`);
  });

test("a form of the library", async () => {
  const answers = { q1: 3, q2: 2, q3: 2, q4: 1, q5: 1, q6: 2, q7: 0, q8: 0, q9: 0, q10: 2 };
  const page = await openLibrary("audit", clinician({ answers, inputs: { sex: "female" }, language: "nb" }));
  await page.getByRole("region", { name: "Resultater" }).waitFor();
  await page.getByText("Slik er dette regnet ut").first().click();
  await expectNoAxeFindings(page);
  await photograph(page, "results-audit");
});

test("in a form that is written from right to left, so is the ruler", async () => {
  const page = await open(
    form`form sample "النوم" {
      version "1.0.0"
      language ar
      licence free
      item q1 "هل تنام جيدًا؟" one of { 0 "نعم" 1 "أحيانًا" 2 "قليلًا" 3 "لا" }
      score total "المجموع" = q1
      bands total "المستوى" { 0..1 good "جيد" 2..3 poor "سيئ" source "مثال" }
    }`,
    clinician({ answers: { q1: 0 }, direction: "rtl" }),
  );
  const ruler = page.locator("[part~=ruler]");
  expect(await ruler.locator("circle").getAttribute("cx")).toBe("87.5%");
  expect(await ruler.locator("rect.here").getAttribute("x")).toBe("50%");
  await expectNoAxeFindings(page);
  await photograph(page, "results-arabic");
});

test("to the respondent nothing is said that is not written to them, and nothing before it is sent", async () => {
  const page = await open(sleep, { answers, inputs: { sex: "male" }, attributes: { results: "respondent" } });
  expect(await page.getByText("Sleep more.").count()).toBe(0);
  expect(await page.getByText("Asleep while driving", { exact: true }).count()).toBe(0);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Sleep more.").waitFor();
  const results = await page.getByRole("region", { name: "Results" }).innerText();
  expect(results).toContain("not a diagnosis");
  for (const words of ["Urgent", "evening", "Source", "Fine", "Twice"]) expect(results).not.toContain(words);
  await expectNoAxeFindings(page);
  await photograph(page, "results-respondent");
});

test("whom advice is for is said in words, also where the form names them as one", async () => {
  const advised = form`
    item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }
    flag unwell "Unwell" = q1 = 1 {
      advice clinician "Ask why."
      advice public_health_nurse "Visit them."
      advice head_of_school "Be patient."
    }`;
  const page = await open(advised, clinician({ answers: { q1: 1 } }));
  await page.getByText("Visit them.").waitFor();
  expect(await page.locator("[part~=advice-title]").allInnerTexts()).toEqual([
    "Advice for clinicians",
    "Advice for public-health nurses",
    "Advice for head of school",
  ]);
});

test("a check that does not hold is said as a sentence, or behind its name", async () => {
  const checked = form`
    item q1 "How are you?" one of { 0 "Well" 1 "Unwell" }
    check sentence "Well is what is meant." = q1 = 0
    check name "Being well" = q1 = 0`;
  const page = await open(checked, clinician({ answers: { q1: 1 } }));
  const list = page.getByRole("region", { name: "Results" }).getByRole("listitem");
  await list.first().waitFor();
  expect(await list.allInnerTexts()).toEqual([
    "Well is what is meant. Does not hold",
    "Being well: Does not hold",
  ]);
});

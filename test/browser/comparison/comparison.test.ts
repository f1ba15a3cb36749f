import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Labelled } from "../../../runtime/definition/comparison.ts";
import type { Definition } from "../../../runtime/definition/definition.ts";
import {
  definitionOf,
  expectNoAxeFindings,
  form,
  libraryDefinition,
  openPage,
  photograph,
  type Viewing,
} from "../harness/index.ts";

async function show(
  definition: Definition,
  responses: readonly Labelled[],
  viewing: Viewing = {},
  attributes = "",
): Promise<Page> {
  const page = await openPage(
    {
      "/": `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark"><title>Comparison</title>
        <script type="module" src="/page.js"></script>
        <main><h1>A child</h1><formscript-comparison ${attributes}></formscript-comparison></main>`,
      "/page.js": `import { defineComparison } from "/elements/formscript.js";
        await defineComparison();
        Object.assign(document.querySelector("formscript-comparison"), ${JSON.stringify({ definition, responses })});`,
    },
    viewing,
  );
  await page.getByRole("table").last().waitFor();
  return page;
}

const mood = definitionOf(form`scale much { 0 "Not" 1 "A little" 2 "Much" }
  item q1 "Is the child *tired*?" one of much
  item q2 "Is the child sad?" one of much
  score total "Total" = q1 + q2
  bands total { 0..2 low "Low"  3..4 high "High" source "Made up" }
  cutoff risk "Risk" = total >= 3 { source "Made up" }
  flag bad "Bad" = q1 = 2`);

test("two informants: where they differ is said in words", async () => {
  const page = await show(mood, [
    { label: "Mother", response: { answers: { q1: 0, q2: 1 } } },
    { label: "Teacher", response: { answers: { q1: 2 } } },
  ]);
  await page.getByText("1 of 2 questions answered differently").waitFor();
  const rows = await page.getByRole("row").allInnerTexts();
  expect(rows.map((row) => row.replaceAll(/\s+/g, " "))).toEqual([
    " Mother Teacher Agreement",
    "Total 1 Low missing not in all",
    " Mother Teacher Agreement",
    "Risk Not reached not known not in all",
    " Mother Teacher Agreement",
    "Bad Not raised Raised differ",
    " Mother Teacher Agreement",
    "Is the child tired? Not Much differ by 2",
    "Is the child sad? A little Not answered not in all",
  ]);
  expect(await page.getByRole("img").count()).toBe(0);
  await expectNoAxeFindings(page);
  await photograph(page, "comparison-informants");
});

test("the same form again: how the score changes", async () => {
  const page = await show(
    mood,
    [
      { label: "After", date: "2026-03-01", response: { answers: { q1: 1, q2: 0 } } },
      { label: "Before", date: "2026-01-01", response: { answers: { q1: 2, q2: 2 } } },
    ],
    {},
    'language="nb"',
  );
  await page.getByText("Endring: −3").waitFor();
  const heads = await page.getByRole("columnheader").allInnerTexts();
  expect(heads[0]).toContain("Before");
  await expectNoAxeFindings(page);
});

const understanding = (level: number, first: string, others: string) => ({
  [`understanding_${level}_1`]: first,
  [`understanding_${level}_2`]: others,
  [`understanding_${level}_3`]: others,
});
const areas = ["awareness", "interaction", "communication", "attention"];
const round = (period: number, filled: string, others: string): Labelled => ({
  label: `Round ${period}`,
  date: `2026-0${period * 2}-01`,
  response: {
    inputs: { period },
    answers: {
      ...understanding(2, "mastered", filled),
      ...understanding(3, filled, others),
      ...understanding(4, others, "blank"),
      ...Object.fromEntries(
        areas.flatMap((area) => [1, 2, 3].map((at) => [`${area}_2_${at}`, at < 3 ? filled : others])),
      ),
    },
  },
});
const rounds = [
  round(1, "partly", "blank"),
  round(2, "mastered", "partly"),
  round(3, "mastered", "mastered"),
];

test.each([
  ["desktop", { width: 1100 }],
  ["phone", {}],
  ["dark", { colours: "dark" }],
  ["print", { width: 800, media: "print" }],
] as const)("three rounds of TRAS on one chart: %s", async (name, viewing) => {
  const page = await show(libraryDefinition("tras"), rounds, viewing, 'language="en"');
  const fields = page.locator("[role=img]");
  expect(await fields.count()).toBe(72);
  await expectNoAxeFindings(page);
  await photograph(page, `comparison-round-${name}`);
});

test("the keyboard goes through the fields, and each says all rounds", async () => {
  const page = await show(libraryDefinition("tras"), rounds, { width: 1100 }, 'language="en"');
  const focused = () =>
    page.evaluate(() =>
      document.querySelector("formscript-comparison")?.shadowRoot?.activeElement?.getAttribute("aria-label"),
    );
  await page.keyboard.press("Tab");
  expect(await focused()).toMatch(/Level 1, question 1\. 1\. Round 1: .+; 2\. Round 2: .+; 3\. Round 3: /);
  for (const [key, where] of [
    ["ArrowRight", "Level 1, question 2"],
    ["ArrowUp", "Level 2, question 2"],
    ["ArrowUp", "Level 3, question 2"],
    ["ArrowUp", "Level 3, question 2"],
    ["ArrowDown", "Level 2, question 2"],
    ["Home", "Level 2, question 1"],
    ["ArrowLeft", "Level 2, question 3"],
    ["ArrowRight", "Level 2, question 1"],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focused).toContain(where);
  }
  await page.keyboard.press("Tab");
  expect(await focused()).not.toContain("Level");
});

test("Alle med in Arabic, and in forced colours", async () => {
  const answers = { language_area_age_1: "mastered", play_age_1: "partly" };
  const page = await show(
    libraryDefinition("alle_med"),
    [
      { label: "A", response: { answers } },
      { label: "B", response: { answers: { ...answers, play_age_2: "mastered" } } },
    ],
    { colours: "forced" },
    'language="ar"',
  );
  expect(await page.locator("[role=img]").count()).toBe(30);
  await expectNoAxeFindings(page);
});

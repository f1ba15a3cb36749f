import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Submission } from "../../../runtime/definition/submission.ts";
import { load } from "../../../runtime/engine/index.ts";
import { definitionOf, expectNoAxeFindings, form, openPage, photograph } from "../harness/index.ts";

const items = `scale much { 0 "Not" 1 "A little" 2 "Much" }
  item q1 "Tired?" one of much
  item q2 "Sad?" one of much`;
const first = definitionOf(form`${items}
  score total "Total" = q1 + q2
  cutoff risk "Risk" = total >= 3 { source "Made up" }
  flag bad "Bad" = q1 = 2 { urgent  advice respondent "Call us."  advice clinician "Call them." }`);
const second = definitionOf(`form sample "A form" { version "2.0.0" language en licence free
  ${items}
  item q3 "New?" one of much
  score total "Total" = q1 * 2 + q2
  cutoff risk "Risk" = total >= 3 { source "Made up" }
  flag bad "Bad" = q1 = 2 { urgent }
}`);

function submissionOf(definition: Definition, answers: object): Submission {
  const submitted = load(definition).submit({ answers: answers as Submission["answers"] });
  if (!submitted.ok) throw new Error("It cannot be submitted.");
  return submitted.submission;
}

async function show(definition: unknown, submission: unknown, attributes = "", dir = "ltr"): Promise<Page> {
  return openPage({
    "/": `<!doctype html><html lang="en" dir="${dir}"><meta name="viewport" content="width=device-width"><title>Results</title>
      <script type="module" src="/page.js"></script><main><formscript-result ${attributes}></formscript-result></main>`,
    "/page.js": `import { defineResult } from "/elements/formscript.js";
      await defineResult();
      Object.assign(document.querySelector("formscript-result"), ${JSON.stringify({ definition, submission })});`,
  });
}

const stored = submissionOf(first, { q1: 2, q2: 1 });

test("what was stored is shown, and nothing said where it is what the form gives", async () => {
  const page = await show(first, stored);
  await page.getByRole("region", { name: "Results" }).waitFor();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("A form");
  await page.getByText("3 on a scale from 0 to 4").waitFor();
  expect(await page.getByText("stored").count()).toBe(0);
  await page.getByText("How this was worked out").click();
  await expectNoAxeFindings(page);
  await photograph(page, "results-stored");
});

test("results that are not those that the form gives are told apart", async () => {
  const { total: _, ...scores } = stored.result.scores;
  const forged = {
    ...stored,
    result: {
      ...stored.result,
      scores: { ...scores, total: { state: "scored", value: 1, range: [0, 4], bands: {} } },
      cutoffs: { risk: false },
    },
  };
  const page = await show(first, forged);
  const alert = page.getByRole("alert").filter({ hasText: "not those that this form gives" });
  await alert.waitFor();
  expect(await alert.getByRole("listitem").allInnerTexts()).toEqual([
    "Total: stored 1, now 3",
    "Risk: stored Not reached, now Reached",
  ]);
  await expectNoAxeFindings(page);
});

test("results of another version say so, and what is another", async () => {
  const page = await show(second, stored);
  await page.getByText("Stored with version 1.0.0 of the form; this is version 2.0.0.").waitFor();
  await page.getByText("How the form scores has changed since then.").waitFor();
  await page.getByText("Total: stored 3, now 5").waitFor();
  await expectNoAxeFindings(page);
  await photograph(page, "results-stored-other-version");
});

test("answers that the form does not take are listed", async () => {
  const page = await show(first, { ...stored, answers: { ...stored.answers, q2: 7, q9: 1 } });
  const alert = page.getByRole("alert").filter({ hasText: "2 answers are not taken" });
  await alert.waitFor();
  expect(await alert.getByRole("listitem").allInnerTexts()).toEqual(expect.arrayContaining(["q9", "Sad?"]));
});

test("a respondent reads what is written to them", async () => {
  const page = await show(first, stored, 'audience="respondent"');
  await page.getByText("Call us.").waitFor();
  for (const words of ["Call them.", "Total", "Risk"]) expect(await page.getByText(words).count()).toBe(0);
  await expectNoAxeFindings(page);
});

test("another form's, or what is no submission, is refused in words", async () => {
  const other = { ...stored, result: { ...stored.result, form: { ...stored.result.form, id: "phq" } } };
  const page = await show(first, other);
  await page.getByText("This is not a submission of this form, but of “phq”.").waitFor();
  expect(await page.getByText("Total").count()).toBe(0);
  for (const broken of [{}, { answers: 7 }, [], "text", { answers: {}, result: null }]) {
    await page.evaluate((submission) => {
      Object.assign(document.querySelector("formscript-result")!, { submission });
    }, broken as unknown);
    await page.getByText("This is not a stored submission, or a damaged one.").waitFor();
  }
  await expectNoAxeFindings(page);
});

test("in Arabic, and from right to left", async () => {
  const page = await show(first, stored, 'language="ar"', "rtl");
  await page.getByText("النتائج").waitFor();
  await expectNoAxeFindings(page);
});

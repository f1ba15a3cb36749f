import { expect, test } from "vitest";
import { expectNoAxeFindings, form, open, photograph, told } from "../harness/index.ts";

const screening = form`
  item q1 "Are you safe?" one of { 0 "Yes" 1 "No" }
  item q2 "How often?" one of { 0 "Never" 1 "Often" }
  score total "Danger" = q1 + q2
  bands total { 0 low "Low"  1..2 high "High" { advice clinician "Talk about it."  advice respondent "Call us." } source "Made up" }
  flag unsafe "Not safe" = q1 = 1 { urgent  advice clinician "Act **today**." }
  flag often "Often" = q2 = 1
`;

const no = { name: "No", exact: true };

test("by default results are shown to nobody, and flags are told to the page alone", async () => {
  const page = await open(screening);
  await page.getByRole("radio", no).check();
  await page.getByRole("radio", { name: "Often" }).check();
  expect(await told(page, "formscript-flag")).toMatchObject([
    { detail: { id: "unsafe", text: "Not safe", urgent: true, advice: { clinician: "Act today." } } },
    { detail: { id: "often", text: "Often", urgent: false, advice: {} } },
  ]);
  expect(await page.getByText("Not safe").count()).toBe(0);
  expect(await page.getByText("Danger").count()).toBe(0);
});

test("a flag is told again each time that it becomes true", async () => {
  const page = await open(screening, { answers: { q1: 1 } });
  expect(await told(page, "formscript-flag")).toEqual([]);
  await page.getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("radio", no).check();
  expect(await told(page, "formscript-flag")).toHaveLength(1);
});

test("a clinician sees results as they come about, and hears an urgent flag at once", async () => {
  const page = await open(screening, { attributes: { results: "clinician" } });
  await page.getByRole("radio", no).check();
  await expect.poll(() => page.getByRole("alert").allInnerTexts()).toContain("Not safe Act today.");
  await page.getByText("waiting for How often?").waitFor();
  await page.getByRole("radio", { name: "Often" }).check();
  await page.getByText("Talk about it.").waitFor();
  expect(await page.getByText("Call us.").count()).toBe(0);
  await expectNoAxeFindings(page);
  await photograph(page, "shell-clinician");
  await page.getByRole("radio", { name: "Yes" }).check();
  await expect.poll(() => page.getByRole("alert").allInnerTexts()).not.toContain("Not safe Act today.");
});

test("a respondent sees results when the answers are sent, and not before", async () => {
  const page = await open(screening, { attributes: { results: "respondent" }, answers: { q1: 1, q2: 1 } });
  expect(await page.getByText("Danger").count()).toBe(0);
  await page.getByRole("button", { name: "Submit" }).click();
  await page.getByText("Call us.").waitFor();
  expect(await page.getByText("Talk about it.").count()).toBe(0);
  await expectNoAxeFindings(page);
});

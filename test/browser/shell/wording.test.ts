import { expect, test } from "vitest";
import { form, open } from "../harness/index.ts";

test("everything that is worded by an answer is worded anew when that changes", async () => {
  const page = await open(
    form`
    input age "How old?" one of { m4 "4 months"  m6 "6 months" }
    note opening "About a child"
    section moving "Moving" { item q1 "Does the child move?" yesno }
    page last "The last page"
    item q2 "Does the child sit?" yesno`,
    {
      language: "nb",
      attributes: { layout: "whole" },
      beside: {
        "sample.nb.form": `translation nb of sample {
          opening "Om et barn"
          moving "Bevegelse"
          q1 "Beveger barnet seg?"
          last "Siste side"
          when age = m6 {
            opening "Om et stort barn"
            moving "Bevegelse rundt"
            q1 "Kryper barnet?"
            last "Slutten"
          }
        }`,
      },
    },
  );
  const seen = (): Promise<string[]> =>
    page.locator("[part=note], h2, [part~=section] [part~=question]").allInnerTexts();
  await expect.poll(seen).toEqual(["Om et barn", "Bevegelse", "Beveger barnet seg?", "Siste side"]);
  await page.getByRole("radio", { name: "6 months" }).check();
  await expect.poll(seen).toEqual(["Om et stort barn", "Bevegelse rundt", "Kryper barnet?", "Slutten"]);
});

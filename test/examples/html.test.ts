import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoAxeFindings, openAddress, photograph } from "../browser/harness/index.ts";
import { type Started, started } from "./started.ts";

let example: Started;

beforeAll(async () => {
  example = await started("examples/html/start.ts", /http:.*\n/, (folder) => {
    return ["--port", "0", "--out", join(folder, "dist")];
  });
}, 120_000);

afterAll(() => example?.stop());

test("a page without a script of its own sends a form as browsers do, and not before it is complete", async () => {
  const page = await openAddress(/http:\S+/.exec(example.said.join(" "))![0]);
  await page.getByRole("radiogroup").first().waitFor();
  await page.getByLabel("Number of the visit").fill("12");
  const save = page.getByRole("button", { name: "Save the visit" });
  await save.click();
  await page.getByRole("heading", { name: /need.* an answer/ }).waitFor();
  await expectNoAxeFindings(page);

  for (let at = 0; at < (await page.getByRole("radiogroup").count()); at++)
    await page.getByRole("radiogroup").nth(at).getByRole("radio").last().check();
  await photograph(page, "example-html");
  await save.click();
  await expect
    .poll(() => page.locator("body").textContent())
    .toMatch(/^Visit 12, AUDIT-C \S+: .*, 12 points\.\s*$/);
});

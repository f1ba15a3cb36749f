import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoAxeFindings, openAddress, photograph } from "../browser/harness/index.ts";
import { root } from "../house/sources.ts";
import { type Started, started } from "./started.ts";

let example: Started;

beforeAll(async () => {
  example = await started("examples/react/start.ts", /http:.*\n/, (folder) => {
    return ["--port", "0", "--out", join(folder, "dist")];
  });
}, 120_000);

afterAll(() => example?.stop());

/** What the TypeScript compiler says of the example, and of a file beside it. */
function typeErrors(beside: string): string {
  const built = join(example.folder, "dist/audit");
  const sources = join(root, "examples/react");
  const folder = mkdtempSync(join(sources, "types-"));
  const paths = { audit: [join(built, "index.d.ts")], "audit/element.js": [join(built, "element.d.ts")] };
  try {
    writeFileSync(join(folder, "beside.tsx"), beside);
    const config = { extends: "../tsconfig.json", compilerOptions: { paths }, include: [".", "../*"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const words = [join(root, "node_modules/typescript/bin/tsc"), "-p", folder];
    return spawnSync(process.execPath, words, { encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the types know the form", () => {
  expect(typeErrors("export const right = <audit-form answers={{ q1: 4 }} />;")).toBe("");
  expect(typeErrors("export const wrong = <audit-form answers={{ q1: 5 }} />;")).toMatch(
    /beside\.tsx.*TS2322/,
  );
  expect(typeErrors("export const wrong = <audit-form language={7} />;")).toMatch(/beside\.tsx.*TS2322/);
});

test("React gives the form its properties, hears its events, and changes its language without losing answers", async () => {
  const page = await openAddress(/http:\S+/.exec(example.said.join(" "))![0]);
  await page.getByRole("radiogroup").first().waitFor();
  await expectNoAxeFindings(page);
  await page.getByRole("radio", { name: "2 to 3 times a week" }).check();
  await page.getByText("Questions answered: 1").waitFor();
  await page.getByLabel("Language").selectOption("nb");
  await page.getByRole("radio", { name: "To til tre ganger i uken" }).waitFor();
  for (let at = 0; at < (await page.getByRole("radiogroup").count()); at++)
    await page.getByRole("radiogroup").nth(at).getByRole("radio").last().check();
  await photograph(page, "example-react");
  await page.getByRole("button", { name: "Send inn" }).click();
  await page.getByText("Submitted, with 40 points.").waitFor();
});

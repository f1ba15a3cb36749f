import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { elementFiles } from "../../compiler/emit/element/index.ts";
import { openPage, theSite } from "./harness/index.ts";
import { ordinaryForm } from "./ordinary/index.ts";

/** In thousands of bytes, as they are sent. */
const most = { runtime: 30, form: 5 };

test("what is loaded to fill in a form of 20 items stays small", async () => {
  const files = elementFiles(ordinaryForm());
  const page = await openPage({
    "/": `<!doctype html><html lang="en"><title>Size</title><week-form></week-form>
          <script type="module" src="/week/element.js"></script>`,
    ...Object.fromEntries(files.map(({ path, text }) => [`/week/${path}`, text])),
  });
  const answers = page.getByRole("radio", { name: "On some days" });
  await answers.last().waitFor();
  for (const answer of await answers.all()) await answer.check();
  await page.waitForLoadState("networkidle");
  const asked = new Set((await theSite()).asked.map(({ path }) => path));
  const runtime = [...asked]
    .filter((path) => path.startsWith("/formscript/"))
    .map((path) => path.replace("/formscript/", ""))
    .map((path): [string, number] => [path, sent(readFileSync(join(inject("elements"), path)))]);
  expect(sum(runtime), listed(runtime)).toBeLessThanOrEqual(most.runtime);
  const own = files
    .filter(({ path }) => asked.has(`/week/${path}`))
    .map(({ path, text }): [string, number] => [path, sent(text)]);
  expect(sum(own), listed(own)).toBeLessThanOrEqual(most.form);
});

type Sizes = readonly (readonly [path: string, size: number])[];

function sum(sizes: Sizes): number {
  return sizes.reduce((sum, [, size]) => sum + size, 0);
}

function listed(sizes: Sizes): string {
  return sizes.map(([path, size]) => `${path} ${size} kB`).join(", ");
}

function sent(content: Buffer | string): number {
  return gzipSync(content, { level: 9 }).length / 1000;
}

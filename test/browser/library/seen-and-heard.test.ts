import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../house/sources.ts";
import { library, open, photograph, ready } from "../harness/index.ts";
import { aloud, named } from "./aloud.ts";
import { answering, today } from "./answering.ts";

/** What is heard is kept as a document; pictures are for people. */
test.each([...library().values()])("$id, as it is heard and seen", async (definition) => {
  const { id, language } = definition;
  const page = await open(definition, { attributes: { layout: "whole", today }, language });
  const heard = await aloud(page);
  expect(
    heard.split("\n").filter((line) => named.test(line)),
    "everything has a name",
  ).toEqual([]);
  await expect(`${heard}\n`).toMatchFileSnapshot(join(root, `test/cases/aloud/${id}.txt`));
  await photograph(page, `library-${id}-phone`);

  await page.setViewportSize({ width: 1024, height: 768 });
  const { response } = answering(definition);
  await page
    .locator("formscript-form")
    .evaluate((form, given) => void Object.assign(form, given), { ...response, results: "clinician" });
  await page.locator("[part~=results]").waitFor();
  await ready(page);
  await photograph(page, `library-${id}-filled`);
});

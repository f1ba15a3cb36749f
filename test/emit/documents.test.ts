import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { libraryFiles } from "./emitted.ts";

const folder = "test/cases/emit";

/** What people read of what is emitted; the rest follows from it. */
const documents = ["answers.schema.json", "index.js", "index.d.ts"];

/** Each folder is a case: a form, and what is made of it. `vitest run test/emit/documents -u` renews them. */
describe.each(readdirSync(folder))("%s", (name) => {
  const form = readdirSync(`${folder}/${name}`).find((path) => path.endsWith(".form"))!;
  test("gives the files that stand beside it", async () => {
    const files = await libraryFiles(`${folder}/${name}/${form}`);
    for (const { path, text } of files.filter(({ path }) => documents.includes(path))) {
      await expect(text).toMatchFileSnapshot(`../cases/emit/${name}/${path}`);
    }
  });
});

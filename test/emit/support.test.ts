import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { supportFromSources } from "./support-text.ts";

const path = "compiler/emit/module/support.json";

/** RENEW=1 writes it anew. */
test("what modules carry with them is what its sources compile to", () => {
  const support = supportFromSources();
  if (process.env.RENEW) writeFileSync(path, `${JSON.stringify(support, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(support);
});

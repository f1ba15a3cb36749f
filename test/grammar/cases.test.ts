import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "../../grammar/index.ts";
import { dump } from "./dump.ts";
import { transcript } from "./transcript.ts";

/** Each `.form` is a case, and the `.txt` beside it what must come of it. `vitest run test/grammar -u` renews them. */
const cases = join(import.meta.dirname, "../cases/syntax");

test.each(readdirSync(cases).filter((name) => name.endsWith(".form")))("%s", async (name) => {
  const text = readFileSync(join(cases, name), "utf8");
  const { tree, problems } = parse(text);
  const found = [transcript(text, problems), dump(tree)].filter((part) => part !== "").join("\n");
  await expect(found).toMatchFileSnapshot(join(cases, name.replace(/\.form$/, ".txt")));
});

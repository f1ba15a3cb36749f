import { expect, test } from "vitest";
import { ran } from "../cli/ran.ts";
import { read, root } from "../house/sources.ts";

test("the tables of the library's page are those of its forms", async () => {
  const { code, out } = await ran("list forms --format markdown", root);
  expect(code).toBe(0);
  const tables = out.trim().replaceAll("](forms/", "](");
  expect(read("forms/README.md"), "npm run forms:list writes them").toContain(
    `list: begin -->\n\n${tables}\n\n<!--`,
  );
});

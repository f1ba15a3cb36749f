import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { type Files, lowered } from "./lowered.ts";
import { transcript } from "./transcript.ts";

/** Each folder is a case: the files, and what must come of them. `vitest run test/lower -u` renews what must come. */
const cases = join(import.meta.dirname, "../cases/lower");

test.each(readdirSync(cases))("%s", async (name) => {
  const folder = join(cases, name);
  const files = read(folder);
  const { result, diagnostics } = lowered(files);
  const about = transcript(diagnostics, files);
  if (about) await expect(about).toMatchFileSnapshot(join(folder, "messages.txt"));
  if (!result) return;
  const { definition, examples } = result;
  await expect(json(definition)).toMatchFileSnapshot(join(folder, "definition.json"));
  if (examples.length > 0) await expect(json(examples)).toMatchFileSnapshot(join(folder, "examples.json"));
  expect(() => load(definition)).not.toThrow();
});

function read(folder: string): Files {
  const names = readdirSync(folder).filter((name) => /\.(form|csv|svg)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** What fits on a line stands on one, so that an expression can be taken in at a glance. */
function json(value: unknown): string {
  return `${printed(value, "")}\n`;
}

function printed(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (line.length + indent.length < 100 || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((part) => inner + printed(part, inner))
    : Object.entries(value).map(([key, part]) => `${inner}${JSON.stringify(key)}: ${printed(part, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

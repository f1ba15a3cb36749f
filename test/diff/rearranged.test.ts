import { expect, test } from "vitest";
import { diff } from "../../compiler/diff/index.ts";
import { type Files, files, formsIn } from "./library.ts";
import { renamed, shuffledTranslations } from "./rearranged.ts";

const before = formsIn(files);

function differences(after: Files): Record<string, readonly string[]> {
  const forms = formsIn(after);
  expect([...forms.keys()].sort()).toEqual([...before.keys()].sort());
  const found: Record<string, readonly string[]> = {};
  for (const [id, form] of forms) {
    const { changes, impacts } = diff(before.get(id)!, form, { evidence: false });
    expect(impacts).toEqual([]);
    if (changes.length > 0) found[id] = changes.map(({ code, place }) => `${code} ${place.old} ${place.new}`);
  }
  return found;
}

test.each([
  1, 2,
])("files of the library that are called otherwise, and come in another order: nothing (%i)", (seed) => {
  const after = renamed(files, seed);
  expect([...after.keys()].some((path) => files.has(path))).toBe(false);
  expect(differences(after)).toEqual({});
});

test.each([1, 2])("translations in another order: nothing (%i)", (seed) => {
  const after = shuffledTranslations(files, seed);
  expect(after.get("/audit/audit.nb.form")).not.toBe(files.get("/audit/audit.nb.form"));
  expect(differences(after)).toEqual({});
});

import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import type { Content, Definition } from "../../runtime/definition/definition.ts";
import { files, read } from "../house/sources.ts";
import { definitionOf } from "./library.ts";

const names = files
  .map((path) => /^forms\/(.+)\.form$/.exec(path)?.[1])
  .filter(
    (name) => name !== undefined && !basename(name).includes(".") && basename(name) !== "scales",
  ) as string[];

describe.each(names)("%s", (name) => {
  const definition = definitionOf(name);

  test("is named like its file, and stands in the list", () => {
    expect(definition.id).toBe(basename(name));
    expect(read("forms/README.md")).toContain(`[\`${definition.id}\`](${name}.form)`);
  });

  test("its questions are q1, q2 … in the printed order, and its main score is total", () => {
    const questions = questionsOf(definition.body).filter((id) => /^q\d+$/.test(id));
    expect(questions).toEqual(questions.map((_, index) => `q${index + 1}`));
    expect(questions.length).toBeGreaterThan(2);
    expect(definition.scores.map(({ id }) => id)).toContain("total");
  });

  test("says what to cite and how it may be used, in the words of the notice", () => {
    expect(definition.about.citation).toBeTruthy();
    expect(definition.about.licence.permission).not.toBe("not stated");
    expect(definition.about.licence.notice).toBeTruthy();
  });

  test("every limit has a source, or says that it has none", () => {
    for (const part of [...definition.bands, ...definition.cutoffs])
      expect(part.source ?? part.unverified).toBeTruthy();
  });

  test("translations have every text", () => {
    const { [definition.language]: original, ...others } = definition.texts;
    const wording = keysOf(original);
    for (const [language, texts] of Object.entries(others)) expect(keysOf(texts), language).toEqual(wording);
  });
});

test("the Norwegian wording that is free stands in the library", () => {
  const inNorwegian = names.filter((name) => "nb" in definitionOf(name).texts).map((name) => basename(name));
  expect(inNorwegian.sort()).toEqual(["audit", "audit_c", "audit_self", "tweak_pregnancy"]);
});

/** Items, and the rows of grids, in the printed order. */
function questionsOf(body: readonly Content[]): string[] {
  return body.flatMap((content) => {
    if (content.kind === "item") return [content.id];
    if (content.kind === "grid") return content.rows.map(({ id }) => id);
    return "body" in content ? questionsOf(content.body) : [];
  });
}

function keysOf(texts: Definition["texts"][string] | undefined): string[] {
  return Object.keys(texts ?? {}).sort();
}

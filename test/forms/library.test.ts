import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import type { Content, Definition } from "../../runtime/definition/definition.ts";
import { loadLocale, loadResultMessages } from "../../runtime/locale/index.ts";
import { files, read } from "../house/sources.ts";
import { definitionOf } from "./library.ts";

const names = files
  .map((path) => /^forms\/(.+)\.form$/.exec(path)?.[1])
  .filter(
    (name) =>
      name !== undefined &&
      !basename(name).includes(".") &&
      basename(name) !== "scales" &&
      !name.startsWith("programme/"),
  ) as string[];

describe.each(names)("%s", (name) => {
  const definition = definitionOf(name);

  test("is named like its file, and stands in the list", () => {
    expect(definition.id).toBe(basename(name));
    expect(read("forms/README.md")).toContain(`[\`${definition.id}\`](${name}.form)`);
  });

  test("questions with numbers are q1, q2 … in the printed order, in part of a form from the number they have in it", () => {
    const questions = questionsOf(definition.body).filter((id) => /^q\d+$/.test(id));
    const first = definition.id === "aas_3" ? 2 : 1;
    expect(questions).toEqual(questions.map((_, index) => `q${index + first}`));
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
  const free = names.map(definitionOf).filter(({ about }) => !about.licence.withheld);
  const inNorwegian = free.filter(({ texts }) => "nb" in texts).map(({ id }) => id);
  const around = ["consent", "registration", "reporting_2009", "reporting_2010", "reporting_2010_summary"];
  expect(inNorwegian.sort()).toEqual(["audit", "audit_c", "audit_self", ...around, "tweak_pregnancy"]);
});

test("whoever the library has advice for is named in the languages of the interface", async () => {
  const audiences = names.map(definitionOf).flatMap(({ bands, cutoffs, flags }) => {
    const advised = [...bands.flatMap(({ bands }) => bands), ...cutoffs, ...flags];
    return advised.flatMap(({ advice }) => advice ?? []);
  });
  const { audiences: named } = await loadResultMessages(await loadLocale("nb"));
  const toOthers = new Set(audiences.filter((audience) => audience !== "respondent"));
  expect([...toOthers].filter((audience) => !Object.hasOwn(named, audience))).toEqual([]);
});

/** Items, and the rows of grids, in the printed order. */
function questionsOf(body: readonly Content[]): string[] {
  return body.flatMap((content) => {
    if (content.kind === "item") return [content.id];
    if (content.kind === "grid") return content.rows.map(({ id }) => id);
    return "body" in content ? questionsOf(content.body) : [];
  });
}

/** What is said, without the topics of withheld wording: these are no wording, and nothing translates them. */
function keysOf(texts: Definition["texts"][string] | undefined): string[] {
  return Object.keys(texts ?? {})
    .filter((key) => !key.endsWith(":topic"))
    .sort();
}

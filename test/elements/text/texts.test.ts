import { expect, test } from "vitest";
import { languagesOf, textsFor } from "../../../runtime/elements/text/texts.ts";
import { definitionOf } from "../../browser/harness/definition.ts";

const definition = definitionOf(
  `form sample "Sleep" {
    version "1.0.0"
    language en
    licence free
    item q2 "What woke you?" long text optional help "A few words."
  }`,
  {
    "sample.nb.form": `translation nb of sample "Søvn" from "Sleep" {
      q2 "Hva vekket deg?" from "What woke you?"
    }`,
    "sample.pt-BR.form": `translation pt-BR of sample "Sono" from "Sleep" { }`,
  },
);

test("a text is in the language wanted, else in the form's own, and says which", () => {
  const nb = textsFor(definition, "nb");
  expect(nb.language).toBe("nb");
  expect(nb.text("form")).toEqual({ text: "Søvn", language: "nb" });
  expect(nb.text("q2:help")).toEqual({ text: "A few words.", language: "en" });
  expect(nb.text("unheard_of")).toBeUndefined();
});

test.each([
  ["nb-NO", "nb"],
  ["no", "nb"],
  ["NB_no", "nb"],
  ["nn-NO", "nb"],
  ["en-GB", "en"],
  ["pt", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["pt-br", "pt-BR"],
  ["de", "en"],
  ["", "en"],
  ["not a tag", "en"],
  ["__proto__", "en"],
])("who wants %j reads %s", (wanted, language) => {
  expect(textsFor(definition, wanted).language).toBe(language);
});

const withheld = definitionOf(`form held "Held" {
  version "1.0.0"
  language en
  licence by permission "© Somebody" { text withheld  obtain "https://example.org" }
  item q1 withheld "how the night was" yesno
}`);

test("of withheld wording there is what it is about", () => {
  expect(textsFor(withheld, "nb").text("q1")).toEqual({
    text: "how the night was",
    language: "en",
    isTopic: true,
  });
});

test("wording that a holder adds stands before what it is about, in whatever language", () => {
  const texts = { ...withheld.texts, de: { q1: "…" } };
  expect(textsFor({ ...withheld, texts }, "de").text("q1")).toEqual({ text: "…", language: "de" });
});

test("no key finds what an object has of its own", () => {
  for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"])
    expect(textsFor(definition, "nb").text(key)).toBeUndefined();
  const texts = textsFor({ ...definition, texts: {} }, "nb");
  expect(texts.language).toBe("en");
  expect(texts.text("form")).toBeUndefined();
});

test("a form can be read in its own language first", () => {
  expect(languagesOf(definition)[0]).toBe("en");
  expect([...languagesOf(definition)].sort()).toEqual(["en", "nb", "pt-BR"]);
});

import { describe, expect, test } from "vitest";
import {
  chainOf,
  directionOf,
  formatList,
  languageName,
  languages,
  loadLocale,
  locale,
} from "../../runtime/locale/index.ts";

test("a language that is not here yet is English until it is, and says so", async () => {
  const before = locale("se-NO");
  expect(before).toMatchObject({ asked: "se-NO", language: "en", fallback: "not loaded", direction: "ltr" });
  const loaded = await loadLocale("se-NO");
  expect(loaded).toMatchObject({ asked: "se-NO", language: "se", direction: "ltr" });
  expect(loaded.fallback).toBeUndefined();
  expect(locale("se-NO")).toBe(loaded);
  expect(locale("se")).toMatchObject({ asked: "se", language: "se" });
});

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["nb-NO", "nb"],
  ["no", "nb"],
  ["no-NO", "nb"],
  ["NB_no", "nb"],
  ["nob", "nb"],
  ["nn-NO", "nn"],
  ["sme", "se"],
  ["ar-EG", "ar"],
  ["ar-Latn-u-nu-latn", "ar"],
])("%s is %s", async (tag, language) => {
  const found = await loadLocale(tag);
  expect(found).toMatchObject({ asked: tag, language });
  expect(found.fallback).toBeUndefined();
});

test.each([
  "de",
  "sma-NO",
  "",
  "x",
  "i",
  "__proto__",
  "en_",
  "<b>",
  "../nb",
  "nb.ts",
  "toString",
  "nbx",
])("what %j asks for is not spoken; it is English, and says so", async (tag) => {
  expect(await loadLocale(tag)).toMatchObject({
    asked: tag,
    language: "en",
    fallback: "unknown language",
    direction: "ltr",
  });
});

test("numbers follow what was asked for, also where the words do not", async () => {
  expect((await loadLocale("de")).messages.answered(1.5, 2)).toBe("1,5 of 2 answered");
  expect((await loadLocale("ar-EG")).messages.answered(1, 12)).toContain("١٢");
});

test.each([
  ["nb-NO", ["nb-NO", "nb", "nn"]],
  ["no", ["nb", "nn"]],
  ["nn", ["nn", "nb"]],
  ["se-NO", ["se-NO", "se", "nb"]],
  ["zh-Hant-HK", ["zh-Hant-HK", "zh-Hant", "zh"]],
  ["de-x-private", ["de-x-private", "de"]],
  ["not a tag", []],
])("%s falls back along %j", (tag, chain) => {
  expect(chainOf(tag)).toEqual(chain);
});

test.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["ar-Latn", "ltr"],
  ["he-IL", "rtl"],
  ["ur", "rtl"],
  ["az-Arab", "rtl"],
  ["not a tag", "ltr"],
] as const)("%s is written %s", (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});

test("lists and languages are said in the reader's words", async () => {
  const nb = await loadLocale("nb");
  expect(formatList(["a", "b", "c"], nb)).toBe("a, b og c");
  expect(formatList(["a", "b"], nb, "disjunction")).toBe("a eller b");
  expect(formatList([], nb)).toBe("");
  expect(languageName("en", nb)).toBe("engelsk");
  expect(languageName("not a tag", nb)).toBe("not a tag");
});

describe("without what says the direction", () => {
  test("the script does", () => {
    const { prototype } = Intl.Locale as unknown as { prototype: Record<string, unknown> };
    const own = Object.getOwnPropertyDescriptors(prototype);
    for (const name of ["getTextInfo", "textInfo"])
      if (name in own)
        Object.defineProperty(prototype, name, { value: undefined, configurable: true, writable: true });
    try {
      expect(["ar", "fa", "nb", "az-Arab"].map(directionOf)).toEqual(["rtl", "rtl", "ltr", "rtl"]);
    } finally {
      Object.defineProperties(prototype, own);
    }
  });
});

test("all languages are loaded by their own tags", async () => {
  expect(await Promise.all(languages.map(async (tag) => (await loadLocale(tag)).language))).toEqual([
    ...languages,
  ]);
});

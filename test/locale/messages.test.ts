import { beforeAll, describe, expect, test } from "vitest";
import {
  type Locale,
  languages,
  loadDraftMessages,
  loadLocale,
  loadResultMessages,
} from "../../runtime/locale/index.ts";
import { messages as ar } from "../../runtime/locale/languages/ar.ts";
import { messages as en } from "../../runtime/locale/languages/en.ts";
import { specialMessages } from "../../runtime/locale/languages/en-special.ts";
import { saySpecial } from "../../runtime/locale/locale.ts";

const locales: Record<string, Locale> = {};

beforeAll(async () => {
  saySpecial(specialMessages);
  for (const language of languages) locales[language] = await loadLocale(language);
});

const said = async (language: string): Promise<{ messages: object; results: object; drafts: object }> => ({
  messages: locales[language]!.messages,
  results: await loadResultMessages(locales[language]!),
  drafts: await loadDraftMessages(locales[language]!),
});

/** Every message, functions called with `part` for each of their parts. */
function spoken(messages: object, part: unknown, path = ""): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, message]): [string, string][] => {
    if (typeof message === "function")
      return [[path + key, String(message(...Array(message.length).fill(part)))]];
    return typeof message === "string" ? [[path + key, message]] : spoken(message, part, `${path}${key}.`);
  });
}

describe.each(languages)("%s", (language) => {
  test("says everything, for every number of things", async () => {
    const all = await said(language);
    for (const count of [0, 1, 2, 3, 7, 11, 21, 100, 101, 1000, 1.5]) {
      for (const [key, text] of spoken(all, count)) {
        expect(text.trim(), key).not.toBe("");
        expect(text, key).not.toMatch(/undefined|null|NaN|\[object|#|\$\{/);
        expect(text, key).toBe(text.normalize("NFC"));
      }
    }
  });

  test("has the same keys and parts as English", async () => {
    const [own, english] = [await said(language), await said("en")];
    expect(parts(own)).toEqual(parts(english));
  });

  test("is translated", async () => {
    if (language === "en") return;
    const english = new Map(spoken(await said("en"), 3));
    const same = spoken(await said(language), 3).filter(([key, text]) => english.get(key) === text);
    expect(same).toEqual([]);
  });

  test("puts texts in as they are", async () => {
    for (const hostile of ["<img src=x onerror=alert(1)>", "$& $1 #", '{q1 | "x"}', "**x**"]) {
      const { notScored, source, unverified, ruleAsIf } = await loadResultMessages(locales[language]!);
      const { saved } = await loadDraftMessages(locales[language]!);
      const { onlyAlone, recall } = locales[language]!.messages;
      for (const say of [onlyAlone, recall, saved, notScored, source, unverified])
        expect(say(hostile)).toContain(hostile);
      for (const count of [0, 1, 2, 5]) expect(ruleAsIf(count, hostile)).toContain(hostile);
    }
  });
});

function parts(messages: object): object {
  const entries = Object.entries(messages).map(([key, message]) => [
    key,
    typeof message === "function" ? message.length : typeof message === "string" ? 0 : parts(message),
  ]);
  return Object.fromEntries(entries);
}

test("numbers take the form that their language has for them", () => {
  expect([1, 2].map((count) => locales.en?.messages.needAnswer(count))).toEqual([
    "1 question needs an answer",
    "2 questions need an answer",
  ]);
  expect([1, 2, 3, 11, 100].map((count) => locales.ar?.messages.needAnswer(count).split(": ")[1])).toEqual([
    "سؤال واحد",
    "سؤالان",
    "3 أسئلة",
    "11 سؤالًا",
    "100 سؤال",
  ]);
  expect(locales.nb?.messages.questionsAppeared(2)).toBe("2 nye spørsmål er kommet til.");
  expect([1, 2].map((count) => locales.se?.messages.leftAtMost(count))).toEqual([
    "Eanemusat 1 gažaldat vel",
    "Eanemusat 2 gažaldaga vel",
  ]);
});

test("a language has to have all its forms, and all keys", () => {
  const speech = { number: String, count: () => "" };
  // @ts-expect-error: Arabic has six forms.
  ar({ number: String, count: (_: number, forms: Record<"one" | "other" | "tenth", string>) => forms.tenth });
  // @ts-expect-error: There is no such message.
  en(speech).unheardOf;
});

import { type Direction, directionOf } from "./direction.ts";
import { chainOf, type Language, spokenBy } from "./language.ts";
import { messages as english } from "./languages/en.ts";
import type { Messages, SpecialMessages, Speech } from "./messages.ts";
import { numberFormat } from "./number-format.ts";

/** How the interface speaks to one reader. */
export interface Locale {
  /** What was asked for, as it was written. */
  readonly asked: string;
  /** The language of the messages. */
  readonly language: Language;
  /** Why that is English though something else was asked for. */
  readonly fallback?: "unknown language" | "not loaded";
  /** In which direction the messages are written. */
  readonly direction: Direction;
  /** The tags for `Intl`, the best first: numbers and days follow what was asked for, also where the messages do not. */
  readonly tags: readonly string[];
  readonly messages: Messages;
}

/** A language, made into messages by what it needs to say numbers. */
export type Telling<Told> = (speech: Speech<never>) => Told;

/** English, which is always here, says of special forms what {@link saySpecial} was given. */
let specialEnglish: Telling<Partial<SpecialMessages>> = () => ({});
const inEnglish: Telling<Messages> = (speech) =>
  ({ ...english(speech), ...specialEnglish(speech) }) as Messages;

const loaded = new Map<Language, Telling<Messages>>([["en", inEnglish]]);
const locales = new Map<string, Locale>();

const modules: Readonly<Record<Exclude<Language, "en">, () => Promise<{ messages: Telling<Messages> }>>> = {
  nb: () => import("./languages/nb.ts"),
  nn: () => import("./languages/nn.ts"),
  se: () => import("./languages/se.ts"),
  ar: () => import("./languages/ar.ts"),
};

/** The locale as far as it is here by now: English until another language has been loaded. The same object each time. */
export function locale(tag: string): Locale {
  const language = spokenBy(tag);
  const telling = language && loaded.get(language);
  const known = locales.get(tag);
  if (known && (known.language === language || !telling)) return known;
  const made = telling ? localeOf(tag, language, telling) : localeOf(tag, "en", inEnglish, language);
  locales.set(tag, made);
  return made;
}

/** From now on English says this, too, wherever it is spoken already. */
export function saySpecial(telling: Telling<SpecialMessages>): void {
  specialEnglish = telling;
  for (const { language, tags, messages } of locales.values())
    if (language === "en") Object.assign(messages, tell(telling, language, tags));
}

/** Loads what the tag asks for. Never fails: the value says what it fell back to, and asking again tries again. */
export async function loadLocale(tag: string): Promise<Locale> {
  const language = spokenBy(tag);
  if (language && language !== "en" && !loaded.has(language)) {
    try {
      loaded.set(language, (await modules[language]()).messages);
    } catch {
      // Without the network, English is there.
    }
  }
  return locale(tag);
}

/** What a language says, with its numbers as this reader writes them. */
export function tell<Told>(telling: Telling<Told>, language: Language, tags: readonly string[]): Told {
  const rules = new Intl.PluralRules(language);
  const number = (value: number): string => numberFormat(tags).format(value);
  return telling({
    number,
    count: (value, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) =>
      (forms[rules.select(value)] ?? forms.other).replace("#", () => number(value)),
  });
}

function localeOf(asked: string, language: Language, telling: Telling<Messages>, missing?: Language): Locale {
  const tags = [...new Set([...chainOf(asked), ...chainOf(language), "en"])];
  const isAsked = language === spokenBy(asked);
  return {
    asked,
    language,
    ...(isAsked ? {} : { fallback: missing ? "not loaded" : "unknown language" }),
    direction: directionOf(language),
    tags,
    messages: tell(telling, language, tags),
  };
}

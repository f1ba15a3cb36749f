import type { DraftMessages } from "./draft-messages.ts";
import { draftMessages as english } from "./drafts/en.ts";
import type { Language } from "./language.ts";
import { type Locale, type Telling, tell } from "./locale.ts";

const modules: Readonly<
  Record<Exclude<Language, "en">, () => Promise<{ draftMessages: Telling<DraftMessages> }>>
> = {
  nb: () => import("./drafts/nb.ts"),
  nn: () => import("./drafts/nn.ts"),
  se: () => import("./drafts/se.ts"),
  ar: () => import("./drafts/ar.ts"),
};

/** What is said about drafts, in the language of the locale; in English where that cannot be loaded. */
export async function loadDraftMessages({ language, tags }: Locale): Promise<DraftMessages> {
  if (language === "en") return tell(english, "en", tags);
  try {
    return tell((await modules[language]()).draftMessages, language, tags);
  } catch {
    return tell(english, "en", tags);
  }
}

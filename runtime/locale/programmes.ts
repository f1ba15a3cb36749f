import type { Language } from "./language.ts";
import { type Locale, type Telling, tell } from "./locale.ts";
import type { ProgrammeMessages } from "./programme-messages.ts";
import { programmeMessages as english } from "./programmes/en.ts";

const modules: Readonly<
  Record<Exclude<Language, "en">, () => Promise<{ programmeMessages: Telling<ProgrammeMessages> }>>
> = {
  nb: () => import("./programmes/nb.ts"),
  nn: () => import("./programmes/nn.ts"),
  se: () => import("./programmes/se.ts"),
  ar: () => import("./programmes/ar.ts"),
};

/** What is said about programmes, in the language of the locale; in English where that cannot be loaded. */
export async function loadProgrammeMessages({ language, tags }: Locale): Promise<ProgrammeMessages> {
  if (language === "en") return tell(english, "en", tags);
  try {
    return tell((await modules[language]()).programmeMessages, language, tags);
  } catch {
    return tell(english, "en", tags);
  }
}

import type { Language } from "./language.ts";
import { type Locale, type Telling, tell } from "./locale.ts";
import type { ResultMessages } from "./result-messages.ts";
import { resultMessages as english } from "./results/en.ts";

const modules: Readonly<
  Record<Exclude<Language, "en">, () => Promise<{ resultMessages: Telling<ResultMessages> }>>
> = {
  nb: () => import("./results/nb.ts"),
  nn: () => import("./results/nn.ts"),
  se: () => import("./results/se.ts"),
  ar: () => import("./results/ar.ts"),
};

/** What is said about results, in the language of the locale; in English where that cannot be loaded. */
export async function loadResultMessages({ language, tags }: Locale): Promise<ResultMessages> {
  if (language === "en") return tell(english, "en", tags);
  try {
    return tell((await modules[language]()).resultMessages, language, tags);
  } catch {
    return tell(english, "en", tags);
  }
}

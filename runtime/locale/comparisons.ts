import type { ComparisonMessages } from "./comparison-messages.ts";
import { comparisonMessages as english } from "./comparisons/en.ts";
import type { Language } from "./language.ts";
import { type Locale, type Telling, tell } from "./locale.ts";

const modules: Readonly<
  Record<Exclude<Language, "en">, () => Promise<{ comparisonMessages: Telling<ComparisonMessages> }>>
> = {
  nb: () => import("./comparisons/nb.ts"),
  nn: () => import("./comparisons/nn.ts"),
  se: () => import("./comparisons/se.ts"),
  ar: () => import("./comparisons/ar.ts"),
};

/** What is said about comparisons, in the language of the locale; in English where that cannot be loaded. */
export async function loadComparisonMessages({ language, tags }: Locale): Promise<ComparisonMessages> {
  if (language === "en") return tell(english, "en", tags);
  try {
    return tell((await modules[language]()).comparisonMessages, language, tags);
  } catch {
    return tell(english, "en", tags);
  }
}

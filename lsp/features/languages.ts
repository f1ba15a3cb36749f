/** A language that a form may be translated into. */
interface Language {
  readonly tag: string;
  /** "Norwegian Bokmål (norsk bokmål)". */
  readonly name: string;
}

/** Languages that are often asked for; any other can be typed in as a tag. */
export function usualLanguages(): readonly Language[] {
  return usual.map((tag) => ({ tag, name: nameOf(tag) }));
}

const usual =
  "ar da de el en es fi fr he hi is it ja ko nb nl nn pl pt pt-BR ro ru se so sv ti tr uk ur vi zh-Hans zh-Hant".split(
    " ",
  );

function nameOf(tag: string): string {
  const inEnglish = new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag;
  const own = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return own === inEnglish ? own : `${inEnglish} (${own})`;
}

/** Why this is no language's tag; null where it is one. */
export function wrongWithTag(tag: string): string | null {
  return isTag(tag) ? null : "This is no language tag. Norwegian Bokmål is nb, Brazilian Portuguese pt-BR.";
}

function isTag(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The languages that the interface speaks. */
export const languages = ["en", "nb", "nn", "se", "ar"] as const;

export type Language = (typeof languages)[number];

/** Languages whose readers read another one as well, nearest first; also where a browser knows nothing of the first. */
const neighbours: Readonly<Record<string, readonly string[]>> = { nn: ["nb"], nb: ["nn"], se: ["nb"] };

/**
 * A tag and what it falls back to, nearest first: `nn-NO` → nn-NO, nn, nb. `no` is Bokmål, `sme` is `se`. A tag that
 * is not well-formed is nothing at all.
 */
export function chainOf(tag: string): readonly string[] {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) return [];
  const parts = canonical.split("-");
  const shorter = parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
  // What a private or an extension part is cut down to may end in its introducing letter.
  return [...shorter.filter((each) => !/-\w$/.test(each)), ...(neighbours[parts[0]!] ?? [])];
}

/** As BCP 47 writes it, `nb_no` as `nb-NO`; undefined where it is not well-formed. */
export function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0]?.replace(/^no\b/, "nb");
  } catch {
    return undefined;
  }
}

/** The language that a tag asks for, as the interface speaks it; undefined where it does not. */
export function spokenBy(tag: string): Language | undefined {
  const base = canonicalTag(tag)?.split("-")[0];
  return languages.find((language) => language === base);
}

import type { Locale } from "./locale.ts";

/** "a, b and c", or "a, b or c". */
export function formatList(
  parts: readonly string[],
  { tags }: Locale,
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat([...tags], { type }).format(parts);
}

/** What a language is called, by the reader; the tag itself where nobody knows. */
export function languageName(tag: string, { tags }: Locale): string {
  try {
    return new Intl.DisplayNames([...tags], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export type Direction = "ltr" | "rtl";

interface WithTextInfo {
  readonly getTextInfo?: () => { readonly direction?: Direction };
  readonly textInfo?: { readonly direction?: Direction };
}

/** Scripts that are written from the right, for browsers that do not say so themselves. */
const fromTheRight = /^(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg|Mand|Samr)$/;

/** The direction in which a language is written; left to right where the tag says nothing. */
export function directionOf(tag: string): Direction {
  try {
    const locale = new Intl.Locale(tag);
    const { getTextInfo, textInfo } = locale as WithTextInfo;
    const known = (getTextInfo?.call(locale) ?? textInfo)?.direction;
    return known ?? (fromTheRight.test(locale.maximize().script ?? "") ? "rtl" : "ltr");
  } catch {
    return "ltr";
  }
}

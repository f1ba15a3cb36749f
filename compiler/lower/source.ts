interface Stated {
  readonly source?: string;
  readonly unverified?: string;
}

/** Where a score, band set, cut-off or flag is from, as its terms say. */
export function source(terms: readonly { readonly kind: string }[]): Stated {
  const stated: { source?: string; unverified?: string } = {};
  for (const term of terms) {
    if ((term.kind !== "source" && term.kind !== "unverified") || !("value" in term)) continue;
    const { value } = term as { readonly value: { readonly value: string } | null };
    if (value) stated[term.kind] = value.value;
  }
  return stated;
}

import type { FormReview } from "../review.ts";

type Lone = Exclude<FormReview, { readonly kind: "changed" }>;

/** What there is to say of a form that is not compared: "is new". */
export function loneWords({ kind }: Lone): string {
  switch (kind) {
    case "added":
      return "is new";
    case "removed":
      return "is gone";
    case "unread old":
      return "cannot be compared: the older version has errors";
    case "unread new":
      return "cannot be compared: the newer version has errors";
  }
}

/** What a form that is new may have been; nothing where there is no such form. */
export function perhapsWords({ perhaps }: Lone): string | undefined {
  return perhaps === undefined ? undefined : `If it is what ${perhaps} was, say “was ${perhaps}”.`;
}

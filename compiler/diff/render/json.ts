import type { Review } from "../review.ts";
import { sentenceOf } from "../wording.ts";

/** What `--format json` prints: the review, and the sentence of each change beside it. */
export function jsonReview({ forms }: Review): unknown {
  return {
    schema: 1,
    forms: forms.map((form) => {
      if (form.kind !== "changed") return form;
      const { difference, ...rest } = form;
      const changes = difference.changes.map((change) => ({ ...change, message: sentenceOf(change) }));
      return { ...rest, ...difference, changes };
    }),
  };
}

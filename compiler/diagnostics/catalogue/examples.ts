import { error, warning } from "./define.ts";

const untested = () =>
  warning<{ cases: string }>(
    ({ cases }) =>
      `No example shows this: ${cases}. What no example shows may score wrongly without anyone noticing.`,
  );

export const examples = {
  "example-fails": error<{ example: string; came: string }>(
    ({ example, came }) => `In the example “${example}”, ${came}.`,
  ),
  "example-answer": error<{ item: string; allowed: string }>(
    ({ item, allowed }) => `${item} cannot be answered like this. Allowed: ${allowed}.`,
  ),
  "example-answer-hidden": warning<{ item: string; because: string | undefined }>(
    ({ item, because }) =>
      `${item} is not asked in this example${because ? `, because ${because}` : ""}, so its answer counts for nothing. Leave it out, or expect hidden ${item}.`,
  ),
  "band-untested": untested(),
  "cutoff-untested": untested(),
  "flag-untested": untested(),
  "branch-untested": untested(),
  "missing-rule-untested": untested(),
} as const;

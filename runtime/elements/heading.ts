import type { Problem } from "../definition/submission.ts";
import type { Filling } from "./filling.ts";

/** How many questions need what. */
export function heading(problems: readonly Problem[], { locale: { messages } }: Filling): string {
  const kinds = new Set(problems.map(({ kind }) => kind));
  const [only] = kinds;
  if (kinds.size > 1 || only === "check") return messages.needAttention(problems.length);
  return only === "unanswered" ? messages.needAnswer(problems.length) : messages.needChange(problems.length);
}

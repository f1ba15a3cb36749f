import type { Problem } from "../definition/submission.ts";
import type { Filling } from "./filling.ts";

let list: typeof import("./listed.ts") | undefined;

export async function loadSummary(): Promise<void> {
  list = await import("./listed.ts");
}

/** What stands in the way of submitting, with links; undefined where nothing does, and until {@link loadSummary} has been. */
export function summary(
  problems: readonly Problem[],
  filling: Filling,
  goTo: (item: string) => void,
): unknown {
  return problems.length === 0 ? undefined : list?.listed(problems, filling, goTo);
}

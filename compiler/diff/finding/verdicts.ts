import type { FormPair } from "../pairing/pair.ts";
import type { Found } from "../rule.ts";
import { results } from "./aims.ts";
import { place, titleOf } from "./places.ts";

/** A cut-off or flag that holds elsewhere than it did; its conditions in words. */
export interface ChangedVerdict {
  id: string;
  title?: string;
  before: string;
  after: string;
  /** Of a flag that is urgent. */
  urgent?: true;
}

/** The cut-offs, or the flags, that say something else of the same results. */
export function changedVerdicts(kind: "cutoff" | "flag", pair: FormPair, found: Found<ChangedVerdict>): void {
  const { normal } = pair;
  const urgent = new Set(pair.new.definition.flags.flatMap((flag) => (flag.urgent ? [flag.id] : [])));
  for (const { old, new: now } of (kind === "cutoff" ? pair.cutoffs : pair.flags).both) {
    if (normal.old.of(old.when) === normal.new.of(now.when)) continue;
    const title = titleOf(pair.new.definition, now.id);
    const parts = {
      id: now.id,
      before: pair.old.words(old.when),
      after: pair.new.words(now.when),
      ...(title !== undefined && { title }),
      ...(kind === "flag" && urgent.has(now.id) && { urgent: true as const }),
    };
    found(place(kind, old.id, now.id), parts, { aims: results({ kind, old: old.id, new: now.id }) });
  }
}

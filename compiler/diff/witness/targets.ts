import type { FormPair } from "../pairing/pair.ts";
import type { Named, Target } from "./aim.ts";

/** What is worked out together with a target: a score and all its bands. */
export function familyOf(target: Target, { scores, bands }: FormPair): readonly Target[] {
  if (target.kind !== "score" && target.kind !== "band") return [target];
  const own: Named<"score"> = target.kind === "score" ? target : scoreOf(target, scores.both);
  const sets = [
    ...bands.both.map((both): Target => ({ kind: "band", old: setOf(both.old), new: setOf(both.new) })),
    ...bands.removed.map((set): Target => ({ kind: "band", old: setOf(set), new: null })),
    ...bands.added.map((set): Target => ({ kind: "band", old: null, new: setOf(set) })),
  ];
  const isOwn = (set: Target) =>
    set.kind === "band" &&
    ((set.old !== null && set.old.score === own.old) || (set.new !== null && set.new.score === own.new));
  return [own, ...sets.filter(isOwn)];
}

function scoreOf(
  target: Extract<Target, { kind: "band" }>,
  scores: FormPair["scores"]["both"],
): Named<"score"> {
  const both = scores.find((one) => one.old.id === target.old?.score || one.new.id === target.new?.score);
  return {
    kind: "score",
    old: both?.old.id ?? target.old?.score ?? null,
    new: both?.new.id ?? target.new?.score ?? null,
  };
}

function setOf({ score, id }: { readonly score: string; readonly id: string }) {
  return { score, set: id };
}

export function keyOfTarget(target: Target): string {
  return JSON.stringify([target.kind, target.old, target.new]);
}

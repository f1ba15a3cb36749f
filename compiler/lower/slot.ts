import type * as tree from "../../grammar/tree.ts";
import type { SourceFile } from "../source.ts";

/** A place for words: what stands there, and the parts of the thing that have words of their own. */
export interface Slot {
  /** Its key in the texts of the definition. */
  readonly key: string;
  readonly file: SourceFile;
  /** What the form says there. Without it and not withheld, only the parts have words. */
  readonly original: tree.Text | null;
  /** The words belong to a publisher. */
  readonly withheld: boolean;
  /** What withheld words are about. */
  readonly topic: tree.Text | null;
  /** By the name that a translation gives them. */
  readonly parts: Map<string, Slot>;
}

export function slot(key: string, file: SourceFile, words: tree.Wording | null): Slot {
  const withheld = words?.kind === "withheld";
  return {
    key,
    file,
    original: words?.kind === "text" ? words : null,
    withheld,
    topic: withheld ? words.topic : null,
    parts: new Map(),
  };
}

/** Adds the help and advice among these marks or terms. */
export function addAspects(to: Slot, marks: readonly { readonly kind: string }[]): void {
  for (const mark of marks as readonly (tree.Mark | tree.CutoffTerm | tree.BandsTerm)[]) {
    if (mark.kind === "help") addPart(to, "help", ":", mark.value);
    else if (mark.kind === "disclaimer") addPart(to, "disclaimer", ":", mark.value);
    else if (mark.kind === "advice" && mark.audience)
      addPart(to, `advice ${mark.audience.text}`, ":", mark.value);
  }
}

/** Adds an aspect (`:`) or a part (`.`) under its name, if it says anything. */
export function addPart(to: Slot, name: string, joint: ":" | ".", words: tree.Wording | null): void {
  if (words) to.parts.set(name, slot(`${to.key}${joint}${name}`, to.file, words));
}

/** All places with words, in the order of the form, each once. */
export function* slotsIn(root: Slot, seen = new Set<Slot>()): Generator<Slot> {
  if (seen.has(root)) return;
  seen.add(root);
  if (root.original || root.withheld) yield root;
  for (const part of root.parts.values()) yield* slotsIn(part, seen);
}

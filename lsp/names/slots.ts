import type { BoundForm } from "../../compiler/bind/symbols.ts";
import { anonymousIds } from "../../compiler/lower/anonymous.ts";
import { Members } from "../../compiler/lower/members.ts";
import type { Slot } from "../../compiler/lower/slot.ts";
import { slotsOf } from "../../compiler/lower/slots.ts";
import { Unwritten } from "../../compiler/lower/written.ts";
import type * as tree from "../../grammar/tree.ts";

export type { Slot } from "../../compiler/lower/slot.ts";

const known = new WeakMap<BoundForm, Slot | null>();

/** Every place for words in a form, under the names that translations give them; null while some of it is not written. */
export function slotsIn(bound: BoundForm): Slot | null {
  let root = known.get(bound);
  if (root === undefined) {
    root = slots(bound);
    known.set(bound, root);
  }
  return root;
}

function slots(bound: BoundForm): Slot | null {
  try {
    return slotsOf({ bound, anonymous: anonymousIds(bound, new Members(bound)) });
  } catch (problem) {
    if (problem instanceof Unwritten) return null;
    throw problem;
  }
}

/** What an entry of a translation gives the words of, inside of what the entries around it stand for. */
export function slotOf({ key }: tree.TranslationEntry, within: Slot): Slot | undefined {
  const names = key.map((part) => (part.kind === "name" ? part.text : String(part.value)));
  const aspect = names[0] === "advice" ? within.part(names.join(" ")) : undefined;
  if (aspect) return aspect;
  let slot: Slot | undefined = within;
  for (const name of names) slot = slot?.part(name);
  return slot;
}

/** The places that the translation has words for; empty ones are still to come. */
export function translatedSlots(node: tree.Translation, root: Slot): ReadonlySet<Slot> {
  const found = new Set<Slot>();
  if (node.title?.value.trim()) found.add(root);
  const visit = (entries: readonly tree.TranslationEntry[], within: Slot): void => {
    for (const entry of entries) {
      const slot = slotOf(entry, within);
      if (!slot) continue;
      if (entry.value?.value.trim() && !entry.withheld) found.add(slot);
      visit(entry.entries, slot);
    }
  };
  visit(node.entries, root);
  return found;
}

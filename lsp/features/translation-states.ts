import type { SourceFile } from "../../compiler/index.ts";
import { type Slot, translatedSlots } from "../names/slots.ts";
import { languageOf, type Translatable } from "../names/translatable.ts";

/** How far a form or a programme is in a language. */
export interface TranslationState {
  readonly language: string;
  /** The files that the words stand in. */
  readonly files: readonly string[];
  /** How many texts have no words in it yet. */
  readonly missing: number;
}

/** The languages that it is translated into, in the order of their files; null while it is not written. */
export function translationStates(
  of: Translatable,
  files: readonly SourceFile[],
): readonly TranslationState[] | null {
  const { id, slots: root } = of;
  if (!root) return null;
  const own = languageOf(of);
  const found = new Map<string, { language: string; files: Set<string>; done: Set<Slot> }>();
  for (const file of files) {
    for (const node of file.tree.declarations) {
      if (node.kind !== "translation" || node.form?.text !== id || !node.tag) continue;
      const key = node.tag.text.toLowerCase();
      const known = found.get(key) ?? { language: node.tag.text, files: new Set(), done: new Set() };
      found.set(key, known);
      known.files.add(file.path);
      for (const slot of translatedSlots(node, root)) known.done.add(slot);
    }
  }
  return [...found].map(([key, { language, files: inFiles, done }]) => {
    const givesWithheld = [...done].some(({ withheld }) => withheld);
    const wanted = root.all().filter(({ withheld }) => (key === own ? withheld : !withheld || givesWithheld));
    return { language, files: [...inFiles], missing: wanted.filter((slot) => !done.has(slot)).length };
  });
}

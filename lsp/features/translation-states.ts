import type { CompiledForm, SourceFile } from "../../compiler/index.ts";
import { type Slot, slotsIn, translatedSlots } from "../names/slots.ts";

/** How far a form is in a language. */
export interface TranslationState {
  readonly language: string;
  /** The files that the words stand in. */
  readonly files: readonly string[];
  /** How many texts have no words in it yet. */
  readonly missing: number;
}

/** The languages that a form is translated into, in the order of their files; null while the form is not written. */
export function translationStates(
  { id, bound }: CompiledForm,
  files: readonly SourceFile[],
): readonly TranslationState[] | null {
  const root = slotsIn(bound);
  if (!root) return null;
  const own = languageOf(bound.node.members);
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

/** The language that a form with these members is written in, in small letters. */
export function languageOf(members: CompiledForm["bound"]["node"]["members"]): string | undefined {
  for (const member of members) if (member.kind === "language") return member.tag?.text.toLowerCase();
  return undefined;
}

import { format } from "../../compiler/format/index.ts";
import { quoted } from "../../compiler/lower/quoted.ts";
import type { Slot } from "../names/slots.ts";
import { languageOf, type Translatable } from "../names/translatable.ts";
import type { View } from "../workspace/view.ts";
import { translationStates } from "./translation-states.ts";

/** A file to be written; null as its text where there is one already. */
export interface TranslationFile {
  readonly path: string;
  readonly text: string | null;
}

/** A translation with a place for each text, or why there can be none, in words. */
export function newTranslation(view: View, of: Translatable, language: string): TranslationFile | string {
  const { id, file, slots: root } = of;
  if (!root) return `${id} is not written to its end. Mend it first, then translate it.`;
  const known = translationStates(of, view.compilation.files)?.find(
    (state) => state.language.toLowerCase() === language.toLowerCase(),
  );
  if (known) return { path: known.files[0]!, text: null };
  const isOwn = languageOf(of) === language.toLowerCase();
  const slots = new Set(root.all().filter(({ withheld }) => withheld === isOwn));
  if (slots.size === 0) {
    return isOwn
      ? `${id} is written in this language itself.`
      : `${id} has no wording of its own to be translated.`;
  }
  const path = `${file.path.replace(/\.form$/, "")}.${language}.form`;
  if (view.around.siblings(file.path).includes(path)) {
    return `There is a ${path.slice(path.lastIndexOf("/") + 1)} already. Write “translation ${language} of ${id}” there.`;
  }
  const title = slots.has(root) ? placeFor(root) : "";
  const lines = entriesFor(root, slots);
  return {
    path,
    text: format(`translation ${language} of ${id}${title} {\n${lines.join("\n")}\n}\n`).text,
  };
}

/** The parts that have words, or parts that have; each once, under the shortest of its names. */
export function entriesFor(slot: Slot, wanted: ReadonlySet<Slot>, seen = new Set<Slot>()): string[] {
  const parts = slot.names().map((name) => ({ name, part: slot.part(name)! }));
  const near = new Set(parts.map(({ part }) => part));
  return parts.flatMap(({ name, part }) => {
    const left = part.all().filter((one) => wanted.has(one) && !seen.has(one));
    // What it holds can be named without it.
    if (left.length === 0 || (!left.includes(part) && left.every((one) => near.has(one)))) return [];
    const own = left.includes(part) ? placeFor(part) : "";
    seen.add(part);
    const inside = entriesFor(part, wanted, seen);
    return inside.length > 0 ? [`${name}${own} {`, ...inside, "}"] : [`${name}${own}`];
  });
}

/** Room for the words, and what they are to be made from; of withheld ones, what they are about. */
export function placeFor({ original, topic }: Slot): string {
  if (original) return ` "" from ${quoted(original.value)}`;
  return topic ? ` "" // ${topic.value.replace(/\s+/g, " ")}` : ' ""';
}

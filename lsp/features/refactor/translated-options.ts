import { storedCode } from "../../../compiler/bind/index.ts";
import type { SourceFile } from "../../../compiler/index.ts";
import type * as tree from "../../../grammar/tree.ts";
import type { View } from "../../workspace/view.ts";
import type { Asked } from "./asked.ts";
import { type Piece, without } from "./laid-out.ts";

/** The words of options in a translation. */
export interface TranslatedOptions {
  readonly file: SourceFile;
  readonly translation: tree.Translation;
  /** What they stand under: a thing that is asked, or a scale. */
  readonly entry: tree.TranslationEntry;
  readonly entries: readonly tree.TranslationEntry[];
  /** As they are written, one a line. */
  readonly text: string;
}

/** The translations of a form, with their files. */
export function translationsOf(
  view: View,
  id: string,
): readonly { readonly file: SourceFile; readonly node: tree.Translation }[] {
  return view.compilation.files.flatMap((file) =>
    file.tree.declarations.flatMap((node) =>
      node.kind === "translation" && node.form?.text === id ? [{ file, node }] : [],
    ),
  );
}

/**
 * Where the translations of the form have words for these options under the name, in each that has. Null where they
 * stand in a way that cannot be moved: under a longer key, in several places, or depending on an answer.
 */
export function translatedOptions(
  view: View,
  form: Asked["form"],
  name: string,
  options: readonly tree.Option[],
): readonly TranslatedOptions[] | null {
  const codes = new Set(options.map((option) => String(storedCode(option))));
  const found: TranslatedOptions[] = [];
  for (const { file, node } of translationsOf(view, form.id)) {
    const variants = node.variants.flatMap(({ entries }) => entries);
    if (variants.some(({ key }) => keyPart(key[0]) === name)) return null;
    const own = node.entries.filter(({ key }) => keyPart(key[0]) === name);
    if (own.some(({ key }) => key.length > 1)) return null;
    const [entry, another] = own.filter(({ entries }) => entries.length > 0);
    if (another) return null;
    const entries = entry?.entries.filter(({ key }) => key.length === 1 && codes.has(keyPart(key[0]))) ?? [];
    if (!entry || entries.length === 0) continue;
    const text = entries.map(({ start, end }) => file.text.slice(start, end)).join("\n");
    found.push({ file, translation: node, entry, entries, text });
  }
  return found;
}

/** Takes the words away, and the block around them where nothing is left in it; with the entry where it says nothing more. */
export function withoutOptions({ file, entry, entries }: TranslatedOptions): readonly Piece[] {
  if (entries.length < entry.entries.length) return entries.map((one) => without(file.text, one));
  if (!entry.value) return [without(file.text, entry)];
  const open = file.text.lastIndexOf("{", entry.entries[0]!.start);
  return [
    { start: (entry.from ?? entry.value).end, end: open, text: "" },
    { start: open, end: entry.end, text: "" },
  ];
}

function keyPart(key: tree.Name | tree.NumberLiteral | undefined): string {
  return key === undefined ? "" : key.kind === "name" ? key.text : String(key.value);
}

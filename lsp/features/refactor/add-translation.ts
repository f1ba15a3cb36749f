import type * as tree from "../../../grammar/tree.ts";
import { programmesIn } from "../../names/in-programme.ts";
import { type Slot, translatedSlots } from "../../names/slots.ts";
import { type Translatable, translatableForm, translatableProgramme } from "../../names/translatable.ts";
import type { View } from "../../workspace/view.ts";
import { entriesFor, newTranslation, placeFor } from "../new-translation.ts";
import { translationStates } from "../translation-states.ts";
import { formAt } from "./asked.ts";
import { laidOut, type Piece } from "./laid-out.ts";
import type { Offer, Refactoring } from "./refactoring.ts";
import { translationsOf } from "./translated-options.ts";

/**
 * At the name of a form or a programme: a translation into each language that others in the workspace have, and in those that it has
 * itself, a place for each text that is still to be translated.
 */
export const addTranslation: Offer = (view, { start }) => {
  const form = formAt(view, start);
  const of = form ? translatableForm(form) : programmeAt(view, start);
  if (!of?.node.name || start > (of.node.title ?? of.node.name).end) return [];
  const states = translationStates(of, view.compilation.files) ?? [];
  const has = new Set(states.map(({ language }) => language.toLowerCase()));
  return [
    ...languagesAround(view)
      .filter((language) => !has.has(language))
      .flatMap((language) => intoLanguage(view, of, language)),
    ...states.flatMap(({ language, missing }) => (missing > 0 ? completed(view, of, language, missing) : [])),
  ];
};

/** The programme that a place is in; null while it has mistakes. */
function programmeAt(view: View, offset: number): Translatable | null {
  const found = programmesIn(view).find(
    ({ node, file }) => file.path === view.path && node.start <= offset && offset <= node.end,
  );
  const compiled = view.compilation.programmes.find(
    ({ id, file, definition }) => definition && file.path === view.path && id === found?.node.name?.text,
  );
  return found && compiled ? translatableProgramme(found) : null;
}

function intoLanguage(view: View, of: Translatable, language: string): readonly Refactoring[] {
  const made = newTranslation(view, of, language);
  if (typeof made === "string" || made.text === null) return [];
  const { path, text } = made;
  const title = `Translate into ${nameOf(language)}, in a new file`;
  return [
    {
      kind: "refactor.rewrite",
      title,
      keepsMeaning: true,
      createsFile: true,
      change: () => ({ edits: [], creates: { path, text } }),
    },
  ];
}

function completed(
  view: View,
  { id, slots }: Translatable,
  language: string,
  missing: number,
): readonly Refactoring[] {
  const [first, ...more] = translationsOf(view, id).filter(({ node }) => node.tag?.text === language);
  if (!slots || !first) return [];
  const done = new Set([first, ...more].flatMap(({ node }) => [...translatedSlots(node, slots)]));
  const pieces = () => additions(slots, first.node, first.file.text, done);
  const title = `Make a place for ${missing === 1 ? "the text that is" : `the ${missing} texts that are`} not translated into ${nameOf(language)}`;
  const change = () => ({ edits: [laidOut(first.file, pieces())] });
  return [{ kind: "refactor.rewrite", title, keepsMeaning: true, change }];
}

/** What is to be written in a translation, or in an entry of one, for the parts that have no words yet. */
function additions(
  slot: Slot,
  node: tree.Translation | tree.TranslationEntry,
  text: string,
  done: ReadonlySet<Slot>,
): readonly Piece[] {
  const wanted = new Set(slot.all().filter((one) => !done.has(one) && !one.withheld));
  const pieces: Piece[] = [];
  const lines: string[] = [];
  const seen = new Set<Slot>();
  for (const name of slot.names()) {
    const part = slot.part(name);
    if (!part || seen.has(part) || !part.all().some((one) => wanted.has(one))) continue;
    seen.add(part);
    const entry = node.entries.find(
      ({ key }) => key.map((one) => text.slice(one.start, one.end)).join(" ") === name,
    );
    if (!entry) lines.push(...entryOf(name, part, wanted));
    else {
      const { end } = entry.key.at(-1)!;
      if (wanted.has(part) && !entry.value) pieces.push({ start: end, end, text: placeFor(part) });
      pieces.push(...additions(part, entry, text, done));
    }
  }
  if (lines.length === 0) return pieces;
  const hasBlock = text[node.end - 1] === "}";
  const at = hasBlock ? node.end - 1 : node.end;
  const written = lines.join("\n");
  return [...pieces, { start: at, end: at, text: hasBlock ? `${written}\n` : ` {\n${written}\n}` }];
}

function entryOf(name: string, part: Slot, wanted: ReadonlySet<Slot>): readonly string[] {
  const own = wanted.has(part) ? placeFor(part) : "";
  const inside = entriesFor(part, wanted);
  return inside.length > 0 ? [`${name}${own} {`, ...inside, "}"] : [`${name}${own}`];
}

/** The languages that files of the workspace are in, by their names. */
function languagesAround({ around }: View): readonly string[] {
  const found = around
    .paths()
    .flatMap((path) => /\.([a-z]{2,3}(?:-[a-z0-9]+)*)\.form$/i.exec(path)?.[1] ?? []);
  return [...new Set(found.map((tag) => tag.toLowerCase()))].sort();
}

/** "Norwegian Bokmål (nb)". */
function nameOf(language: string): string {
  return `${new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language} (${language})`;
}

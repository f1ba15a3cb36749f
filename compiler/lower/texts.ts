import type { Texts } from "../../runtime/definition/definition.ts";
import type { BoundForm } from "../bind/symbols.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import type { TranslationSource } from "../translations.ts";
import type { Slot } from "./slot.ts";
import { Language } from "./translation.ts";

export interface MergedTexts {
  /** By language, the form's own first. */
  readonly texts: Record<string, Texts>;
  /** The form withholds wording, and no licence holder's text gives all of it. */
  readonly wordingMissing: boolean;
}

/** The form's own texts, with every translation and a licence holder's wording merged in. */
export function mergeTexts(
  bound: BoundForm,
  root: Slot,
  own: string,
  translations: readonly TranslationSource[],
  report: Report,
): MergedTexts {
  const slots = root.all();
  const withheld = slots.some((slot) => slot.withheld);
  const languages = new Map<string, Language>();
  for (const source of translations) {
    const { tag } = source.node;
    if (!tag) continue;
    const isOwn = tag.text.toLowerCase() === own.toLowerCase();
    if (isOwn && !withheld) {
      // It only says where a licence holder's tables lie.
      if (
        keepsTables(bound) &&
        !source.node.title &&
        source.node.entries.length + source.node.variants.length === 0
      )
        continue;
      report("translation-own-language", spanIn(source.file, tag), {
        form: bound.node.name?.text ?? "The form",
        language: own,
      });
      continue;
    }
    const known = languages.get(tag.text.toLowerCase());
    const language = known ?? new Language(isOwn ? own : tag.text, isOwn, root, bound.symbols, report);
    languages.set(tag.text.toLowerCase(), language);
    language.add(source);
  }
  const wording = languages.get(own.toLowerCase());
  const texts: Record<string, Texts> = { [own]: Object.assign(originals(slots), wording?.merged()) };
  let wordingMissing = withheld;
  for (const language of languages.values()) {
    const complete = language.finish();
    if (language === wording) wordingMissing = !complete;
    else texts[language.tag] = language.merged();
  }
  return { texts, wordingMissing };
}

function keepsTables({ declared, scope }: BoundForm): boolean {
  return [...declared, ...scope.values()].some((one) => one.kind === "table" && one.node.withheld);
}

function originals(slots: readonly Slot[]): Texts {
  const texts: Record<string, string> = {};
  for (const { key, original, topic } of slots) {
    if (original) texts[key] = original.value;
    if (topic) texts[`${key}:topic`] = topic.value;
  }
  return texts;
}

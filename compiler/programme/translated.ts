import type * as tree from "../../grammar/tree.ts";
import type { Report } from "../diagnostics/report.ts";
import { quoted } from "../lower/quoted.ts";
import { type SourceFile, spanIn } from "../source.ts";
import type { TranslationSource } from "../translations.ts";
import { nearest } from "../words/nearest.ts";
import type { Originals } from "./texts.ts";

/** How many texts one message lists. */
const mostNamed = 8;

/** What a programme says in other languages, by language and key. */
export function translated(
  own: Originals,
  language: string,
  file: SourceFile,
  translations: readonly TranslationSource[],
  report: Report,
): Record<string, Record<string, string>> {
  const languages = new Map<string, InLanguage>();
  for (const source of translations) {
    const { tag } = source.node;
    if (!tag) continue;
    if (tag.text.toLowerCase() === language.toLowerCase()) {
      const parts = { form: source.node.form?.text ?? "The programme", language };
      report("translation-own-language", spanIn(source.file, tag), parts);
      continue;
    }
    const known = languages.get(tag.text) ?? new InLanguage(tag.text, own, file, report);
    languages.set(tag.text, known);
    known.add(source);
  }
  for (const one of languages.values()) one.finish();
  return Object.fromEntries([...languages].map(([tag, { texts }]) => [tag, Object.fromEntries(texts)]));
}

class InLanguage {
  readonly texts = new Map<string, string>();
  private readonly tag: string;
  private readonly own: Originals;
  private readonly originals: SourceFile;
  private readonly report: Report;
  private readonly open = new Set<string>();
  private first: TranslationSource | undefined;

  constructor(tag: string, own: Originals, originals: SourceFile, report: Report) {
    this.tag = tag;
    this.own = own;
    this.originals = originals;
    this.report = report;
  }

  add(source: TranslationSource): void {
    this.first ??= source;
    const { node, file } = source;
    if (node.title) this.say("programme", node.title, node.from, file);
    for (const entry of node.entries) {
      const key = keyOf(entry);
      const inner = this.own.has(`programme:${key}`) ? `programme:${key}` : key;
      if (entry.value || entry.entries.length === 0) this.entry(inner, entry, file);
      for (const part of entry.entries) this.entry(`${key}:${keyOf(part)}`, part, file);
    }
    for (const variant of node.variants) {
      const parts = { name: variant.item?.text ?? "when", item: "", codes: [] };
      this.report("variant-of-nothing", spanIn(file, variant.item ?? variant), parts);
    }
  }

  finish(): void {
    const missing = [...this.own.keys()].filter((key) => !this.texts.has(key) && !this.open.has(key));
    if (missing.length === 0 || !this.first) return;
    const { file, node } = this.first;
    this.report("translation-missing", spanIn(file, node.tag ?? node), {
      language: this.tag,
      texts: missing.slice(0, mostNamed).map(words),
      more: Math.max(0, missing.length - mostNamed),
    });
  }

  private entry(key: string, { key: named, value, from }: tree.TranslationEntry, file: SourceFile): void {
    const [name] = named;
    if (!this.own.has(key)) {
      const similar = nearest(key, [...this.own.keys()]);
      const parts = { key: words(key), within: undefined, similar: similar && words(similar) };
      if (name) this.report("translation-unknown", spanIn(file, name), parts);
    } else if (value) this.say(key, value, from, file);
  }

  private say(key: string, text: tree.Text, from: tree.Text | null, file: SourceFile): void {
    const original = this.own.get(key);
    const span = spanIn(file, text);
    const parts = { key: words(key), language: this.tag };
    if (!original) this.report("translation-no-text", span, parts);
    else if (this.texts.has(key)) this.report("translation-double", span, parts);
    else if (text.value.trim() === "") {
      this.open.add(key);
      this.report("translation-empty", span, parts);
    } else {
      this.texts.set(key, text.value);
      if (!from || from.value === original.value) return;
      const place = spanIn(file, from);
      const related = [{ span: spanIn(this.originals, original), message: "The original" }];
      const edits = [{ span: place, text: quoted(original.value) }];
      const fixes = [{ title: "It was translated from today's wording", edits }];
      this.report("translation-stale", place, { key: words(key), now: original.value }, { related, fixes });
    }
  }
}

function keyOf({ key }: tree.TranslationEntry): string {
  return key.map((part) => (part.kind === "name" ? part.text : String(part.value))).join(".");
}

/** A key as a translation writes it. */
function words(key: string): string {
  return key === "programme" ? "the title" : key.replace(/^programme:/, "").replace(":", " ");
}

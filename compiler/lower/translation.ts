import type * as tree from "../../grammar/tree.ts";
import type { Texts } from "../../runtime/definition/definition.ts";
import { storedCode } from "../bind/options.ts";
import type { BoundForm, ItemSymbol } from "../bind/symbols.ts";
import type { Related, Span } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../source.ts";
import type { TranslationSource } from "../translations.ts";
import { nearest } from "../words/nearest.ts";
import { placesIn } from "./places-in-text.ts";
import { quoted } from "./quoted.ts";
import type { Slot } from "./slot.ts";

/** How many texts one message lists. */
const mostNamed = 8;

/** The texts of one language, from all the files that translate into it. */
export class Language {
  readonly tag: string;
  /** Whether it is the language that the form is written in: then only what it withholds is waited for. */
  private readonly own: boolean;
  private readonly root: Slot;
  private readonly symbols: BoundForm["symbols"];
  private readonly report: Report;
  private readonly texts = new Map<Slot, string>();
  /** What is said instead, by the answers on which it depends: "interval.m4". */
  private readonly instead = new Map<Slot, Map<string, string>>();
  /** Places that are kept for words, and empty. */
  private readonly open = new Set<Slot>();
  /** What withheld wording is about, in this language. */
  private readonly topics = new Map<Slot, string>();
  private readonly choosers = new Set<ItemSymbol>();
  private chosen: { readonly item: ItemSymbol; readonly code: string } | undefined;
  private first: TranslationSource | undefined;

  constructor(tag: string, own: boolean, root: Slot, symbols: BoundForm["symbols"], report: Report) {
    this.tag = tag;
    this.own = own;
    this.root = root;
    this.symbols = symbols;
    this.report = report;
  }

  add(source: TranslationSource): void {
    this.first ??= source;
    const { node, file } = source;
    if (node.title) this.translate(this.root, node.title, node.from, file);
    this.entries(node.entries, this.root, file);
    for (const variant of node.variants) this.variant(variant, file);
  }

  /** What is said instead while an item has a certain answer. */
  private variant({ item, option, entries }: tree.TranslationVariant, file: SourceFile): void {
    if (!item || !option) return;
    const symbol = this.symbols.get(item.text);
    const code = option.kind === "name" ? option.text : String(option.value);
    const codes = symbol?.kind === "item" && !symbol.repeat ? codesOf(symbol) : [];
    if (symbol?.kind !== "item" || !codes.includes(code)) {
      const wrong = codes.length > 0 ? option : item;
      const parts = { name: file.text.slice(wrong.start, wrong.end), item: item.text, codes };
      this.report("variant-of-nothing", spanIn(file, wrong), parts);
      return;
    }
    this.chosen = { item: symbol, code };
    this.entries(entries, this.root, file);
    this.chosen = undefined;
  }

  /** The texts by key, in the order of the form. */
  merged(): Texts {
    const texts: [string, string][] = [];
    for (const slot of this.root.all()) {
      const text = this.texts.get(slot);
      if (text !== undefined) texts.push([slot.key, text]);
      const topic = this.topics.get(slot);
      if (topic !== undefined) texts.push([`${slot.key}:topic`, topic]);
      for (const [choice, said] of this.instead.get(slot) ?? []) texts.push([`${slot.key}@${choice}`, said]);
    }
    return Object.fromEntries(texts);
  }

  /** Whether all wording that the form withholds has been given. Says what is missing. */
  finish(): boolean {
    const given = [...this.texts.keys(), ...this.instead.keys()].some((slot) => slot.withheld);
    const slots = this.root.all().filter((slot) => (this.own ? slot.withheld : !slot.withheld || given));
    const without = slots.filter((slot) => !this.texts.has(slot));
    const missing = without.flatMap((slot) => (this.open.has(slot) ? [] : this.lacking(slot)));
    if (this.topics.size > 0 && !given) missing.push(...this.topicsLeft());
    if (missing.length > 0 && this.first) {
      const { file, node } = this.first;
      this.report(this.own ? "wording-incomplete" : "translation-missing", spanIn(file, node.tag ?? node), {
        language: this.tag,
        texts: missing.slice(0, mostNamed),
        more: Math.max(0, missing.length - mostNamed),
      });
    }
    return without.every((slot) => this.lacking(slot).length === 0);
  }

  /** Once a topic is translated, so are all; the wording itself makes them idle. */
  private topicsLeft(): readonly string[] {
    const left = this.root.all().filter((slot) => slot.topic && !this.topics.has(slot));
    return left.map(({ key }) => `${keyWords(key)} withheld`);
  }

  /** Without a text for any case, there is one for every option of what it depends on. */
  private lacking(slot: Slot): readonly string[] {
    const instead = this.instead.get(slot);
    const words = keyWords(slot.key);
    if (!instead) return [words];
    const open = [...this.choosers].map((item) => ({
      item,
      codes: codesOf(item).filter((code) => !instead.has(`${item.id}.${code}`)),
    }));
    open.sort((a, b) => a.codes.length - b.codes.length);
    const [fewest] = open;
    return fewest ? fewest.codes.map((code) => `${words} when ${fewest.item.id} = ${code}`) : [words];
  }

  private entries(entries: readonly tree.TranslationEntry[], within: Slot, file: SourceFile): void {
    for (const entry of entries) {
      const slot = this.find(entry, within, file);
      if (!slot) continue;
      if (entry.value && entry.withheld) this.topic(slot, entry.value, entry.from, file);
      else if (entry.value) this.translate(slot, entry.value, entry.from, file);
      this.entries(entry.entries, slot, file);
    }
  }

  private find(entry: tree.TranslationEntry, within: Slot, file: SourceFile): Slot | undefined {
    const names = entry.key.map((part) => (part.kind === "name" ? part.text : String(part.value)));
    const aspect = names[0] === "advice" && within.part(names.join(" "));
    if (aspect) return aspect;
    let slot = within;
    for (const [index, name] of names.entries()) {
      const part = slot.part(name);
      if (!part) {
        this.unknown(entry, index, slot, file);
        return undefined;
      }
      slot = part;
    }
    return slot;
  }

  private unknown(entry: tree.TranslationEntry, index: number, within: Slot, file: SourceFile): void {
    const [first, second] = entry.key;
    const isAdvice = first?.kind === "name" && first.text === "advice" && second !== undefined;
    const part = entry.key[index];
    if (!first || !part) return;
    const span = spanIn(file, isAdvice ? { start: first.start, end: second.end } : part);
    const key = file.text.slice(span.start, span.end);
    const similar = nearest(key, within.names());
    this.report(
      "translation-unknown",
      span,
      { key, within: within === this.root ? undefined : keyWords(within.key), similar },
      similar === undefined
        ? {}
        : { fixes: [{ title: `Change to ${similar}`, edits: [{ span, text: similar }] }] },
    );
  }

  private translate(slot: Slot, text: tree.Text, from: tree.Text | null, file: SourceFile): void {
    const key = keyWords(slot.key);
    const span = spanIn(file, text);
    if (!slot.original && !slot.withheld) this.report("translation-no-text", span, { key });
    else if (this.chosen) this.translateInstead(slot, text, file, this.chosen);
    else if (this.texts.has(slot)) this.report("translation-double", span, { key, language: this.tag });
    else if (text.value.trim() === "") this.leave(slot, key, span);
    else {
      this.texts.set(slot, text.value);
      if (slot.original) this.compare(slot, slot.original, text, from, file);
      else this.checkPlaces(text, file);
    }
  }

  /** A place that is kept for words which are still to come. */
  private leave(slot: Slot, key: string, span: Span): void {
    this.open.add(slot);
    this.report("translation-empty", span, { key, language: this.tag });
  }

  private topic(slot: Slot, text: tree.Text, from: tree.Text | null, file: SourceFile): void {
    const key = `${keyWords(slot.key)} withheld`;
    const span = spanIn(file, text);
    if (this.own || this.chosen || !slot.topic) {
      this.report("topic-of-nothing", span, { key: keyWords(slot.key), own: this.own });
    } else if (this.topics.has(slot)) this.report("translation-double", span, { key, language: this.tag });
    else if (text.value.trim() === "") this.report("translation-empty", span, { key, language: this.tag });
    else {
      this.topics.set(slot, text.value);
      const related = [{ span: spanIn(slot.file, slot.topic), message: "The original" }];
      this.compareFrom(key, slot.topic, from, file, related);
    }
  }

  private translateInstead(
    slot: Slot,
    text: tree.Text,
    file: SourceFile,
    { item, code }: { readonly item: ItemSymbol; readonly code: string },
  ): void {
    const choice = `${item.id}.${code}`;
    const said = this.instead.get(slot) ?? new Map<string, string>();
    const key = `${keyWords(slot.key)} when ${item.id} = ${code}`;
    if (said.has(choice)) this.report("translation-double", spanIn(file, text), { key, language: this.tag });
    said.set(choice, text.value);
    this.instead.set(slot, said);
    this.choosers.add(item);
    if (text.value.trim() === "")
      this.report("text-empty", spanIn(file, text), { what: `The translation of ${key}` });
    this.checkPlaces(text, file);
  }

  /** Withheld wording has no original to be compared with: it may show whatever is answered. */
  private checkPlaces(text: tree.Text, file: SourceFile): void {
    for (const name of placesIn(text.value)) {
      const symbol = this.symbols.get(name.replace(".", "_"));
      if (symbol?.kind === "item") continue;
      const items = [...this.symbols.values()].flatMap(({ kind, id }) => (kind === "item" ? [id] : []));
      const similar = nearest(name, items);
      this.report("text-name", spanIn(file, text), { name, is: undefined, similar });
    }
  }

  private compareFrom(
    key: string,
    original: tree.Text,
    from: tree.Text | null,
    file: SourceFile,
    related: readonly Related[],
  ): void {
    if (!from || from.value === original.value) return;
    const span = spanIn(file, from);
    const fix = {
      title: "It was translated from today's wording",
      edits: [{ span, text: quoted(original.value) }],
    };
    this.report("translation-stale", span, { key, now: original.value }, { related, fixes: [fix] });
  }

  private compare(
    slot: Slot,
    original: tree.Text,
    text: tree.Text,
    from: tree.Text | null,
    file: SourceFile,
  ): void {
    const key = keyWords(slot.key);
    const related = [{ span: spanIn(slot.file, original), message: "The original" }];
    this.compareFrom(key, original, from, file, related);
    const [shown, translated] = [placesIn(original.value), placesIn(text.value)];
    const lacks = [...shown].filter((name) => !translated.has(name));
    const extra = [...translated].filter((name) => !shown.has(name));
    if (lacks.length + extra.length > 0)
      this.report("translation-places", spanIn(file, text), { key, lacks, extra }, { related });
  }
}

/** A key of the texts, as a translation writes it. */
function keyWords(key: string): string {
  if (key === "form") return "the title";
  return key.replace(/^form:/, "").replace(":", " ");
}

/** The codes that an item can have as its answer; none where it has no options. */
function codesOf({ scale, type }: ItemSymbol): readonly string[] {
  if (type?.kind === "many of") return [];
  return (scale?.options ?? []).flatMap((option) => String(storedCode(option) ?? []));
}

import type { IToken } from "chevrotain";
import { Name, Quoted, sign, word } from "../tokens.ts";
import type {
  Name as NameNode,
  NumberLiteral,
  Text,
  Translation,
  TranslationEntry,
  TranslationVariant,
} from "../tree.ts";
import { Examples } from "./examples.ts";

/** Translations. */
export abstract class Translations extends Examples {
  protected readonly translation = this.RULE("translation", (): Translation => {
    const start = this.start();
    this.CONSUME(word.translation);
    const tag = this.needPart(0, this.tag, "a language, such as nb,");
    this.need(0, word.of, "of");
    const form = this.needName(1, "the name of the form");
    const { value: title, from } = this.SUBRULE(this.translated);
    const entries: TranslationEntry[] = [];
    const variants: TranslationVariant[] = [];
    this.block("translation of", form, this.translationPart, () => {
      const part = this.SUBRULE(this.translationPart);
      if (part.kind === "translation variant") variants.push(part);
      else entries.push(part);
      this.dropComma("entries");
    });
    return { kind: "translation", start, end: this.end(), tag, form, title, from, entries, variants };
  });

  private readonly translationPart = this.CHOICE<TranslationEntry | TranslationVariant>("translationPart", [
    () => this.SUBRULE(this.translationEntry),
    () => this.SUBRULE(this.variant),
  ]);

  private readonly variant = this.RULE("variant", (): TranslationVariant => {
    const start = this.start();
    this.CONSUME(word.when);
    const item = this.needName(0, "the input or item that it depends on");
    this.need(1, sign["="], "= and an option");
    const option = this.needPart(2, this.nameOrNumber, "the code of an option");
    const entries = this.SUBRULE(this.entriesWithin, { ARGS: [item] });
    return { kind: "translation variant", start, end: this.end(), item, option, entries };
  });

  /** The text, and the text that it was translated from. */
  private readonly translated = this.RULE("translated", (): Pick<TranslationEntry, "value" | "from"> => {
    const words = this.wordsOfEntry();
    if (words !== null) return this.unquotedEntry(words);
    let value: Text | null = null;
    let from: Text | null = null;
    this.OPTION(() => {
      value = this.SUBRULE(this.text);
      this.OPTION1(() => {
        this.CONSUME(word.from);
        from = this.needText(1, "the text that it was translated from");
      });
    });
    return { value, from };
  });

  /** What stands where a text belongs, up to the text that it was translated from. */
  private wordsOfEntry(): readonly IToken[] | null {
    if (this.RECORDING_PHASE || !this.at(Name) || !this.onSameLine()) return null;
    const words = this.wordsBefore(({ tokenType }, ahead) => {
      const isFrom = tokenType === word.from && this.LA(ahead + 1).tokenType === Quoted;
      return isFrom || tokenType === sign["{"];
    });
    return words !== null && words.length > 1 ? words : null;
  }

  private unquotedEntry(words: readonly IToken[]): Pick<TranslationEntry, "value" | "from"> {
    const value = this.unquoted(words);
    if (!this.at(word.from)) return { value, from: null };
    this.consume(5, word.from);
    return { value, from: this.needText(6, "the text that it was translated from") };
  }

  private readonly translationEntry = this.RULE("translationEntry", (): TranslationEntry => {
    const start = this.start();
    const key = this.SUBRULE(this.key);
    const withheld = this.hasToken(3, word.withheld);
    const { value, from } = this.SUBRULE(this.translated);
    if (withheld && value === null && !this.RECORDING_PHASE) this.missing("the topic in your own words");
    const entries =
      this.optionalBlock(
        0,
        this.entriesWithin,
        () => this.translationEntry,
        start,
        this.RECORDING_PHASE ? null : nameIn(key),
      ) ?? [];
    return { kind: "translation entry", start, end: this.end(), key, withheld, value, from, entries };
  });

  private readonly entriesWithin = this.RULE(
    "entriesWithin",
    (name: NameNode | null = null): TranslationEntry[] => {
      const entries: TranslationEntry[] = [];
      this.block("entry", name, this.translationEntry, () => {
        entries.push(this.SUBRULE(this.translationEntry));
        this.dropComma("entries");
      });
      return entries;
    },
  );

  private readonly key = this.CHOICE<Key>("key", [
    () => [this.SUBRULE(this.numberLiteral)],
    () => this.SUBRULE(this.keyOfName),
  ]);

  private readonly keyOfName = this.RULE("keyOfName", (): Key => {
    const first = this.CONSUME(Name);
    let second: NameNode | null = null;
    this.OPTION({
      GATE: () => first.tokenType === word.advice || this.at(sign["."]),
      DEF: () => {
        second = this.SUBRULE(this.keyPart);
      },
    });
    return second === null ? [this.nameOf(first)] : [this.nameOf(first), second];
  });

  private readonly keyPart = this.CHOICE<NameNode | null>("keyPart", [
    () => this.CONSUME(sign["."]) && this.needName(1, "the name of a part"),
    () => this.nameOf(this.CONSUME2(Name)),
  ]);
}

type Key = readonly (NameNode | NumberLiteral)[];

function nameIn(key: Key): NameNode | null {
  const last = key.at(-1);
  return last?.kind === "name" ? last : null;
}

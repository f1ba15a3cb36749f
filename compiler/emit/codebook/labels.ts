import type { Definition, Item, Terminology } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import { type Wording, wordingOf } from "../wording.ts";

/** What stands in the labels of a codebook. Withheld wording is marked: `[withheld: unhappy and sleeping badly]`. */
export class Labels {
  readonly #definition: Definition;
  readonly #wording: Wording;

  constructor(definition: Definition) {
    this.#definition = definition;
    this.#wording = wordingOf(definition);
  }

  /** The words themselves; undefined where there are none. */
  text(key: string): string | undefined {
    const text = this.#wording.text(key);
    return text !== undefined && !this.#has(this.#definition.language, key) ? `[withheld: ${text}]` : text;
  }

  /** Of a cell, those of its grid, row and column; of a text box, those of what opens it. */
  item(item: Item, within: (id: string) => Item | undefined): string {
    const opener = item.specifies && within(item.specifies.item);
    const parts =
      opener && "scale" in opener.type
        ? [this.item(opener, within), this.option(opener.type.scale, item.specifies!.option)]
        : keysOf(item).map((key) => this.text(key));
    return parts.filter(Boolean).join(" – ") || this.#unworded();
  }

  option(scale: string, code: Code): string {
    const text = this.text(`${scale}.${code}`);
    return text ?? standard[String(code)] ?? this.#unworded();
  }

  /** The languages that have words wherever the form's own has some. */
  languages(keys: readonly string[]): string[] {
    const { texts, language } = this.#definition;
    const needed = keys.filter((key) => this.#wording.text(key) !== undefined);
    if (needed.length === 0) return [];
    return Object.keys(texts).filter((tag) => tag === language || needed.every((key) => this.#has(tag, key)));
  }

  languagesOf(item: Item): string[] {
    const { specifies } = item;
    return this.languages(specifies ? [specifies.item] : keysOf(item));
  }

  /** A text under the first of the lines of a grid, or the item, that has one. */
  aspect(item: Item, aspect: string): string | undefined {
    const keys = keysOf(item).reverse();
    return keys.map((key) => this.text(`${key}:${aspect}`)).find((text) => text !== undefined);
  }

  advice(key: string, audiences: readonly string[] | undefined): string[] | undefined {
    return audiences?.map((audience) => `${audience}: ${this.text(`${key}:advice ${audience}`) ?? ""}`);
  }

  /** What has no words at all, in a form whose wording is missing. */
  #unworded(): string {
    return this.#definition.about.licence.wordingMissing ? "[withheld]" : "";
  }

  #has(language: string, key: string): boolean {
    const texts = this.#definition.texts[language];
    return texts !== undefined && Object.hasOwn(texts, key);
  }
}

/** The answers to a yesno that the author gives no words for. */
const standard: Readonly<Record<string, string>> = { yes: "Yes", no: "No" };

function keysOf({ id, cell }: Item): string[] {
  if (!cell) return [id];
  return [cell.grid, cell.row, ...(cell.column === undefined ? [] : [cell.column])];
}

export function terminologyWords(codes: readonly Terminology[] | undefined): string[] {
  return (codes ?? []).map(({ system, code }) => `${system} ${code}`);
}

import type { Code } from "../../../runtime/definition/expression.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import type { FormPair } from "../pairing/pair.ts";
import { optionsOf, scaleOf } from "../pairing/side.ts";
import { type AnswerSpace, type Asking, answerSpace, type ItemPair } from "./domain.ts";

const noCodes: ReadonlyMap<Code, Code> = new Map();
const known = new WeakMap<FormPair, Spaces>();

/** What is known of the answers to the items of a pair. */
export function spacesOf(pair: FormPair): Spaces {
  let spaces = known.get(pair);
  if (!spaces) {
    spaces = new Spaces(pair);
    known.set(pair, spaces);
  }
  return spaces;
}

/** Many items are answered alike: what one scale makes of answers is worked out once. */
class Spaces {
  readonly #pair: FormPair;
  readonly #codes = new Map<PlacedItem, ReadonlyMap<Code, Code>>();
  readonly #scales = { old: new Map<string, string>(), new: new Map<string, string>() };
  readonly #chosen = new Map<string, AnswerSpace>();

  constructor(pair: FormPair) {
    this.#pair = pair;
    for (const { items, options } of pair.scales) {
      const codes = new Map(options.both.map((both) => [both.old.code, both.new.code]));
      for (const both of items) this.#codes.set(both.new, codes);
    }
  }

  /** Whether both versions read the same in the same answers: the same codes, with the same scores. */
  isReadAlike({ old, new: fresh }: ItemPair): boolean {
    return old !== null && fresh !== null && this.#reading("old", old) === this.#reading("new", fresh);
  }

  space(item: ItemPair, asking: Asking): AnswerSpace {
    const { old, new: fresh } = item;
    const codes = (fresh && this.#codes.get(fresh)) ?? noCodes;
    const isChosen = [old, fresh].every((one) => one === null || kinds.has(one.item.type.kind));
    if (!isChosen) return answerSpace(item, this.#pair, codes, asking);
    const key = `${old && this.#reading("old", old)} ${fresh && this.#reading("new", fresh)}`;
    let space = this.#chosen.get(key);
    if (!space) {
      space = answerSpace(item, this.#pair, codes, asking);
      this.#chosen.set(key, space);
    }
    return space;
  }

  /** What an item makes of answers, as a text. */
  #reading(name: "old" | "new", placed: PlacedItem): string {
    const scale = scaleOf(placed);
    const reversed = placed.item.reversed ? " reversed" : "";
    if (scale === undefined) return JSON.stringify(placed.item.type) + reversed;
    const { scale: _, ...type } = { scale, ...placed.item.type };
    return JSON.stringify(type) + this.#options(name, scale, placed) + reversed;
  }

  #options(name: "old" | "new", scale: string, placed: PlacedItem): string {
    let text = this.#scales[name].get(scale);
    if (text === undefined) {
      text = JSON.stringify(optionsOf(this.#pair[name], placed));
      this.#scales[name].set(scale, text);
    }
    return text;
  }
}

/** Of these, all answers are looked at, whatever is asked of them. */
const kinds: ReadonlySet<string> = new Set(["one", "yesno", "many"]);

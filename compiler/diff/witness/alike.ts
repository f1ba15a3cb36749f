import type { PlacedItem } from "../../verify/machine/contents.ts";
import type { FormPair } from "../pairing/pair.ts";
import { optionsOf, type Side, scaleOf } from "../pairing/side.ts";
import type { ItemPair } from "./domain.ts";

/** Which items read their answers alike in both versions: the same codes, the same scores. */
export class Alike {
  readonly #pair: FormPair;
  /** What an item makes of answers, as a text; of scales, as they are looked at again and again. */
  readonly #scales = { old: new Map<string, string>(), new: new Map<string, string>() };

  constructor(pair: FormPair) {
    this.#pair = pair;
  }

  isRead({ old, new: fresh }: ItemPair): boolean {
    if (!old || !fresh || old.item.reversed !== fresh.item.reversed) return false;
    return this.#reading("old", old) === this.#reading("new", fresh);
  }

  #reading(name: "old" | "new", placed: PlacedItem): string {
    const scale = scaleOf(placed);
    const { scale: _, ...type } = { scale, ...placed.item.type };
    return JSON.stringify(type) + (scale === undefined ? "" : this.#options(name, scale, placed));
  }

  #options(name: "old" | "new", scale: string, placed: PlacedItem): string {
    let text = this.#scales[name].get(scale);
    if (text === undefined) {
      const side: Side = this.#pair[name];
      text = JSON.stringify(optionsOf(side, placed));
      this.#scales[name].set(scale, text);
    }
    return text;
  }
}

import type { Item, Option } from "../../../runtime/definition/definition.ts";
import { add } from "../numbers/arithmetic.ts";
import { between, fraction } from "../numbers/set.ts";
import { amountDomain } from "./amount.ts";
import type { Domain } from "./cell.ts";
import { choiceDomain, choicesOf } from "./choice.ts";
import { anyDay, dayNumber, dayOf } from "./days.ts";
import { manyDomain } from "./many.ts";
import { wordsDomain } from "./words.ts";

export type Scales = Readonly<Record<string, { readonly options: readonly Option[] }>>;

/** The answers that items can have, by their types. */
export class Domains {
  readonly #scales: Scales;
  readonly #domains = new Map<string, Domain>();
  readonly #answers = new Map<string, string>();

  constructor(scales: Scales) {
    this.#scales = scales;
  }

  optionsOf(scale: string): readonly Option[] {
    return this.#scales[scale]?.options ?? [];
  }

  /** What an item or input can be answered with; one object for all items that are answered alike. */
  of(item: Item): Domain {
    const { type } = item;
    if (type.kind !== "one" && type.kind !== "yesno" && type.kind !== "many") return this.#newDomain(item);
    const limits = type.kind === "many" ? `${type.atLeast} ${type.atMost}` : "";
    const key = `${type.kind} ${this.#answersOf(type.scale)} ${item.reversed} ${limits}`;
    let domain = this.#domains.get(key);
    if (!domain) {
      domain = this.#newDomain(item);
      this.#domains.set(key, domain);
    }
    return domain;
  }

  /** What answers to a scale come to, so that scales written in place several times are known to be alike. */
  #answersOf(scale: string): string {
    let answers = this.#answers.get(scale);
    if (answers === undefined) {
      const options = this.optionsOf(scale);
      const isConditional = options.some(({ when }) => when !== undefined);
      const each = options.map(({ code, score, missing, exclusive }) => [code, score, missing, exclusive]);
      answers = isConditional ? scale : JSON.stringify(each);
      this.#answers.set(scale, answers);
    }
    return answers;
  }

  #newDomain({ type, reversed }: Item): Domain {
    const mirror = (min?: number, max?: number) => {
      if (!reversed || min === undefined || max === undefined) return null;
      return add(between(min, min, 0), between(max, max, 0));
    };
    const lowest = Number.NEGATIVE_INFINITY;
    const highest = Number.POSITIVE_INFINITY;
    switch (type.kind) {
      case "one":
      case "yesno":
        return choiceDomain(choicesOf(this.optionsOf(type.scale), reversed === true));
      case "many": {
        const choices = choicesOf(this.optionsOf(type.scale), reversed === true);
        return manyDomain(choices, type.atLeast ?? 1, type.atMost ?? choices.length);
      }
      case "integer":
        return amountDomain(
          between(Math.ceil(type.min ?? lowest), Math.floor(type.max ?? highest), 1),
          mirror(type.min, type.max),
          ({ num, den }) => num / den,
        );
      case "number": {
        const { min = lowest, max = highest, decimals } = type;
        const parts = 10 ** (decimals ?? 0);
        const all =
          decimals === undefined
            ? between(min, max, 0)
            : between(Math.ceil(min * parts) / parts, Math.floor(max * parts) / parts, 1 / parts);
        return amountDomain(all, mirror(type.min, type.max), ({ num, den }) => num / den);
      }
      case "slider":
        return amountDomain(
          between(type.min, type.max, type.step),
          mirror(type.min, type.max),
          ({ num, den }) => num / den,
        );
      case "date":
        return amountDomain(anyDay, null, dayOf, fraction(dayNumber("2020-01-01")));
      case "text":
        return wordsDomain("…");
      case "time":
        return wordsDomain("12:00");
    }
  }
}

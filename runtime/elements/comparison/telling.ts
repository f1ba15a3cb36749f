import type { Comparison } from "../../definition/comparison.ts";
import type { Definition, Item } from "../../definition/definition.ts";
import type { ItemState } from "../../definition/result.ts";
import type { ComparisonMessages } from "../../locale/comparison-messages.ts";
import type { Locale } from "../../locale/locale.ts";
import type { ResultMessages } from "../../locale/result-messages.ts";
import { answerWords } from "../text/answers.ts";
import { plainText } from "../text/markdown.ts";
import type { FormTexts } from "../text/texts.ts";

/** A comparison as somebody reads it. */
export interface Telling {
  readonly definition: Definition;
  readonly comparison: Comparison;
  readonly texts: FormTexts;
  readonly locale: Locale;
  readonly messages: ComparisonMessages;
  readonly results: ResultMessages;
  readonly items: ReadonlyMap<string, Item>;
}

/** What a thing is called, without marks; its id where it has no text. */
export function nameOf({ texts }: Telling, key: string): string {
  const said = texts.text(key);
  return said ? plainText(said.text) : key;
}

/** What was answered, or why there is no answer. */
export function answerOf(telling: Telling, id: string, state: ItemState): string {
  const { texts, locale, messages, results, items } = telling;
  switch (state.state) {
    case "answered": {
      const item = items.get(id);
      return item ? answerWords(item, state.value, texts, locale) : String(state.value);
    }
    case "missing":
      return results.missing[state.reason];
    case "entries":
      return messages.entries(state.entries.length);
    case "not asked":
      return results.notAsked;
  }
}

/** A question by its own words; in a grid, by its row and column. */
export function questionOf(telling: Telling, id: string): string {
  const cell = telling.items.get(id)?.cell;
  if (!cell) return nameOf(telling, id);
  return [cell.row, cell.column].flatMap((key) => (key === undefined ? [] : nameOf(telling, key))).join(", ");
}

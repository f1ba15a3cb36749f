import type { Item } from "../../definition/definition.ts";
import type { Code } from "../../definition/expression.ts";
import type { Fill } from "../../definition/places.ts";
import type { ItemState } from "../../definition/result.ts";
import { formatDay } from "../../locale/day.ts";
import { formatList } from "../../locale/list.ts";
import type { Locale } from "../../locale/locale.ts";
import { formatNumber } from "../../locale/number.ts";
import { formatTime } from "../../locale/time.ts";
import { plainText } from "./markdown.ts";
import type { FormTexts } from "./texts.ts";

export interface Answered {
  readonly item: Item;
  readonly state: ItemState;
}

/** Fills places with answers; `read` finds an item by its id, from where the text stands. */
export function fillWith(read: (id: string) => Answered | undefined, texts: FormTexts, locale: Locale): Fill {
  return (name) => {
    const found = read(name);
    if (found?.state.state !== "answered") return undefined;
    return answerWords(found.item, found.state.value, texts, locale);
  };
}

/**
 * A valid answer as people read it: what its options say, a number or a day as the reader writes it, text as it was
 * typed. Words, never Markdown.
 */
export function answerWords(item: Item, answer: unknown, texts: FormTexts, locale: Locale): string {
  const { type } = item;
  switch (type.kind) {
    case "one":
    case "yesno":
    case "many": {
      const codes = Array.isArray(answer) ? answer : [answer];
      return formatList(
        codes.map((code) => optionWords(type.scale, code, texts, locale)),
        locale,
      );
    }
    case "date":
      return formatDay(String(answer), locale);
    case "time":
      return formatTime(String(answer), locale);
    case "text":
      return String(answer);
    default:
      return typeof answer === "number" ? formatNumber(answer, locale) : String(answer);
  }
}

/** What an option says, without its marks. A plain yes and no are the interface's; a label may show no answer itself. */
function optionWords(scale: string, code: Code, texts: FormTexts, { messages }: Locale): string {
  const said = texts.text(`${scale}.${code}`);
  if (said) return plainText(said.text);
  return code === "yes" ? messages.yes : code === "no" ? messages.no : String(code);
}

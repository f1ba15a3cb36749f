import { html, nothing } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import {
  type DayPart,
  type DayParts,
  dayOrder,
  dayParts,
  parseDay,
  parseDayParts,
} from "../../locale/read-day.ts";
import type { Asked, Field } from "../field.ts";

type DateType = Extract<AnswerType, { kind: "date" }>;

/**
 * A day in three boxes, in the reader's order. Not the browser's own control: that writes in the browser's language,
 * not in the form's, gives nothing at all for a day that does not exist, so that nobody could explain what is wrong
 * with it, and is slow for years long past, such as that of one's birth.
 */
export const date: Field<DateType> = {
  group: "group",
  render(asked) {
    const { domId, filling, isReadonly, isInvalid } = asked;
    const { locale } = filling;
    const parts = partsOf(asked);
    return html`<div part="line">
      ${dayOrder(locale).map(
        (part) => html`<label part="box"
          ><span part="box-label">${locale.messages[part]}</span
          ><input
            part="input"
            type="text"
            name=${part}
            id=${`${domId}-${part}`}
            enterkeyhint="next"
            inputmode="numeric"
            size=${part === "year" ? 4 : 2}
            autocomplete="off"
            .value=${parts[part]}
            ?readonly=${isReadonly}
            aria-invalid=${isInvalid || nothing}
        /></label>`,
      )}
    </div>`;
  },

  hear(event, asked, within) {
    if (event.type !== "change") return;
    const parts = boxes(within);
    const { value } = event.target as HTMLInputElement;
    const { locale } = asked.filling;
    // A whole day may be pasted into any of the boxes.
    const whole = parseDay(value, locale);
    const read = whole.ok ? whole : parseDayParts(parts, locale);
    asked.typed = whole.ok ? undefined : [parts.day, parts.month, parts.year];
    if (read.ok) asked.give(read.value);
    else asked.give(read.reason === "empty" ? null : `${parts.year}-${parts.month}-${parts.day}`);
  },

  wrong({ answer, filling }) {
    const { messages } = filling.locale;
    return /^\d{4}-\d\d?-\d\d?$/.test(String(answer)) ? messages.notDate : messages.dateIncomplete;
  },
};

function boxes(within: Element): DayParts {
  const value = (part: DayPart): string =>
    within.querySelector<HTMLInputElement>(`input[name=${part}]`)?.value ?? "";
  return { day: value("day"), month: value("month"), year: value("year") };
}

/** As they were typed where that is still the answer. */
function partsOf({ answer, typed, filling: { locale } }: Asked<DateType>): DayParts {
  const stored = typeof answer === "string" ? answer : "";
  if (typed) {
    const [day = "", month = "", year = ""] = typed;
    const parts = { day, month, year };
    const read = parseDayParts(parts, locale);
    if (read.ok ? read.value === stored : stored === `${year}-${month}-${day}` && stored !== "--")
      return parts;
  }
  if (parseDayParts(rawParts(stored), locale).ok) return dayParts(stored, locale);
  return rawParts(stored);
}

function rawParts(stored: string): DayParts {
  const [year = "", month = "", ...day] = stored.split("-");
  return { year, month, day: day.join("-") };
}

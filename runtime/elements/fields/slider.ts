import { html, nothing } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import { formatNumber } from "../../locale/number.ts";
import type { Field } from "../field.ts";
import { typeKey } from "../wording.ts";
import { words } from "../words.ts";
import { idsOf, messageOf } from "./box.ts";
import { clear, isClear, isGiven } from "./clear.ts";

type Slider = Extract<AnswerType, { kind: "slider" }>;

/** A point on a line, which has none until it is touched. */
export const slider: Field<Slider> = {
  render(asked) {
    const { answer, domId, filling, item, type } = asked;
    const { min, max, step } = type;
    const { locale } = filling;
    const { messages } = locale;
    const value = typeof answer === "number" ? answer : undefined;
    const low = typeKey(filling, item, "low");
    const high = typeKey(filling, item, "high");
    const shown = value === undefined ? messages.noValueYet : formatNumber(value, locale);
    const ends = `${domId}-ends`;
    return html`<div part="slider">
      <input
        part=${value === undefined ? "range unset" : "range"}
        type="range"
        id=${`${domId}-answer`}
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value ?? middle(type))}
        ?disabled=${asked.isReadonly}
        aria-valuetext=${shown}
        aria-labelledby=${asked.labelledBy ?? nothing}
        aria-describedby=${idsOf(ends, asked.describedBy)}
        aria-invalid=${asked.isInvalid || nothing}
        aria-errormessage=${messageOf(asked)}
      />
      <div part="ends" id=${ends}>
        <span>${formatNumber(min, locale)}${low ? html` – ${words(asked, low)}` : nothing}</span>
        <span>${formatNumber(max, locale)}${high ? html` – ${words(asked, high)}` : nothing}</span>
      </div>
      <output part="value" for=${`${domId}-answer`}>${value === undefined ? "" : shown}</output>
    </div>
    ${clear(asked)}`;
  },

  hear(event, asked, within) {
    const target = event.target as HTMLInputElement;
    const isRange = target.type === "range";
    if (isClear(event)) {
      if (!isRange) within.querySelector("input")?.focus();
      asked.give(null);
    } else if (isRange && (event.type === "input" || (!isGiven(asked) && isTouch(event)))) {
      asked.give(Number(target.value));
    }
  },
};

/** What takes the value that the control stands at, without moving it. */
function isTouch(event: Event): boolean {
  return event instanceof KeyboardEvent
    ? event.type === "keydown" && (event.key === " " || event.key === "Enter")
    : event.type === "click";
}

/** Where the control stands while there is no answer; as near to the middle as its steps come. */
function middle({ min, max, step }: Slider): number {
  return min + Math.round((max - min) / step / 2) * step;
}

import { html, nothing } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import { formatForInput } from "../../locale/number.ts";
import { parseNumber } from "../../locale/read-number.ts";
import type { Asked, Field } from "../field.ts";
import { typeKey } from "../wording.ts";
import { words } from "../words.ts";
import { box } from "./box.ts";

type Numeric = Extract<AnswerType, { kind: "integer" | "number" }>;

/** A number as the reader writes it. What is written stays as it is; what is no number is kept, and explained. */
export const number: Field<Numeric> = {
  render(asked) {
    const { filling, item, domId, type } = asked;
    const unit = typeKey(filling, item, "unit");
    const inputMode = (type.min ?? -1) < 0 ? undefined : type.kind === "integer" ? "numeric" : "decimal";
    const describedBy = unit && `${domId}-unit`;
    return html`<div part="line">
      ${box(asked, { value: written(asked), size: sizeOf(type), inputMode, describedBy })}
      ${unit ? html`<span part="unit" id=${`${domId}-unit`}>${words(asked, unit)}</span>` : nothing}
    </div>`;
  },

  hear(event, asked) {
    const box = event.target;
    // Its unit can be clicked, too.
    if (!(box instanceof HTMLInputElement)) return;
    const read = parseNumber(box.value, asked.filling.locale);
    const isWhole =
      event.type === "change" || isGoingOn(event) || (read.ok && isAtEnd(event, box, read.value, asked));
    if (!isWhole) return;
    const answer = read.ok ? read.value : box.value.trim() === "" ? null : box.value;
    asked.typed = [box.value];
    if (answer !== (asked.answer ?? null)) asked.give(answer);
  },

  wrong({ answer, filling, type }) {
    const { locale } = filling;
    const { messages } = locale;
    const { min, max } = type;
    const read = typeof answer === "string" && parseNumber(answer, locale);
    if (read && !read.ok) {
      if (read.reason === "ambiguous") return messages.numberAmbiguous(...read.readings);
      return read.reason === "too many digits" ? messages.tooManyDigits : messages.notNumber;
    }
    if (typeof answer !== "number") return messages.notNumber;
    if (min !== undefined && max !== undefined && (answer < min || answer > max))
      return messages.notBetween(min, max);
    if (min !== undefined && answer < min) return messages.belowMin(min);
    if (max !== undefined && answer > max) return messages.aboveMax(max);
    return type.kind === "number" && type.decimals
      ? messages.tooManyDecimals(type.decimals)
      : messages.notWhole;
  },
};

/*
 * When an answer is told. Somebody who writes "12" has not answered 1, and a flag that 1 would raise must not be raised
 * for a moment, also not while they look for the next key: so no pause counts as an end. But what the number opens should
 * be there before one goes on, as it would otherwise appear behind the focus. It is told, therefore, when the key is
 * pressed that goes on and before the focus moves; or while it is written, once no further digit would be allowed.
 */

function isGoingOn(event: Event): boolean {
  return event instanceof KeyboardEvent && (event.key === "Tab" || event.key === "Enter");
}

/** A digit has been added at the end of an allowed whole number, and each one more would lead beyond the limits. */
function isAtEnd(event: Event, box: HTMLInputElement, value: number, { type }: Asked<Numeric>): boolean {
  if (!(event instanceof InputEvent) || !event.inputType.startsWith("insert") || event.isComposing)
    return false;
  const { min = -Infinity, max = Infinity } = type;
  const isAllowed = type.kind === "integer" && Number.isInteger(value) && value >= min && value <= max;
  return isAllowed && box.selectionStart === box.value.length && (value * 10 > max || value * 10 < min);
}

function written({ answer, typed, filling: { locale } }: Asked<Numeric>): string {
  if (typeof answer === "string") return answer;
  const text = typed?.[0] ?? "";
  const read = parseNumber(text, locale);
  if (read.ok && read.value === answer) return text;
  return typeof answer === "number" ? formatForInput(answer, locale) : "";
}

/** Room for the longest number that is allowed, and for what is mistyped. */
function sizeOf({ min = 0, max = 999_999, ...rest }: Numeric): number {
  const decimals = "decimals" in rest ? (rest.decimals ?? 2) + 1 : 0;
  return Math.max(String(min).length, String(max).length) + decimals + 2;
}

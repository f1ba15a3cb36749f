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
    if (event.type !== "change") return;
    const { value } = event.target as HTMLInputElement;
    const read = parseNumber(value, asked.filling.locale);
    asked.typed = [value];
    asked.give(read.ok ? read.value : value.trim() === "" ? null : value);
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

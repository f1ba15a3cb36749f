import type { AnswerType } from "../../definition/definition.ts";
import { parseTime } from "../../locale/read-time.ts";
import { formatTime } from "../../locale/time.ts";
import type { Asked, Field } from "../field.ts";
import { box } from "./box.ts";

type Time = Extract<AnswerType, { kind: "time" }>;

/** A time of day, written as the reader writes it. What is no time is kept, and explained. */
export const time: Field<Time> = {
  render: (asked) => box(asked, { value: written(asked), size: 8 }),

  hear(event, asked) {
    if (event.type !== "change") return;
    const { value } = event.target as HTMLInputElement;
    const read = parseTime(value, asked.filling.locale);
    asked.typed = [value];
    asked.give(read.ok ? read.value : value.trim() === "" ? null : value);
  },

  wrong({ answer, filling: { locale } }) {
    const read = parseTime(String(answer), locale);
    const { messages } = locale;
    if (read.ok || read.reason !== "ambiguous") return messages.notTime;
    const [one, other] = read.readings;
    return messages.timeAmbiguous(formatTime(one, locale), formatTime(other, locale));
  },
};

function written({ answer, typed, filling: { locale } }: Asked<Time>): string {
  if (typeof answer !== "string") return "";
  const text = typed?.[0] ?? "";
  const read = parseTime(text, locale);
  return read.ok && read.value === answer ? text : formatTime(answer, locale);
}

import type { Fields } from "../field.ts";
import { date } from "./date.ts";
import { many } from "./many.ts";
import { number } from "./number.ts";
import { slider } from "./slider.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";

/** The fields that a form of single choices does without. */
export const more: Omit<Fields, "one" | "yesno"> = {
  many,
  integer: number,
  number,
  slider,
  text,
  date,
  time,
};

export { fields as style } from "../style/fields.ts";

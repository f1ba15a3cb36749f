import type { Fields } from "../field.ts";
import { date } from "./date.ts";
import { goingOn } from "./go-on.ts";
import { many } from "./many.ts";
import { number } from "./number.ts";
import { slider } from "./slider.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";

/** The fields that a form of single choices does without. */
export const more: Omit<Fields, "one" | "yesno"> = {
  many,
  integer: goingOn(number),
  number: goingOn(number),
  slider,
  text: goingOn(text),
  date: goingOn(date),
  time: goingOn(time),
};

export { fields as style } from "../style/fields.ts";

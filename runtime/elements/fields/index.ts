import type { AnswerType } from "../../definition/definition.ts";
import type { Field } from "../field.ts";
import { date } from "./date.ts";
import { many } from "./many.ts";
import { number } from "./number.ts";
import { one } from "./one.ts";
import { slider } from "./slider.ts";
import { text } from "./text.ts";
import { time } from "./time.ts";

const fields: { readonly [Kind in AnswerType["kind"]]: Field<Extract<AnswerType, { kind: Kind }>> } = {
  one,
  yesno: one,
  many,
  integer: number,
  number,
  slider,
  text,
  date,
  time,
};

/** How an answer of this type is given. */
export function fieldOf<T extends AnswerType>(type: T): Field<T> {
  return fields[type.kind] as unknown as Field<T>;
}

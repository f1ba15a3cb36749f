import type { AnswerType } from "../../definition/definition.ts";
import type { Field } from "../field.ts";
import { one } from "./one.ts";

const fields: Readonly<Record<string, Field<never>>> = { one, yesno: one };

/** How an answer of this type is given. */
export function fieldOf<T extends AnswerType>(type: T): Field<T> {
  return (fields[type.kind] ?? one) as unknown as Field<T>;
}

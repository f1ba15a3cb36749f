import type { CSSResult } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import type { Field, Fields } from "../field.ts";
import { one } from "./one.ts";

let fields: Partial<Fields> = { one, yesno: one };

/** Brings those for special answers, too, and what they look like. */
export async function loadFields(): Promise<CSSResult> {
  const { more, style } = await import("./more.ts");
  fields = { ...fields, ...more };
  return style;
}

/** How an answer of this type is given. */
export function fieldOf<T extends AnswerType>(type: T): Field<T> {
  return fields[type.kind] as unknown as Field<T>;
}

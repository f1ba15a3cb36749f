import type { CSSResult } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import type { Field, Fields } from "../field.ts";
import { one } from "./one.ts";

let fields: Partial<Fields> = { one, yesno: one };

/** Whether one of these kinds of answers is given in a field that {@link loadFields} brings. */
export function needsMore(kinds: Iterable<string>): boolean {
  return [...kinds].some((kind) => /^(many|integer|number|slider|text|date|time)$/.test(kind));
}

/** Brings all kinds, and what they look like. */
export async function loadFields(): Promise<CSSResult> {
  const { more, style } = await import("./more.ts");
  fields = { ...fields, ...more };
  return style;
}

/** How an answer of this type is given. */
export function fieldOf<T extends AnswerType>(type: T): Field<T> {
  return fields[type.kind] as unknown as Field<T>;
}

import type { AnswerType, Item } from "../definition/definition.ts";
import type { Answer } from "../definition/submission.ts";
import type { Filling } from "./filling.ts";

/** An item that is asked, as the field that takes its answer sees it. */
export interface Asked<T extends AnswerType = AnswerType> {
  readonly filling: Filling;
  readonly item: Item;
  readonly type: T;
  /** What the session calls it: `q1`, in a repeat `incident[2].severity`. */
  readonly name: string;
  /** For `id` and `name` attributes, unique within the form. */
  readonly domId: string;
  /** The ids of what describes it (help, unit, what is wrong), for `aria-describedby`; empty where nothing does. */
  readonly describedBy: string;
  /** As it was given; may be anything that a host passed in. */
  readonly answer: unknown;
  readonly isInvalid: boolean;
  readonly isReadonly: boolean;
  give(answer: Answer): void;
}

/** How answers of one type are given. One file each, in `fields/`. */
export interface Field<T extends AnswerType> {
  /** Several controls under one question, which stand in a fieldset; otherwise the question labels `${domId}-answer`. */
  readonly grouped: boolean;
  render(asked: Asked<T>): unknown;
}

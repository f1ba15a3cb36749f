import type { AnswerType, Item, Option } from "../definition/definition.ts";
import type { Answer } from "../definition/submission.ts";
import type { Entry, Filling } from "./filling.ts";

/** An item that is asked, as the field that takes its answer sees it. */
export interface Asked<T extends AnswerType = AnswerType> {
  readonly filling: Filling;
  readonly item: Item;
  /** The entry of a repeat that it is asked in. */
  readonly entry: Entry | undefined;
  readonly type: T;
  /** What the session calls it: `q1`, in a repeat `incident[2].severity`. */
  readonly name: string;
  /** For `id` and `name` attributes, unique within the form. */
  readonly domId: string;
  /** The ids of what names it, where that is more than its question: in a grid, row and column. */
  readonly labelledBy: string | undefined;
  /** The ids of what describes it (help, unit, what is wrong), for `aria-describedby`; none where nothing does. */
  readonly describedBy: string | undefined;
  /** The options that can be chosen now. */
  readonly options: readonly Option[];
  /** As it was given; may be anything that a host passed in. */
  readonly answer: unknown;
  /** As it was written, box by box, where one answer can be written in several ways. */
  typed: readonly string[] | undefined;
  /** It has no answer, or a wrong one, and that is shown. */
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  readonly isReadonly: boolean;
  give(answer: Answer): void;
}

/** How answers of one type are given. One file each, in `fields/`. */
export interface Field<T extends AnswerType> {
  /**
   * What several controls under one question are, which then stand in a fieldset; without it, the question labels
   * `${domId}-answer`.
   */
  readonly group?: "group" | "radiogroup";
  render(asked: Asked<T>): unknown;
  /** What a change, an input, a click or a key means; `within` holds the controls of this question and no others. */
  hear?(event: Event, asked: Asked<T>, within: Element): void;
  /** How to answer, in a few words, where the controls do not say it themselves. */
  hint?(asked: Asked<T>): string | undefined;
  /** What is wrong with an answer that the form does not allow. */
  wrong?(asked: Asked<T>): string | undefined;
  /** Whether that is so wrong that it is said before the field is left. */
  isWrongAtOnce?(asked: Asked<T>): boolean;
}

/** How an answer of each type is given. */
export type Fields = { readonly [Kind in AnswerType["kind"]]: Field<Extract<AnswerType, { kind: Kind }>> };

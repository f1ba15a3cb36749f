import type { AnswerType, Item, Option } from "../definition/definition.ts";
import type { Answer } from "../definition/submission.ts";
import type { Asked } from "./field.ts";
import { fieldOf } from "./fields/index.ts";
import { domIdOf, type Entry, type Filling, nameIn } from "./filling.ts";

/** An item at its place on the page, with what is remembered of how it was answered. */
export class Question implements Asked {
  readonly filling: Filling;
  readonly item: Item;
  readonly entry: Entry | undefined;
  readonly name: string;
  readonly domId: string;
  readonly labelledBy: string | undefined;
  typed: readonly string[] | undefined;
  /** Who answers has gone on from here, or brought the answer along, so that what is wrong is said. */
  isLeft: boolean;

  constructor(filling: Filling, item: Item, entry: Entry | undefined) {
    this.filling = filling;
    this.item = item;
    this.entry = entry;
    this.name = nameIn(entry, item.id);
    this.domId = domIdOf(this.name);
    const { cell } = item;
    this.labelledBy = cell && idsOfCell(cell, entry);
    this.isLeft = filling.problemOf(this.name)?.kind === "not allowed";
  }

  get type(): AnswerType {
    return this.item.type;
  }

  get options(): readonly Option[] {
    return this.filling.session.options(this.name);
  }

  get answer(): unknown {
    return this.filling.session.given(this.name);
  }

  get isRequired(): boolean {
    return !this.item.optional;
  }

  get isReadonly(): boolean {
    return this.filling.readonly;
  }

  /** What is wrong, in words, when it is time to say it. */
  get problem(): string | undefined {
    const problem = this.filling.problemOf(this.name);
    if (!problem) return undefined;
    const { messages } = this.filling.locale;
    if (problem.kind !== "not allowed") return messages.unanswered;
    const field = fieldOf(this.type);
    return this.isLeft || this.filling.isMarked(this.name) || field.isWrongAtOnce?.(this)
      ? (field.wrong?.(this) ?? messages.notAllowed)
      : undefined;
  }

  get isInvalid(): boolean {
    return this.problem !== undefined;
  }

  get hint(): string | undefined {
    return fieldOf(this.type).hint?.(this);
  }

  get describedBy(): string | undefined {
    const { domId, filling, item } = this;
    const ids = [
      filling.text(`${item.id}:help`) !== undefined && `${domId}-help`,
      this.hint !== undefined && `${domId}-hint`,
      this.isInvalid && `${domId}-problem`,
    ];
    return ids.filter(Boolean).join(" ") || undefined;
  }

  give(answer: Answer): void {
    this.filling.answer(this.name, answer);
  }
}

/** The ids of the headers of a cell. */
function idsOfCell({ row, column }: NonNullable<Item["cell"]>, entry: Entry | undefined): string {
  return [row, ...(column ? [column] : [])].map((id) => `${domIdOf(nameIn(entry, id))}-header`).join(" ");
}

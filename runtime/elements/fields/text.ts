import { html, nothing } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import type { Asked, Field } from "../field.ts";
import { box, idsOf, messageOf } from "./box.ts";

type Text = Extract<AnswerType, { kind: "text" }>;

/** Words, stored as they are typed. More of them than allowed are kept, and counted. */
export const text: Field<Text> = {
  render(asked) {
    const { answer, type } = asked;
    const value = typeof answer === "string" ? answer : "";
    const control = type.long ? lines(asked, value) : box(asked, { value });
    return type.atMost === undefined
      ? control
      : html`${control}${counter(asked, type.atMost - lengthOf(value))}`;
  },

  hear(event, asked, within) {
    if (event.type !== "input") return;
    const { value } = event.target as HTMLInputElement;
    asked.give(value === "" ? null : value);
    sayLater(within);
  },

  wrong: ({ type, filling }) =>
    type.atMost === undefined ? undefined : filling.locale.messages.tooLong(type.atMost),

  isWrongAtOnce: () => true,
};

function lines(asked: Asked<Text>, value: string): unknown {
  return html`<textarea
    part="input"
    id=${`${asked.domId}-answer`}
    dir="auto"
    rows="3"
    .value=${value}
    ?readonly=${asked.isReadonly}
    aria-labelledby=${asked.labelledBy ?? nothing}
    aria-describedby=${idsOf(asked.describedBy)}
    aria-required=${asked.isRequired || nothing}
    aria-invalid=${asked.isInvalid || nothing}
    aria-errormessage=${messageOf(asked)}
  ></textarea>`;
}

function counter({ filling, domId }: Asked<Text>, left: number): unknown {
  return html`<span part="counter" aria-hidden="true">${filling.locale.messages.charactersLeft(left)}</span
    ><span class="heard" id=${`${domId}-left`} role="status"></span>`;
}

let pause: ReturnType<typeof setTimeout> | undefined;

/** What is left is said when the writer pauses, not at each letter. */
function sayLater(within: Element): void {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const status = within.querySelector("[role=status]");
    if (status) status.textContent = within.querySelector("[part=counter]")?.textContent ?? "";
  }, 1000);
}

/** In characters as the engine counts them. */
function lengthOf(text: string): number {
  return [...text].length;
}

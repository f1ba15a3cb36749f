import { html } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import type { Field } from "../field.ts";
import { codesOn, controlsIn, options, pressNumber } from "./choice.ts";
import { clear, isClear } from "./clear.ts";

type One = Extract<AnswerType, { kind: "one" | "yesno" }>;

/** Choice of one option: radio buttons. A number key chooses, Delete and Backspace leave the question open again. */
export const one: Field<One> = {
  group: "radiogroup",
  render: (asked) => html`${options(asked)}${clear(asked)}`,

  hear(event, asked, within) {
    if (event.type === "change") asked.give(codesOn(within, asked)[0] ?? null);
    else if (isClear(event)) {
      // What had the focus goes away.
      if (event.type === "click") controlsIn(within)[0]?.focus();
      asked.give(null);
    } else if (event.type === "keydown") pressNumber(event, within);
  },
};

import { html } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { AnswerType, Option } from "../../definition/definition.ts";
import type { Asked, Field } from "../field.ts";

type One = Extract<AnswerType, { kind: "one" | "yesno" }>;

/** Choice of one option: radio buttons. */
export const one: Field<One> = {
  grouped: true,
  render: (asked) => html`<div part="options">
    ${repeat(
      asked.filling.session.options(asked.name),
      ({ code }) => code,
      (option) => radio(asked, option),
    )}
  </div>`,
};

function radio(asked: Asked<One>, { code }: Option): unknown {
  const { filling, type, domId, answer, isReadonly } = asked;
  return html`<label part="option">
    <input
      type="radio"
      name=${domId}
      .value=${String(code)}
      .checked=${answer === code}
      ?disabled=${isReadonly}
      @change=${() => asked.give(code)}
    />
    <span part="option-label">${filling.text(`${type.scale}.${code}`) ?? code}</span>
  </label>`;
}

import { html, nothing } from "lit";
import type { AnswerType, Option } from "../../definition/definition.ts";
import type { Code } from "../../definition/expression.ts";
import type { Asked } from "../field.ts";
import { optionText } from "../wording.ts";

/** An answer that is made of options. */
export type Choice = Extract<AnswerType, { kind: "one" | "yesno" | "many" }>;

/** The options one below the other, each a control with its label; those that give no answer stand apart. */
export function options(asked: Asked<Choice>): unknown {
  const chosen = chosenIn(asked.answer);
  const offered = asked.options;
  // Each has a place of its own, where it also comes back: what is done with one is not done with another.
  return html`<div part=${asked.type.kind === "yesno" ? "options beside" : "options"}>
    ${asked.filling.definition.scales[asked.type.scale]?.options.map((option) => {
      const at = offered.indexOf(option);
      return at < 0
        ? nothing
        : html`<label part=${option.missing ? "option apart" : "option"}
            >${control(asked, option, at, chosen)}<span part="option-label">${optionText(asked, asked.type, option.code)}</span></label
          >`;
    })}
  </div>`;
}

/** The radio button or the checkbox of an option, which the `at`-th number key chooses, counted from 0. */
export function control(
  asked: Asked<Choice>,
  { code }: Option,
  at: number,
  chosen: ReadonlySet<unknown>,
  labelledBy?: string,
): unknown {
  const { domId, isReadonly, type } = asked;
  const isMany = type.kind === "many";
  const isInvalid = (isMany || labelledBy !== undefined) && asked.isInvalid;
  // A group says for all of its controls what is wrong; the row of a table is no group.
  const describedBy = labelledBy && isInvalid ? `${domId}-problem` : nothing;
  const key = at < 9 ? at + 1 : nothing;
  return isMany
    ? html`<input type="checkbox" name=${domId} value=${code} .checked=${chosen.has(code)} ?disabled=${isReadonly}
        aria-keyshortcuts=${key} aria-labelledby=${labelledBy ?? nothing} aria-describedby=${describedBy}
        aria-invalid=${isInvalid || nothing}>`
    : html`<input type="radio" name=${domId} value=${code} .checked=${chosen.has(code)} ?disabled=${isReadonly}
        aria-keyshortcuts=${key} aria-labelledby=${labelledBy ?? nothing} aria-describedby=${describedBy}>`;
}

/** The codes in an answer, whatever a host has passed in. */
export function chosenIn(answer: unknown): ReadonlySet<unknown> {
  return new Set(Array.isArray(answer) ? answer : [answer]);
}

/** The codes whose controls are on, in the order of the options; `within` is what shows them. */
export function codesOn(within: Element, asked: Asked<Choice>): Code[] {
  const on = new Set(controlsIn(within).flatMap((each) => (each.checked ? each.value : [])));
  return asked.options.flatMap(({ code }) => (on.has(String(code)) ? code : []));
}

export function controlsIn(within: Element): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]")];
}

/** Chooses by a number key, as a click would. Says whether the key meant that. */
export function pressNumber(event: Event, within: Element): boolean {
  if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return false;
  const control = /^[1-9]$/.test(event.key) ? controlsIn(within)[Number(event.key) - 1] : undefined;
  if (!control) return false;
  event.preventDefault();
  control.focus();
  control.click();
  return true;
}

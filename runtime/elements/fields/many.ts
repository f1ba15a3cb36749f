import { html, nothing } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import type { Asked, Field } from "../field.ts";
import { optionName } from "../wording.ts";
import { chosenIn, codesOn, options, pressNumber } from "./choice.ts";

type Many = Extract<AnswerType, { kind: "many" }>;

/** Choice of several options: checkboxes, with a drawing to point at where the form has one. */
export const many: Field<Many> = {
  group: "group",
  render: (asked) => (asked.type.figure === undefined ? options(asked) : withFigure(asked)),

  hear(event, asked, within) {
    if (event.type === "keydown") pressNumber(event, within);
    else if (event.type === "change") {
      const { value, checked } = event.target as HTMLInputElement;
      asked.give(afterChange(codesOn(within, asked), value, checked, asked));
    }
  },

  hint({ filling, type: { atLeast = 1, atMost } }) {
    const { messages } = filling.locale;
    if (atMost === undefined) return atLeast > 1 ? messages.chooseAtLeast(atLeast) : messages.chooseAll;
    return atLeast > 1 ? messages.chooseBetween(atLeast, atMost) : messages.chooseAtMost(atMost);
  },

  wrong(asked) {
    const { atLeast = 1, atMost = Number.POSITIVE_INFINITY } = asked.type;
    const { messages } = asked.filling.locale;
    const chosen = chosenIn(asked.answer);
    const alone = asked.options.find(({ code, exclusive }) => exclusive && chosen.has(code));
    if (alone && chosen.size > 1) return messages.onlyAlone(optionName(asked, asked.type, alone.code));
    if (chosen.size > atMost) return messages.tooMany(atMost);
    return chosen.size < atLeast ? messages.tooFew(atLeast) : undefined;
  },

  isWrongAtOnce: ({ answer, type }) => chosenIn(answer).size > (type.atMost ?? Number.POSITIVE_INFINITY),
};

/** What can only be chosen alone puts out the others, and they it. */
function afterChange(
  codes: readonly (string | number)[],
  changed: string,
  isOn: boolean,
  { options }: Asked<Many>,
): readonly (string | number)[] | null {
  const alone = new Set(options.flatMap(({ code, exclusive }) => (exclusive ? code : [])));
  const isChanged = (code: string | number): boolean => String(code) === changed;
  const isAlone = codes.some((code) => isChanged(code) && alone.has(code));
  const left = isOn ? codes.filter((code) => isChanged(code) || !(isAlone || alone.has(code))) : codes;
  return left.length > 0 ? left : null;
}

/** The drawing comes when it is needed, and the list, which can do all that it can, is there at once. */
function withFigure(asked: Asked<Many>): unknown {
  void import("./figure.ts").catch(() => undefined);
  const { figures } = asked.filling.definition;
  const figure = figures[asked.type.figure ?? ""];
  return html`<div part="figure-and-list">
    ${figure ? html`<formscript-figure .asked=${asked} .figure=${figure} .answer=${asked.answer}></formscript-figure>` : nothing}
    ${options(asked)}
  </div>`;
}

import { html, nothing } from "lit";
import type { Item } from "../../definition/definition.ts";
import type { Asked } from "../field.ts";
import { nameIn } from "../filling.ts";
import type { Question } from "../question.ts";
import { optionText, questionKey } from "../wording.ts";
import { interfaceLanguage, paragraphs, words } from "../words.ts";

/** What is asked, and whether it may be left open. */
export function questionText(question: Question): unknown {
  const { item, filling } = question;
  const { messages } = filling.locale;
  const text = item.specifies
    ? specified(question, item.specifies)
    : (words(question, questionKey(item)) ?? item.id);
  return html`${text}${
    item.optional
      ? html` <span part="optional" lang=${interfaceLanguage(filling)}>(${messages.optional})</span>`
      : nothing
  }`;
}

/** What helps to answer: what the author says, and how many may be chosen. */
export function helpOf(question: Question): unknown {
  const { domId, item, filling, hint } = question;
  const key = `${item.id}:help`;
  return html`${filling.text(key) === undefined ? nothing : html`<div part="help" id=${`${domId}-help`}>${paragraphs(question, key)}</div>`}${
    hint === undefined
      ? nothing
      : html`<div part="hint" lang=${interfaceLanguage(filling)} id=${`${domId}-hint`}>${hint}</div>`
  }`;
}

/** What is wrong, in words. */
export function problemOf({ domId, filling, problem }: Question): unknown {
  return problem === undefined
    ? nothing
    : html`<p part="problem" lang=${interfaceLanguage(filling)} id=${`${domId}-problem`}>${problem}</p>`;
}

/** The text box of an option: the option's label, and that more is asked about it. */
function specified(asked: Asked, specifies: NonNullable<Item["specifies"]>): unknown {
  const { filling, entry } = asked;
  const { messages } = filling.locale;
  const opener = filling.question(nameIn(entry, specifies.item));
  return opener?.kind === "item" && "scale" in opener.type
    ? html`${optionText(asked, opener.type, specifies.option)}: ${messages.specify}`
    : messages.specify;
}

import { html, nothing } from "lit";
import type { Asked } from "../field.ts";
import type { Question } from "../question.ts";
import { optionText, questionKey } from "../wording.ts";
import { words } from "../words.ts";

/** What is asked, and whether it may be left open. */
export function questionText(question: Question): unknown {
  const { item, filling } = question;
  const { messages } = filling.locale;
  return html`${item.specifies ? specified(question) : wording(question)}${
    item.optional ? html` <span part="optional">(${messages.optional})</span>` : nothing
  }`;
}

/** What helps to answer: what the author says, and how many may be chosen. */
export function helpOf(question: Question): unknown {
  const { domId, item, filling, hint } = question;
  const key = `${item.id}:help`;
  return html`${filling.text(key) === undefined ? nothing : html`<div part="help" id=${`${domId}-help`}>${words(question, key)}</div>`}${
    hint === undefined ? nothing : html`<div part="hint" id=${`${domId}-hint`}>${hint}</div>`
  }`;
}

/** What is wrong, in words. */
export function problemOf({ domId, problem }: Question): unknown {
  return problem === undefined ? nothing : html`<p part="problem" id=${`${domId}-problem`}>${problem}</p>`;
}

/** Where the wording belongs to a publisher and is not there: what it is about, in our own words. */
function wording(asked: Asked): unknown {
  const { filling, item } = asked;
  const key = questionKey(item);
  if (filling.text(key) !== undefined) return words(asked, key);
  const topic = `${key}:topic`;
  return filling.text(topic) === undefined ? item.id : html`<i part="topic">${words(asked, topic)}</i>`;
}

/** The text box of an option: the option's label, and that more is asked about it. */
function specified(asked: Asked): unknown {
  const { filling, item } = asked;
  const { specifies } = item;
  const opener = filling.question(specifies?.item ?? "");
  const type = opener?.kind === "item" ? opener.type : undefined;
  const { messages } = filling.locale;
  if (!specifies || !type || !("scale" in type)) return messages.specify;
  return html`${optionText({ ...asked, filling, type }, specifies.option)}: ${messages.specify}`;
}

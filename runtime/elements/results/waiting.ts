import { html } from "lit";
import { nameOf } from "../naming.ts";
import type { Reading } from "./reading.ts";

/** What stands in a sentence for a list that is put in later. */
const place = "\u{fffc}";

/** What a score waits for, each with a link to where it can be answered. */
export function waiting(items: readonly string[], { filling, messages, goTo }: Reading): unknown {
  const [before, after] = messages.notScored(place).split(place);
  const list = new Intl.ListFormat([...filling.locale.tags]).formatToParts(items.map((_, at) => String(at)));
  const linked = list.map(({ type, value }) =>
    type === "literal" ? value : linkTo(items[Number(value)]!, goTo, nameOf(items[Number(value)]!, filling)),
  );
  return html`<p part="waiting">${before}${linked}${after}</p>`;
}

function linkTo(item: string, goTo: Reading["goTo"], name: string): unknown {
  if (!goTo) return html`<bdi>${name}</bdi>`;
  const follow = (click: Event): void => {
    click.preventDefault();
    goTo(item);
  };
  return html`<a href=${`#${item}`} @click=${follow}>${name}</a>`;
}

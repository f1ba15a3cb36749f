import { html, nothing, type PropertyValues } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Repeat } from "../../definition/definition.ts";
import type { Entry as Answers } from "../../definition/submission.ts";
import { domIdOf, type Entry } from "../filling.ts";
import { customElements } from "../registry.ts";
import { plain, words } from "../words.ts";
import { PartElement } from "./part.ts";

/** When an answer in an entry may have become another. */
const heard = ["change", "click", "focusout", "input", "keydown"] as const;

/** An entry on the page: stays the same while others come and go before it. */
interface Shown {
  entry: Entry;
}

/** Questions that are asked once for each of several things. Entries can be added and removed, and removing undone. */
export class RepeatElement extends PartElement<Repeat> {
  /** What an entry holds. */
  declare inside: (entry: Entry) => unknown;
  #entries: Shown[] = [];
  #removed: { readonly at: number; readonly answers: Answers } | undefined;
  /** What gets the focus once it is on the page. */
  #focus: string | undefined;

  constructor() {
    super();
    for (const type of heard) this.addEventListener(type, () => this.#lookAgain());
  }

  override get shows(): readonly string[] {
    return [...super.shows, ...this.filling.definition.checks.map(({ id }) => id)];
  }

  protected override begin(): void {
    this.#entries = [];
    this.#removed = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.hidden) return;
    this.#beginWithLeast();
    const { length } = this.#answers;
    const { id } = this.content;
    this.#entries.length = Math.min(this.#entries.length, length);
    while (this.#entries.length < length)
      this.#entries.push({ entry: { repeat: id, number: this.#entries.length + 1 } });
    for (const [at, shown] of this.#entries.entries())
      if (shown.entry.number !== at + 1) shown.entry = { repeat: id, number: at + 1 };
  }

  protected override renderShown(): unknown {
    const { filling, content, domId } = this;
    const { messages } = filling.locale;
    const { length } = this.#answers;
    const isFull = length >= content.max;
    const title = filling.text(content.id);
    const problem = filling.problemOf(content.id);
    const broken = this.#broken();
    return html`<section
      id=${domId}
      part="repeat"
      tabindex="-1"
      aria-labelledby=${title === undefined ? nothing : `${domId}-title`}
      aria-describedby=${problem ? `${domId}-problem` : nothing}
    >
      ${title === undefined ? nothing : html`<h2 part="repeat-title" id=${`${domId}-title`}>${words(this, content.id)}</h2>`}
      ${repeat(
        this.#entries,
        (shown) => shown,
        ({ entry }) => this.#entry(entry, length, broken.get(`${content.id}[${entry.number}]`)),
      )}
      ${this.#undo()}
      ${problem ? html`<p part="problem" id=${`${domId}-problem`}>${this.#wrong(length)}</p>` : nothing}
      ${
        filling.readonly || isFull
          ? nothing
          : html`<button type="button" part="button add" @click=${this.#add}>${messages.addEntry}</button>`
      }
    </section>`;
  }

  protected override updated(): void {
    if (this.#focus === undefined) return;
    this.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  #entry(entry: Entry, length: number, broken: readonly string[] | undefined): unknown {
    const { filling, content } = this;
    const { messages } = filling.locale;
    const id = this.#idOf(entry.number);
    return html`<div
      part="entry"
      role="group"
      aria-labelledby=${id}
      aria-describedby=${broken ? `${id}-problem` : nothing}
    >
      <div part="entry-head">
        <h3 part="entry-title" id=${id} tabindex="-1">${messages.entry(entry.number)}</h3>
        ${
          filling.readonly || length <= content.min
            ? nothing
            : html`<button type="button" part="button remove" @click=${() => this.#remove(entry.number - 1)}
                >${messages.removeEntry(entry.number)}</button>`
        }
      </div>
      ${broken ? html`<div id=${`${id}-problem`}>${broken.map((check) => html`<p part="problem">${check}</p>`)}</div>` : nothing}
      ${this.inside(entry)}
    </div>`;
  }

  /** Says what has gone, where it was taken from, for as long as nothing else is added or removed. */
  #undo(): unknown {
    if (!this.#removed) return nothing;
    const { messages } = this.filling.locale;
    return html`<p part="removed">
      <span>${messages.entryRemoved(this.#removed.at + 1)}</span>
      <button type="button" part="button undo" @click=${this.#putBack}>${messages.undo}</button>
    </p>`;
  }

  #wrong(length: number): string {
    const { messages } = this.filling.locale;
    const { min, max } = this.content;
    return length > max ? messages.tooManyEntries(max) : messages.tooFewEntries(min);
  }

  /** What is said of checks that entries break, by entry, once they have stood in the way of submitting. */
  #broken(): ReadonlyMap<string, readonly string[]> {
    const { filling } = this;
    const said = new Map<string, string[]>();
    for (const problem of filling.markedProblems) {
      if (problem.kind !== "check") continue;
      const words = plain({ filling }, problem.check) ?? filling.locale.messages.checkFailed;
      for (const entry of problem.entries ?? []) said.set(entry, [...(said.get(entry) ?? []), words]);
    }
    return said;
  }

  /** An answer can mend one entry while another still breaks the same check. */
  #lookAgain(): void {
    if (this.querySelector("[part~=entry][aria-describedby]")) this.requestUpdate();
  }

  #add = (): void => {
    const { length } = this.#answers;
    this.#removed = undefined;
    this.#give([...this.#answers, {}]);
    this.#focusEntry(length);
    this.filling.announce(this.filling.locale.messages.entryAdded(length + 1));
  };

  #remove(at: number): void {
    const answers = this.#answers;
    this.#removed = { at, answers: answers[at] ?? {} };
    this.#entries.splice(at, 1);
    this.#give(answers.toSpliced(at, 1));
    this.#focus = "[part~=undo]";
    this.filling.announce(this.filling.locale.messages.entryRemoved(at + 1));
  }

  #putBack = (): void => {
    if (!this.#removed) return;
    const { at, answers } = this.#removed;
    this.#removed = undefined;
    this.#entries.splice(at, 0, { entry: { repeat: this.content.id, number: at + 1 } });
    this.#give(this.#answers.toSpliced(at, 0, answers));
    this.#focusEntry(at);
  };

  #focusEntry(at: number): void {
    this.#focus = `#${this.#idOf(at + 1)}`;
  }

  /** Of an entry's heading, which is where a link to the entry leads. */
  #idOf(number: number): string {
    return domIdOf(`${this.content.id}[${number}]`);
  }

  #give(entries: readonly Answers[]): void {
    this.filling.answer(this.content.id, entries);
  }

  /** As many entries as there must be are there from the start. Nobody has answered anything by that. */
  #beginWithLeast(): void {
    const { filling, content } = this;
    const { session } = filling;
    if (content.min === 0 || filling.readonly || (session.given(content.id) ?? null) !== null) return;
    const least = Array.from({ length: content.min }, () => ({}));
    for (const id of session.set(content.id, least)) if (id !== content.id) filling.refresh(id);
  }

  get #answers(): readonly Answers[] {
    const given = this.filling.session.given(this.content.id);
    const state = this.filling.session.item(this.content.id);
    return state.state === "entries" && Array.isArray(given) ? given : [];
  }
}

customElements.define("formscript-repeat", RepeatElement);

export { repeat as style } from "../style/repeat.ts";

import { html, type TemplateResult } from "lit";
import type { Asking, Entry, Question } from "../model/asking.ts";

const most = 100;

/** A list that grows shorter as one types; arrows go through it, Enter chooses. */
export class ChoiceList {
  readonly #question: Extract<Question, { kind: "list" }>;
  readonly #asking: Asking;
  #typed = "";
  /** Undefined until the first answer. */
  #entries: readonly Entry[] | undefined;
  #at = 0;
  #asked = 0;
  #answered = 0;
  /** Enter was pressed before there was an answer: it means the first. */
  #isTaken = false;

  constructor(question: Extract<Question, { kind: "list" }>, asking: Asking) {
    this.#question = question;
    this.#asking = asking;
    void this.#find("");
  }

  render(): TemplateResult {
    const { title, none } = this.#question;
    const entries = this.#entries ?? [];
    const count = entries.length;
    return html`<input
        data-first
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${title}
        placeholder=${title}
        aria-expanded="true"
        aria-controls="choices"
        aria-autocomplete="list"
        aria-activedescendant=${count > 0 ? `choice-${this.#at}` : ""}
        .value=${this.#typed}
        @input=${(event: Event) => void this.#find((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#press(event)}
      />
      <div id="choices" role="listbox" aria-label=${title}>
        ${entries.map(
          ({ title: words, detail }, at) => html`<div
            role="option"
            id="choice-${at}"
            aria-selected=${at === this.#at}
            @click=${() => this.#choose(at)}
          >
            <span class="words">${words}</span><span class="detail">${detail ?? ""}</span>
          </div>`,
        )}
      </div>
      <p class="empty" role="status">${this.#entries && count === 0 ? none : ""}</p>`;
  }

  async #find(typed: string): Promise<void> {
    this.#typed = typed;
    this.#isTaken = false;
    this.#asked += 1;
    const asked = this.#asked;
    const found = await this.#question.find(typed);
    if (asked !== this.#asked) return;
    this.#answered = asked;
    this.#entries = found.slice(0, most);
    this.#at = 0;
    if (this.#isTaken && this.#asking.question === this.#question) this.#choose(0);
    this.#asking.refresh();
  }

  #press(event: KeyboardEvent): void {
    const last = (this.#entries?.length ?? 0) - 1;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: this.#at === last ? 0 : this.#at + 1,
      ArrowUp: this.#at === 0 ? last : this.#at - 1,
      PageDown: Math.min(last, this.#at + 8),
      PageUp: Math.max(0, this.#at - 8),
    };
    const next = to[event.key];
    if (event.key === "Enter" && this.#answered !== this.#asked) this.#isTaken = true;
    else if (event.key === "Enter") this.#choose(this.#at);
    else if (next === undefined) return;
    else this.#at = Math.max(0, next);
    event.preventDefault();
    this.#asking.refresh();
    const list = (event.currentTarget as HTMLElement).nextElementSibling;
    queueMicrotask(() => list?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" }));
  }

  #choose(at: number): void {
    const entry = this.#entries?.[at];
    if (!entry) return;
    this.#asking.answered();
    entry.choose();
  }
}

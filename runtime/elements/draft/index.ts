import { html } from "lit";
import type { DraftMessages } from "../../locale/draft-messages.ts";
import { loadDraftMessages } from "../../locale/drafts.ts";
import type { Locale } from "../../locale/locale.ts";
import { adopt } from "../style/adopt.ts";
import { Draft, type Drafted } from "./draft.ts";
import type { DraftOptions } from "./options.ts";
import { draftNotice, draftStyle, saveState } from "./view.ts";

/** Begins to keep a draft, shown in `root`. Throws where none may be kept. */
export function begin(drafted: Drafted, root: Node, options: DraftOptions): ShownDraft {
  if (drafted.filling.definition.about.sensitive)
    throw new Error("A sensitive form keeps no drafts: nothing of it is ever written to the device.");
  if (!canKeep(options.key)) throw new Error("Drafts need a key for AES-GCM that may encrypt and decrypt.");
  return new ShownDraft(drafted, options, root);
}

/** Another key would find every draft unreadable, and offer to delete it. */
function canKeep(key: unknown): boolean {
  if (!(key instanceof CryptoKey)) return false;
  const { algorithm, usages } = key;
  return algorithm.name === "AES-GCM" && usages.includes("encrypt") && usages.includes("decrypt");
}

/** A draft, and how it shows on the page. */
export class ShownDraft extends Draft {
  readonly #drafted: Drafted;
  #locale: Locale | undefined;
  #messages: DraftMessages | undefined;

  constructor(drafted: Drafted, options: DraftOptions, root: Node) {
    super(drafted, options);
    this.#drafted = drafted;
    adopt(root, draftStyle);
  }

  /** Whether the form has to wait for a decision, so that nothing is written over. */
  get holdsBack(): boolean {
    return this.state === "looking" || this.state === "found" || this.state === "unreadable";
  }

  get notice(): unknown {
    const { filling } = this.#drafted;
    const messages = this.#words;
    if (!messages) return undefined;
    const { language, direction } = filling.locale;
    return html`<div lang=${language} dir=${direction}>${draftNotice(this, filling, messages)}</div>`;
  }

  /** Whether leaving loses nothing. */
  get isSafe(): boolean {
    return this.saved instanceof Date && !this.isBehind && this.state === "open";
  }

  /** What is said of whether answers are safe; undefined where nothing is kept. */
  get saveState(): string | undefined {
    const messages = this.#words;
    if (!messages || (this.state === "off" && this.saved !== "failed")) return undefined;
    return saveState(this, this.#drafted.filling, messages);
  }

  get #words(): DraftMessages | undefined {
    const { locale } = this.#drafted.filling;
    if (locale !== this.#locale) {
      this.#locale = locale;
      void loadDraftMessages(locale).then((messages) => {
        if (locale !== this.#locale) return;
        this.#messages = messages;
        this.#drafted.refresh();
      });
    }
    return this.#messages;
  }
}

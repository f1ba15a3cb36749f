import { nothing, type PropertyDeclarations } from "lit";
import type { Drafted } from "./draft/draft.ts";
import type { ShownDraft } from "./draft/index.ts";
import type { DraftOptions } from "./draft/options.ts";
import type { Exit } from "./exit/index.ts";
import { exitFrom } from "./exit.ts";
import type { Filling } from "./filling.ts";
import { focus, settled } from "./focus.ts";
import { ModelElement } from "./model.ts";
import type { Running } from "./running.ts";

/**
 * What keeps answers from everybody else, and for those who give them: a way out of sensitive forms, and drafts of the
 * others where the page wants them.
 */
export abstract class PrivateElement extends ModelElement {
  static override properties: PropertyDeclarations = {
    exitTo: {},
    drafts: { attribute: false },
  };

  /** The page that the quick exit of a sensitive form leads to. Default: a page that nobody wonders about. */
  declare exitTo: string | undefined;
  /** Keeps answers on the device until they are sent, encrypted with this key. Default: nothing is kept. */
  declare drafts: DraftOptions | undefined;
  #exit: Exit | undefined;
  #draft: ShownDraft | undefined;
  /** How a draft is to be kept once what does that is here. */
  #awaited: DraftOptions | undefined;
  /** What drafts are kept of, and how. */
  #kept: readonly unknown[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#exit?.stop();
    this.#draft?.stop();
  }

  /** What stands above the form; the form itself has to wait where `isOpen` is not true. */
  protected shelter(running: Running): { above: unknown; isOpen: boolean } {
    const { filling } = running;
    const { definition } = filling;
    this.#keep(running);
    if (!definition.about.sensitive)
      return { above: this.#draft?.notice, isOpen: !(this.#draft?.holdsBack ?? this.#awaited) };
    const exit = this.isConnected ? this.#wayOut(filling) : nothing;
    return { above: exit, isOpen: exit !== undefined };
  }

  /** Undefined as long as it is not here. */
  #wayOut(filling: Filling): unknown {
    const self = this;
    this.#exit ??= exitFrom({
      root: this.renderRoot,
      get exitTo() {
        return self.exitTo;
      },
      clear: () => this.clear(),
    });
    this.#exit?.start(filling);
    return this.#exit?.render(filling);
  }

  /** What is said of answers that are kept; undefined where none are. */
  protected get saveState(): string | undefined {
    return this.#draft?.saveState;
  }

  /** Whether leaving loses no answers. */
  protected get isKept(): boolean {
    return this.#draft?.isSafe ?? false;
  }

  protected keepDraft(): void {
    this.#draft?.changed();
  }

  /** The answers have been sent. */
  protected dropDraft(): void {
    void this.#draft?.sent();
  }

  /** The focus was on a button that is gone. */
  async #goOn(): Promise<void> {
    await this.updateComplete;
    await settled();
    focus(this.renderRoot.querySelector("[part~=title]"));
  }

  #keep({ filling }: Running): void {
    const { drafts } = this;
    // A framework may say the same again at each turn.
    const kept = [filling.definition, !drafts, drafts?.key, drafts?.days, drafts?.name, drafts?.store];
    if (kept.some((each, at) => each !== this.#kept[at])) {
      this.#kept = kept;
      void this.#want(drafts);
    }
    if (this.isConnected) this.#draft?.start();
  }

  /** From now on drafts are kept so, or not at all. */
  async #want(options: DraftOptions | undefined): Promise<void> {
    this.#draft?.stop();
    this.#draft = undefined;
    this.#awaited = options;
    if (!options) return;
    try {
      const { begin } = await import("./draft/index.ts");
      if (this.#awaited === options) this.#draft = begin(this.#drafted, this.renderRoot, options);
    } catch (error) {
      // Whoever fills in must not be held up; the form says of itself that nothing is sent yet.
      reportError(error);
    }
    if (this.#awaited !== options) return;
    this.#awaited = undefined;
    this.requestUpdate();
  }

  get #drafted(): Drafted {
    const self = this;
    return {
      get filling() {
        return self.running!.filling;
      },
      refresh: () => this.requestUpdate(),
      restart: (response) => this.restart(response),
      decided: () => void this.#goOn(),
    };
  }
}

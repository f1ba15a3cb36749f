import type { Drafted } from "./draft/draft.ts";
import type { ShownDraft } from "./draft/index.ts";
import type { DraftOptions } from "./draft/options.ts";

interface Place extends Drafted {
  readonly root: Node;
}

/** Keeps drafts where the page wants them; what does that is loaded when it is needed. */
export class Drafting {
  readonly #place: Place;
  #wanted: DraftOptions | undefined;
  #draft: ShownDraft | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  /** From now on drafts are kept so, or not at all. */
  async want(options: DraftOptions | undefined): Promise<void> {
    this.#draft?.stop();
    this.#draft = undefined;
    this.#wanted = options;
    if (!options) return;
    if (this.#place.filling.definition.about.sensitive) {
      this.#wanted = undefined;
      reportError(
        new Error("A sensitive form keeps no drafts: nothing of it is ever written to the device."),
      );
      return;
    }
    try {
      const { ShownDraft } = await import("./draft/index.ts");
      if (this.#wanted !== options) return;
      this.#draft = new ShownDraft(this.#place, options, this.#place.root);
    } catch (error) {
      // Whoever fills in must not be held up; the form says of itself that nothing is sent yet.
      if (this.#wanted === options) this.#wanted = undefined;
      reportError(error);
    }
    this.#place.refresh();
  }

  /** Whether the form has to wait: nothing is known of a draft yet, or somebody has to decide. */
  get holdsBack(): boolean {
    return this.#draft ? this.#draft.holdsBack : this.#wanted !== undefined;
  }

  /** Listens as long as the form is in the page. */
  start(): void {
    this.#draft?.start();
  }

  stop(): void {
    this.#draft?.stop();
  }

  changed(): void {
    this.#draft?.changed();
  }

  sent(): void {
    void this.#draft?.sent();
  }

  get notice(): unknown {
    return this.#draft?.notice;
  }

  get saveState(): string | undefined {
    return this.#draft?.saveState;
  }

  /** Whether leaving loses nothing. */
  get isSafe(): boolean {
    return this.#draft?.saved instanceof Date && !this.#draft.isBehind && this.#draft.state === "open";
  }
}

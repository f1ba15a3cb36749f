import type { Exit, Leaving } from "./exit/index.ts";
import type { Filling } from "./filling.ts";

interface Place extends Leaving {
  /** The way out is here, or is to be tried for again. */
  refresh(): void;
  fail(error: unknown): void;
}

/** After so long, what could not be loaded is tried again. */
const pause = 3000;

/** The way out of a sensitive form, which is loaded before anything of the form is shown. */
export class ExitPlace {
  readonly #leaving: Place;
  #exit: Exit | undefined;
  #isAsked = false;

  constructor(leaving: Place) {
    this.#leaving = leaving;
  }

  /** Undefined as long as it is not here. */
  view(filling: Filling): unknown {
    if (!this.#isAsked) void this.#load();
    this.#exit?.start(filling);
    return this.#exit?.render(filling);
  }

  /** The form is not in the page any more. */
  stop(): void {
    this.#exit?.stop();
  }

  async #load(): Promise<void> {
    this.#isAsked = true;
    try {
      const { Exit } = await import("./exit/index.ts");
      this.#exit = new Exit(this.#leaving);
      this.#leaving.refresh();
    } catch (error) {
      this.#leaving.fail(error);
      setTimeout(() => {
        this.#isAsked = false;
        this.#leaving.refresh();
      }, pause);
    }
  }
}

import { nothing } from "lit";
import type { Audience } from "./events.ts";
import type { Filling } from "./filling.ts";
import type { ResultsView } from "./results/index.ts";
import type { Running } from "./running.ts";

/** The element that results are shown in. */
export interface ResultsHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What is shown has changed. */
  requestUpdate(): void;
  /** Shows a question; absent where none stand there. */
  goTo?(item: string): unknown;
}

/** Shows results to those who are to see them; what does that is loaded when it is needed. */
export class Results {
  readonly #host: ResultsHost;
  #view: ResultsView | undefined;
  #isLoading = false;

  constructor(host: ResultsHost) {
    this.#host = host;
  }

  /**
   * A clinician sees results as they come about. A respondent sees them once the answers have been sent, or can no longer
   * be changed: what is shown earlier would change how the rest is answered.
   */
  view({ filling, sending }: Running, audience: Audience | undefined): unknown {
    const isTime = audience === "clinician" || sending.state === "sent" || filling.readonly;
    if (!audience || !isTime) return nothing;
    if (this.#view?.filling === filling) return this.#view.render(audience);
    void this.#load(filling);
    return nothing;
  }

  async #load(filling: Filling): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { ResultsView } = await import("./results/index.ts");
      this.#view = new ResultsView(filling, this.#host);
      this.#host.requestUpdate();
    } catch {
      // Without the network: tried again with the next answer.
    }
    this.#isLoading = false;
  }
}

import { nothing } from "lit";
import type { Locale } from "../locale/locale.ts";
import type { Audience } from "./events.ts";
import type { RenderResults } from "./results/index.ts";
import type { Running } from "./running.ts";

/** Shows results to those who are to see them; what does that is loaded when it is needed. */
export class Results {
  readonly #onReady: () => void;
  #render: RenderResults | undefined;
  #locale: Locale | undefined;

  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  /**
   * A clinician sees results as they come about. A respondent sees them once the answers have been sent, or can no longer
   * be changed: what is shown earlier would change how the rest is answered.
   */
  view({ filling, sending }: Running, audience: Audience | undefined): unknown {
    const isTime = audience === "clinician" || sending.state === "sent" || filling.readonly;
    if (!audience || !isTime) return nothing;
    if (this.#locale !== filling.locale) void this.#load(filling);
    return this.#render?.(filling, audience);
  }

  async #load(filling: Running["filling"]): Promise<void> {
    this.#locale = filling.locale;
    try {
      const { resultsIn } = await import("./results/index.ts");
      this.#render = await resultsIn(filling);
      this.#onReady();
    } catch {
      // Without the network: tried again with the next answer.
      this.#locale = undefined;
    }
  }
}

import { nothing } from "lit";
import type { Submission } from "../definition/submission.ts";
import type { Audience } from "./audience.ts";
import type { Filling } from "./filling.ts";
import type { Place, Results } from "./results/index.ts";
import type { Running } from "./running.ts";
import { loadMarks } from "./text/marks.ts";

/** Shows results to those who are to see them; what does that is loaded when it is needed. */
export class ResultsPlace {
  readonly #place: () => Place;
  #results: Results | undefined;
  #isLoading = false;

  constructor(place: () => Place) {
    this.#place = place;
  }

  /**
   * A clinician sees results as they come about. A respondent sees them once the answers have been sent, or can no longer
   * be changed: what is shown earlier would change how the rest is answered.
   */
  view({ filling, sending }: Running, audience: Audience | undefined): unknown {
    const isTime = audience === "clinician" || sending.state === "sent" || filling.readonly;
    return audience && isTime ? this.of(filling, audience) : nothing;
  }

  /** Those of the answers as they are now, once they can be shown; `stored` are results to compare them with. */
  of(filling: Filling, audience: Audience, stored?: Submission): unknown {
    if (this.#results?.filling === filling) return this.#results.render(audience, stored);
    void this.#load(filling);
    return nothing;
  }

  async #load(filling: Filling): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const [{ Results }] = await Promise.all([import("./results/index.ts"), loadMarks()]);
      const place = this.#place();
      this.#results = new Results(filling, place, this.#results);
      place.refresh();
    } catch {
      // Without the network: tried again with the next answer.
    }
    this.#isLoading = false;
  }
}

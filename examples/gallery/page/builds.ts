import { html, nothing } from "lit";
import type { Build } from "../keep-built.ts";

/** Calls back with what came of the last build, and of every further one while the page is open. */
export function onBuild(listener: (build: Build) => unknown): void {
  new EventSource("/changes").addEventListener("message", ({ data }) => void listener(JSON.parse(data)));
}

/** What those who write the forms have to know: why what is shown is not what they have written. */
export function findingsOf({ ok, findings }: Build): unknown {
  return ok
    ? nothing
    : html`<section class="findings" role="status" aria-label="What is wrong">
        <p>The forms have errors. What is shown is what was right last.</p>
        <pre tabindex="0">${findings}</pre>
      </section>`;
}

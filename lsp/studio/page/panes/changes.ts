import { html, type TemplateResult } from "lit";
import type { Review } from "../../../server/requests.ts";
import { Answered } from "../model/answered.ts";
import { uriOfFile } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { reviewPage } from "./review-page.ts";

/** What has changed in the form since it was committed, and what that means for whom. */
export class ChangesPane {
  readonly #studio: Studio;
  readonly #review: Answered<Review | null>;
  readonly #page = document.createElement("div");
  #html = "";

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#review = new Answered(studio.changes.tell);
    this.#page.className = "review";
    this.#page.attachShadow({ mode: "open" });
  }

  render(): TemplateResult {
    const { shown, server, looks } = this.#studio;
    const { path, current } = shown;
    if (path === undefined || !current) return html`<p class="empty">There is no form here.</p>`;
    const asked = { textDocument: { uri: uriOfFile(path) }, form: current.id };
    const review = this.#review.to(`${path} ${current.id} ${looks}`, () =>
      server.ask<Review | null>("formscript/review", asked),
    );
    if (review === undefined) return html`<p class="empty">…</p>`;
    if (review === null)
      return html`<p class="empty">No earlier version is known to compare with: this folder is not kept in git.</p>`;
    if (review.html === "") return html`<p class="empty">${review.notice}</p>`;
    if (review.html !== this.#html) {
      this.#html = review.html;
      reviewPage(this.#page.shadowRoot!, review.html);
    }
    return html`<div class="changes" tabindex="0" role="region" aria-label="Changes since the commit">${this.#page}</div>`;
  }
}

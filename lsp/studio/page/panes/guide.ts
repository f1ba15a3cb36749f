import { html, type TemplateResult } from "lit";
import { copy } from "../commands/copy.ts";
import { markdownElement } from "../editor/markdown.ts";
import { anchorOf, type Found, find } from "../guide/sections.ts";
import type { Place } from "../model/reading.ts";
import type { Studio } from "../model/studio.ts";
import { iconButton } from "./icons.ts";

type Pages = ReadonlyMap<string, string>;

/** The guide and the reference, to be read beside the text; they are part of the studio and need no network. */
export class GuidePane {
  readonly #studio: Studio;
  #pages: Pages | undefined;
  #isLoading = false;
  #shown: Place | undefined;
  #page: HTMLElement | undefined;
  #typed = "";
  #isOpen = false;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  render(): TemplateResult {
    const { reading } = this.#studio;
    if (reading.isOpen) this.#load();
    return html`<section
      class="form guide"
      aria-label="Guide"
      ?hidden=${!reading.isOpen}
      @keydown=${(event: KeyboardEvent) => this.#press(event)}
    >
      <div class="pane-head">
        <h2>Guide</h2>
        ${iconButton("back", "Back", () => reading.back(), !reading.canGoBack)}
        <button type="button" @click=${() => this.#goToContents()}>Contents</button>
        ${iconButton("close", "Close the guide", () => this.#close())}
      </div>
      <search class="guide-search">
        <input
          type="search"
          aria-label="Search the guide and the reference"
          placeholder="Search the guide and the reference"
          autocomplete="off"
          spellcheck="false"
          .value=${this.#typed}
          @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value)}
        />
      </search>
      ${this.#pages ? this.#content(this.#pages) : html`<p class="empty">…</p>`}
    </section>`;
  }

  #content(pages: Pages): TemplateResult {
    if (this.#typed.trim() !== "") return this.#results(find(pages, this.#typed));
    const { place } = this.#studio.reading;
    if (place !== this.#shown) this.#show(pages, place);
    this.#focusOnce();
    return html`<div class="sheet page" tabindex="0" role="document" aria-label="Page of the guide">${this.#page}</div>`;
  }

  #results(results: readonly Found[]): TemplateResult {
    return html`<div class="sheet results">
      <p class="empty" role="status">${results.length === 0 ? "These words stand nowhere together." : `${results.length} ${results.length === 1 ? "place" : "places"}`}</p>
      <ul>
        ${results.map(
          ({ path, page, title, line, anchor }) => html`<li>
            <button type="button" class="row" @click=${() => this.#go({ path, anchor })}>
              <strong>${title}</strong>${page === title ? "" : html` <span class="aside">${page}</span>`}
              <span class="line-found">${line}</span>
            </button>
          </li>`,
        )}
      </ul>
    </div>`;
  }

  /** Who opens the guide by keys reads on by keys. */
  #focusOnce(): void {
    const { isOpen } = this.#studio.reading;
    if (isOpen && !this.#isOpen) requestAnimationFrame(() => this.#page?.parentElement?.focus());
    this.#isOpen = isOpen;
  }

  /** Escape leads back to the text; what is being looked for is forgotten first. */
  #press(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    if (this.#typed === "") this.#close();
    else this.#search("");
    event.preventDefault();
  }

  #load(): void {
    if (this.#pages || this.#isLoading) return;
    this.#isLoading = true;
    import("../guide/pages.ts").then(
      ({ pages }) => {
        this.#pages = pages;
        this.#studio.changes.tell();
      },
      () => {
        this.#isLoading = false;
        this.#studio.reading.close();
        this.#studio.say("The guide could not be read. Reload the page to try again.");
      },
    );
  }

  #search(typed: string): void {
    this.#typed = typed;
    this.#studio.changes.tell();
  }

  #goToContents(): void {
    this.#typed = "";
    this.#studio.reading.goToContents();
  }

  #go(place: Place): void {
    this.#typed = "";
    this.#studio.reading.go(place);
  }

  #close(): void {
    this.#studio.reading.close();
    this.#studio.pointer?.focus();
  }

  #show(pages: Pages, place: Place): void {
    const isSamePage = place.path === this.#shown?.path;
    this.#shown = place;
    if (!isSamePage || !this.#page) this.#page = this.#made(pages, place.path);
    const page = this.#page;
    // Once it stands in the document.
    requestAnimationFrame(() => {
      const headings = [...page.querySelectorAll<HTMLElement>("h2, h3, h4, h5")];
      const wanted = headings.find(({ textContent }) => anchorOf(textContent) === place.anchor);
      if (wanted) wanted.scrollIntoView({ block: "start" });
      else page.parentElement?.scrollTo(0, 0);
    });
  }

  #made(pages: Pages, path: string): HTMLElement {
    const page = markdownElement(pages.get(path) ?? "There is no such page.");
    for (const link of page.querySelectorAll<HTMLElement>("[data-href]"))
      this.#lead(pages, link, new URL(link.dataset.href!, `https://docs/${path}`));
    for (const code of page.querySelectorAll<HTMLElement>("code[data-language=formscript]"))
      code.parentElement!.after(this.#copying(code.textContent));
    return page;
  }

  /** What leads to another page of the documentation is a link; what leads elsewhere in the sources is words. */
  #lead(pages: Pages, link: HTMLElement, { pathname, hash }: URL): void {
    const path = pathname.slice(1);
    if (!pages.has(path)) return;
    const go = () => {
      this.#go({ path, ...(hash && { anchor: decodeURIComponent(hash.slice(1)) }) });
      page(link)?.focus();
    };
    link.role = "link";
    link.tabIndex = 0;
    link.addEventListener("click", go);
    link.addEventListener("keydown", ({ key }) => key === "Enter" && go());
  }

  #copying(text: string): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link copying";
    button.textContent = "Copy";
    button.addEventListener("click", () => void copy(this.#studio, text, "The text is copied."));
    return button;
  }
}

/** What is scrolled with the arrow keys once it has the focus. */
function page(within: HTMLElement): HTMLElement | null {
  return within.closest<HTMLElement>(".page");
}

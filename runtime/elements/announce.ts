/** Long enough for screen readers to notice that a text went away, short enough not to be late. */
const pause = 50;

/** Says texts in a live region: several at a time as one, and the same again as something new. */
export class Announcer {
  readonly #region: () => Element | null;
  #waiting: string[] = [];

  constructor(region: () => Element | null) {
    this.#region = region;
  }

  say(text: string): void {
    if (this.#waiting.push(text) > 1) return;
    this.#show("");
    setTimeout(() => {
      this.#show(this.#waiting.join(" "));
      this.#waiting = [];
    }, pause);
  }

  #show(text: string): void {
    const region = this.#region();
    if (region) region.textContent = text;
  }
}

import { type Locale, loadLocale, locale } from "../locale/locale.ts";
import type { Filling } from "./filling.ts";

/** Has a form speak the language that is asked for, once the words of the interface are here. */
export class Speech {
  readonly #onSpoken: () => void;
  #filling: Filling | undefined;
  #tag = "en";
  #isSpeechless = false;

  constructor(onSpoken: () => void) {
    this.#onSpoken = onSpoken;
  }

  /** Nothing can be shown: the first words are not here yet. */
  get isSpeechless(): boolean {
    return this.#isSpeechless;
  }

  /** What can be said while there is no form. */
  get words(): Locale["messages"] {
    return locale(this.#tag).messages;
  }

  /** There is no form yet. */
  speakOfNone(tag: string): void {
    if (tag === this.#tag || tag === "") return;
    this.#tag = tag;
    void loadLocale(tag).then(this.#onSpoken);
  }

  speak(filling: Filling, tag: string): void {
    if (filling === this.#filling && tag === this.#tag) return;
    this.#isSpeechless = filling !== this.#filling;
    this.#filling = filling;
    this.#tag = tag;
    const known = locale(tag);
    if (known.fallback !== "not loaded") this.#use(known, filling, tag);
    else void loadLocale(tag).then((words) => this.#use(words, filling, tag));
  }

  #use(words: Locale, filling: Filling, tag: string): void {
    if (filling !== this.#filling || tag !== this.#tag) return;
    this.#isSpeechless = false;
    filling.locale = words;
    filling.refreshAll();
    this.#onSpoken();
  }
}

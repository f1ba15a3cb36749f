/** Tells whoever shows something that it may look different: once for all that happens in one turn. */
export class Changes {
  readonly #listeners = new Set<() => void>();
  #isWaiting = false;

  readonly tell = (): void => {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    queueMicrotask(() => {
      this.#isWaiting = false;
      for (const listener of this.#listeners) listener();
    });
  };

  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }
}

import type { World } from "./world.ts";

/** Says on a terminal how far a long command has come; for the first half second, and elsewhere, it is silent. */
export class Progress {
  readonly #world: World;
  readonly #since = performance.now();
  #said = 0;

  constructor(world: World) {
    this.#world = world;
  }

  step(what: string, done: number, total: number): void {
    const now = performance.now();
    if (!this.#world.terminal.watched || now - this.#since < 500 || now - this.#said < 100) return;
    this.#said = now;
    this.#world.err(`\r\x1b[K${what} ${done} of ${total}`);
  }

  /** Takes the line away again. */
  done(): void {
    if (this.#said > 0) this.#world.err("\r\x1b[K");
    this.#said = 0;
  }
}

import type { World } from "./world.ts";

/** So many characters are written at once. */
const PIECE = 1 << 16;

/** Lines on their way to the standard output: few large pieces, and no more than it takes. */
export class WrittenLines {
  readonly #world: World;
  #waiting = "";

  constructor(world: World) {
    this.#world = world;
  }

  async add(value: unknown): Promise<void> {
    this.#waiting += `${JSON.stringify(value)}\n`;
    if (this.#waiting.length >= PIECE) await this.end();
  }

  async end(): Promise<void> {
    if (this.#waiting !== "") this.#world.out(this.#waiting);
    this.#waiting = "";
    await this.#world.taken?.();
  }
}

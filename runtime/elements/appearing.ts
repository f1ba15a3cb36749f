import type { Change, Filling } from "./filling.ts";

/** Notices which questions appear and which go away. Entries that somebody adds or removes are no surprise. */
export class Appearing {
  readonly #filling: Filling;
  readonly #hidden = new Set<string>();

  constructor(filling: Filling) {
    this.#filling = filling;
    for (const [id, { kind }] of filling.questions) {
      if (id.includes(".")) continue;
      if (!filling.session.isShown(id)) this.#hidden.add(id);
      if (kind === "item") continue;
      const state = filling.session.item(id);
      if (state.state !== "entries") continue;
      for (const [at, entry] of state.entries.entries())
        for (const inner in entry)
          if (entry[inner]?.state === "not asked") this.#hidden.add(`${id}[${at + 1}].${inner}`);
    }
  }

  /** How many have come and gone with a change, among those that `counts` takes by their names. */
  after({ item, changed }: Change, counts: (name: string) => boolean): { appeared: number; gone: number } {
    let appeared = 0;
    let gone = 0;
    for (const name of changed) {
      if (!this.#filling.question(name)) continue;
      const isHidden = !this.#filling.session.isShown(name);
      if (isHidden === this.#hidden.has(name)) continue;
      if (isHidden) this.#hidden.add(name);
      else this.#hidden.delete(name);
      if (name.startsWith(`${item}[`) || !counts(name)) continue;
      if (isHidden) gone += 1;
      else appeared += 1;
    }
    return { appeared, gone };
  }
}

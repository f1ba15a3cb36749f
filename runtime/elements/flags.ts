import type { Flag } from "../definition/definition.ts";
import type { FlagDetail } from "./events.ts";
import type { Filling } from "./filling.ts";
import { plain } from "./words.ts";

/** Watches the flags of a form that is being filled in. */
export class Flags {
  readonly #filling: Filling;
  readonly #up: Set<string>;

  constructor(filling: Filling) {
    this.#filling = filling;
    this.#up = new Set(filling.definition.flags.filter((flag) => this.#isUp(flag)).map(({ id }) => id));
  }

  /** Those that are true now. */
  get up(): readonly FlagDetail[] {
    return this.#filling.definition.flags
      .filter(({ id }) => this.#up.has(id))
      .map((flag) => this.#told(flag));
  }

  /** After a change: those that have become true. */
  raised(changed: ReadonlySet<string>): readonly FlagDetail[] {
    const raised: FlagDetail[] = [];
    for (const flag of this.#filling.definition.flags) {
      if (!changed.has(flag.id)) continue;
      if (!this.#isUp(flag)) this.#up.delete(flag.id);
      else if (!this.#up.has(flag.id)) {
        this.#up.add(flag.id);
        raised.push(this.#told(flag));
      }
    }
    return raised;
  }

  #isUp({ id }: Flag): boolean {
    return this.#filling.session.verdict(id) === true;
  }

  #told({ id, urgent, advice = [] }: Flag): FlagDetail {
    const text = (key: string): string => plain({ filling: this.#filling }, key) ?? "";
    const byAudience = advice.map((audience) => [audience, text(`${id}:advice ${audience}`)]);
    return { id, text: text(id), urgent: urgent === true, advice: Object.fromEntries(byAudience) };
  }
}

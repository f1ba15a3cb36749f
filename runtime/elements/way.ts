import type { Filling } from "./filling.ts";
import { isShown, type Layout, type Step, stepsOf, stepWith } from "./steps.ts";

/** The way through a form, a step at a time. Steps in which nothing is shown are passed over. */
export class Way {
  /** All there are, in their order. */
  readonly steps: readonly Step[];
  readonly #filling: Filling;
  #at = 0;

  constructor(filling: Filling, layout: Layout | undefined) {
    this.#filling = filling;
    this.steps = stepsOf(filling.definition, filling.askedInputs, layout);
  }

  /** Whether anything of a step can be shown now. */
  isShown(step: Step): boolean {
    return isShown(step, this.#filling.session);
  }

  /** Where it stands; should that have gone away, the nearest before it, else after. */
  get step(): Step {
    const here = this.#next(this.#at + 1, -1) ?? this.#next(this.#at, 1) ?? 0;
    return this.steps[here]!;
  }

  get isFirst(): boolean {
    return this.#next(this.#at, -1) === undefined;
  }

  get isLast(): boolean {
    return this.#next(this.#at, 1) === undefined;
  }

  /** Goes to the step after (1) or before (−1), if there is one. */
  go(direction: 1 | -1): boolean {
    return this.#to(this.#next(this.#at, direction));
  }

  /** Goes to the step that shows something with this name. */
  goTo(name: string): boolean {
    const place = stepWith(name, this.steps);
    return this.#to(place < 0 ? undefined : place);
  }

  /** Whether something with this name stands in the step that is shown. */
  isHere(name: string): boolean {
    return stepWith(name, [this.step]) === 0;
  }

  #next(from: number, direction: 1 | -1): number | undefined {
    for (let at = from + direction; at in this.steps; at += direction)
      if (this.isShown(this.steps[at]!)) return at;
    return undefined;
  }

  #to(place: number | undefined): boolean {
    if (place === undefined) return false;
    this.#at = place;
    return true;
  }
}

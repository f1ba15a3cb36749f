import type { Places } from "../compiled.ts";
import type { Span } from "../diagnostics/diagnostic.ts";

/** A part of a definition that is made by itself, with whatever in it stands in the text, in the order in which it was made. */
interface Unit {
  readonly part: unknown;
  readonly placed: readonly object[];
}

/** The parts of one version of a form by name, for the next version. */
export type Units = ReadonlyMap<string, Unit>;

/** What an earlier version asks and scores, where that is sure to be the same, and where it stands now. */
export interface Basis {
  readonly units: Units;
  place(part: object): Span;
}

/**
 * Makes the parts of a definition and remembers where they stand in the text. A part that is equal to that of a version
 * before is that very object again, so that what is known of it by its identity is known still.
 */
export class Making {
  readonly units = new Map<string, Unit>();
  readonly #before: readonly Units[] | undefined;
  readonly #basis: Basis | undefined;
  readonly #placed: object[] = [];
  readonly #spans: Span[] = [];

  /** Without `before`, nothing is kept for a next version either. */
  constructor(before: readonly Units[] | undefined, basis: Basis | undefined) {
    this.#before = before;
    this.#basis = basis;
  }

  placed(part: object, span: Span): void {
    this.#placed.push(part);
    this.#spans.push(span);
  }

  /** What `make` makes, or what a version before had under this name. Parts are not made within parts. */
  part<T>(called: string, make: () => T): T {
    if (!this.#before) return make();
    const from = this.#placed.length;
    const made = make();
    const name = this.#free(called);
    const before = this.#known(name, made, this.#placed.length - from);
    if (before) {
      for (const [at, placed] of before.placed.entries()) this.#placed[from + at] = placed;
      this.units.set(name, before);
      return before.part as T;
    }
    this.units.set(name, { part: made, placed: this.#placed.slice(from) });
    return made;
  }

  /**
   * The same of what is asked and scored: it is not even made again where it is sure to be what it was. Nothing would be
   * said of it, either: whatever is wrong with it leaves open what a form means.
   */
  basis<T>(called: string, make: () => T): T {
    const name = this.#free(called);
    const unit = this.#basis?.units.get(name);
    if (!this.#basis || !unit) return this.part(called, make);
    for (const part of unit.placed) this.placed(part, this.#basis.place(part));
    this.units.set(name, unit);
    return unit.part as T;
  }

  #free(called: string): string {
    let name = called;
    while (this.units.has(name)) name += " again";
    return name;
  }

  #known(name: string, made: unknown, length: number): Unit | undefined {
    let compared: Unit | undefined;
    for (const units of this.#before ?? []) {
      const before = units.get(name);
      if (!before || before === compared) continue;
      if (before.placed.length === length && isEqual(made, before.part)) return before;
      compared = before;
    }
    return undefined;
  }

  places(): Places {
    let places: Map<object, Span> | undefined;
    const all = () => new Map(this.#placed.map((part, at) => [part, this.#spans[at]!]));
    return {
      get(part) {
        places ??= all();
        return places.get(part);
      },
    };
  }
}

type Plain = Readonly<Record<string, unknown>>;

/** Of two pieces of JSON. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((each, at) => isEqual(each, other[at]))
    );
  }
  let keys = 0;
  for (const key in one) {
    if (!(key in other) || !isEqual(one[key], other[key])) return false;
    keys++;
  }
  for (const _ in other) keys--;
  return keys === 0;
}

function isObject(value: unknown): value is Plain {
  return typeof value === "object" && value !== null;
}

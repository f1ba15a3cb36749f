import type { NotAsked } from "../../../runtime/definition/expression.ts";
import type { Placed } from "../outline.ts";
import { binding, type Code, type Facts, named, sure, wholeWithin } from "./code.ts";
import { numberName } from "./names.ts";
import type { Node } from "./node.ts";
import type { ItemFacts } from "./types.ts";

/** Whether something is asked, under a name: true, false, or missing. */
export interface Asked {
  readonly name: string;
  readonly canBeMissing: boolean;
  readonly node: Node;
}

interface Parts {
  readonly placed: Placed;
  readonly node: Node;
  /** The name of its state; in a repeat, of the list of its states. */
  readonly state: string;
  readonly facts: ItemFacts;
  /** What decides whether it is asked; null where it always is. Known once all items are declared. */
  readonly asked: (() => Asked) | null;
  /** JavaScript for what it waits for. */
  readonly waits: () => string;
  /** Of a reversed number that is not whole: the name of its least and most, added. */
  readonly mirror: string | null;
}

/** A name behind the state that expressions read, as JavaScript. */
export interface Reading {
  readonly name: string;
  readonly facts: Facts;
  /** What it comes to, given names of the state and of whether it is asked. */
  readonly text: (state: string, asked: string | null) => string;
  /** What it comes to in an entry that stands for a repeat that is not asked. */
  readonly hidden: string;
}

/** An item in the module, and what expressions read of it. */
export class ModuleItem {
  readonly parts: Parts;
  readonly #readings = new Map<string, Reading>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  get readings(): readonly Reading[] {
    return [...this.#readings.values()];
  }

  answer(): Code {
    const { facts } = this.parts;
    const { kind, whole } = facts.answer;
    return this.#reading("answer", facts.answer, null, (state, waits) =>
      kind === "number" && whole === null
        ? `${state}.value === undefined ? ${waits} : fromNumber(${state}.value)`
        : `${state}.value ?? ${waits}`,
    );
  }

  /** `rule`: what it counts where it is not asked; null: nothing, and there is nothing to read. */
  score(rule: NotAsked | null): Code {
    const effective = this.#isHideable ? rule : null;
    const isOwn = effective === this.#ownRule;
    const key = effective === null ? "score" : isOwn ? "points" : `points ${numberName(effective)}`;
    return this.#reading(key, this.parts.facts.score, effective, (state, waits) =>
      this.#presentScore(state, waits),
    );
  }

  isAnswered(): Code {
    return sure("truth", `${this.#stateHere}.state === "answered"`, binding.equality);
  }

  /** 1 where it is missing, else 0. */
  isMissing(): Code {
    return sure(
      "number",
      `(${this.#stateHere}.state === "missing" ? 1 : 0)`,
      binding.atom,
      wholeWithin(0, 1),
    );
  }

  get #stateHere(): string {
    return this.parts.placed.repeat ? `${this.parts.state}[k]` : this.parts.state;
  }

  /** What it counts where it is not asked, unless who reads it says otherwise. */
  get #ownRule(): NotAsked | undefined {
    const { item, repeat } = this.parts.placed;
    return item.notAsked ?? repeat?.notAsked;
  }

  get #isHideable(): boolean {
    return this.parts.asked !== null || this.parts.placed.repeat !== undefined;
  }

  #presentScore(state: string, waits: string): string {
    const { facts, mirror } = this.parts;
    const { score, scored } = facts;
    if (score.kind === "text") return `${state}.value ?? ${waits}`;
    if (scored === "none") return `${state}.state === "answered" ? null : ${waits}`;
    if (scored === "some") {
      const value = score.whole ? `${state}.score ?? null` : `exactly(${state}.score ?? null)`;
      return `${state}.state === "answered" ? ${value} : ${waits}`;
    }
    if (score.whole) return `${state}.score ?? ${waits}`;
    if (mirror === null) return `${state}.score === undefined ? ${waits} : fromNumber(${state}.score)`;
    return `${state}.value === undefined ? ${waits} : subtract(${mirror}, fromNumber(${state}.value))`;
  }

  #reading(
    key: string,
    known: Pick<Facts, "kind" | "whole">,
    rule: NotAsked | null,
    present: (state: string, waits: string) => string,
  ): Code {
    const { placed, node, state, asked } = this.parts;
    const reading = this.#readings.get(key) ?? {
      name: node.take(`${state} ${key}`),
      facts: this.#facts(known, rule, key === "answer"),
      hidden: hiddenText(rule),
      text: (name: string, askedName: string | null) => {
        const waits = this.parts.waits();
        if (askedName === null) return present(name, waits);
        const fromState = this.#isInState(known, rule) ? `${name}.score ?? ` : null;
        if (!asked!().canBeMissing) {
          return fromState
            ? fromState + waits
            : `${askedName} ? (${present(name, waits)}) : ${hiddenText(rule)}`;
        }
        if (fromState) return `${fromState}(${askedName} === true ? ${waits} : ${askedName})`;
        const otherwise = `${askedName} === false ? ${hiddenText(rule)} : ${askedName}`;
        return `${askedName} === true ? (${present(name, waits)}) : ${otherwise}`;
      },
    };
    this.#readings.set(key, reading);
    return named(placed.repeat ? `${reading.name}[k]` : reading.name, reading.facts);
  }

  /** Whether the state has the points, also where it is not asked. */
  #isInState({ kind, whole }: Pick<Facts, "kind" | "whole">, rule: NotAsked | null): boolean {
    const isOwn = Number.isSafeInteger(rule) && rule === this.#ownRule;
    return isOwn && kind === "number" && whole !== null && this.parts.facts.scored === "all";
  }

  #facts({ kind, whole }: Pick<Facts, "kind" | "whole">, rule: NotAsked | null, isAnswer: boolean): Facts {
    const isHideable = this.#isHideable;
    const isNumber = typeof rule === "number";
    const unscored = !isAnswer && this.parts.facts.scored !== "all";
    return {
      kind,
      whole: isNumber && whole ? wholeIncluding(whole, rule) : whole,
      missing: true,
      notAsked: unscored || (isHideable && rule === null),
      leftOut: isHideable && rule === "left out",
    };
  }
}

function wholeIncluding(
  { min, max }: { readonly min: number; readonly max: number },
  also: number,
): Facts["whole"] {
  return Number.isSafeInteger(also) ? wholeWithin(Math.min(min, also), Math.max(max, also)) : null;
}

function hiddenText(rule: NotAsked | null): string {
  if (rule === null) return "null";
  if (typeof rule === "number") return Number.isSafeInteger(rule) ? String(rule) : `fromNumber(${rule})`;
  return rule === "missing" ? "declaredMissing" : "undefined";
}

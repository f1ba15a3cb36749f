import { CSSResult } from "lit";
import type { Definition } from "../definition/definition.ts";
import { isNotThere } from "../definition/tables.ts";
import { isSpecial, isSpecialAnswer, kindsIn } from "../engine/kit.ts";
import { loadEngine } from "./engine.ts";
import { loadExit } from "./exit.ts";
import { loadFields } from "./fields/index.ts";
import { type Layout, loadDivided } from "./steps.ts";
import { adopt } from "./style/adopt.ts";
import { isMarked, loadMarks } from "./text/marks.ts";

/** After so long, what could not be loaded is tried again. */
const pause = 3000;

/** Gives the look of what it brings, where that has one. */
type Load = () => Promise<unknown>;

/** Brings what a form needs and not every form does, before any of it is shown. */
export class Equipment {
  readonly #refresh: () => void;
  readonly #fail: (error: unknown) => void;
  #definition: Definition | undefined;
  #layout: Layout | undefined;
  #isComplete = true;
  #arrival: Promise<void> | undefined;

  constructor(refresh: () => void, fail: (error: unknown) => void) {
    this.#refresh = refresh;
    this.#fail = fail;
  }

  /** Nothing that the form needs is missing. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Until what is under way is here, or cannot be had now. */
  get arrival(): Promise<void> | undefined {
    return this.#arrival;
  }

  /** To the root that the form is shown in. */
  bring(definition: Definition, layout: Layout | undefined, root: Node): void {
    if (definition === this.#definition && layout === this.#layout) return;
    this.#definition = definition;
    this.#layout = layout;
    const needed = [...neededFor(definition, layout)];
    this.#isComplete = needed.length === 0;
    this.#arrival = this.#isComplete ? undefined : this.#load(definition, needed, root);
  }

  async #load(definition: Definition, needed: readonly Load[], root: Node): Promise<void> {
    try {
      for (const part of await Promise.all(needed.map((load) => load())))
        if (part instanceof CSSResult) adopt(root, part);
      if (definition !== this.#definition) return;
      this.#isComplete = true;
      this.#refresh();
    } catch (error) {
      if (definition !== this.#definition) return;
      this.#fail(error);
      setTimeout(() => {
        this.#definition = undefined;
        this.#refresh();
      }, pause);
    }
  }
}

/** What is here already is loaded without going anywhere. Of a definition that may be broken. */
function* neededFor(definition: Partial<Definition>, layout: Layout | undefined): Generator<Load> {
  const { texts = {}, about } = definition;
  const kinds = kindsIn(definition);
  const isMore = [...kinds].some(isSpecialAnswer);
  if (isSpecial(kinds)) yield loadEngine;
  if (isMore) yield loadFields;
  if (kinds.has("grid")) yield async () => (await import("./parts/grid.ts")).style;
  if (kinds.has("repeat")) yield async () => (await import("./parts/repeat.ts")).style;
  if (about?.sensitive) yield loadExit;
  if (kinds.has("page") || layout === "sections" || layout === "questions") yield loadDivided;
  if (isMore || about?.sensitive || isSpecial(kinds) || isWithheld(definition) || hasMarks(texts))
    yield loadMarks;
}

/** Something in it is not there: words or a table. */
function isWithheld({ about, tables = {} }: Partial<Definition>): boolean {
  return about?.licence?.wordingMissing === true || Object.values(tables).some(isNotThere);
}

function hasMarks(texts: Definition["texts"]): boolean {
  return Object.values(texts).some((each) => Object.values(each).some(isMarked));
}

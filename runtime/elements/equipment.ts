import type { CSSResult } from "lit";
import type { Content, Definition } from "../definition/definition.ts";
import { loadExit } from "./exit.ts";
import { loadFields, needsMore } from "./fields/index.ts";
import { type Layout, loadDivided } from "./steps.ts";
import { adopt } from "./style/adopt.ts";
import { isMarked, loadMarks } from "./text/marks.ts";

/** After so long, what could not be loaded is tried again. */
const pause = 3000;

type Load = () => Promise<CSSResult | undefined>;

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
      for (const style of await Promise.all(needed.map((load) => load()))) if (style) adopt(root, style);
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

/** What is here already is loaded without going anywhere. */
function* neededFor({ inputs, body, texts, about }: Definition, layout: Layout | undefined): Generator<Load> {
  const kinds = new Set([...kindsIn(inputs), ...kindsIn(body)]);
  const isMore = needsMore(kinds);
  if (isMore) yield loadFields;
  if (kinds.has("grid")) yield async () => (await import("./parts/grid.ts")).style;
  if (kinds.has("repeat")) yield async () => (await import("./parts/repeat.ts")).style;
  if (about.sensitive) yield async () => void (await loadExit());
  if (kinds.has("page") || layout === "sections" || layout === "questions")
    yield async () => void (await loadDivided());
  const words = Object.values(texts).flatMap((each) => Object.values(each));
  // What other fields build on stands in the same file, which is asked for at once.
  if (isMore || kinds.has("repeat") || about.licence.wordingMissing || words.some(isMarked))
    yield async () => void (await loadMarks());
}

/** Those of content, and of answers. */
function* kindsIn(contents: readonly Content[]): Generator<string> {
  for (const content of contents) {
    yield content.kind === "item" ? content.type.kind : content.kind;
    if (content.kind === "grid") yield* kindsIn(content.cells);
    else if ("body" in content) yield* kindsIn(content.body);
  }
}

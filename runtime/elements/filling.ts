import type { Content, Definition } from "../definition/definition.ts";
import type { Answer, Response } from "../definition/submission.ts";
import { fill, type Options, type Session } from "../engine/index.ts";

/** A part of the page that has to look again when what it shows may be different. */
export interface Watcher {
  refresh(): void;
}

export interface Change {
  /** An id, in a repeat `incident[2].severity`. */
  readonly item: string;
  readonly answer: Answer;
  /** What may look different now, by id. */
  readonly changed: ReadonlySet<string>;
}

/**
 * A form that is being filled in, as the parts of the page share it: the answers, and who has to look again when
 * they change. Knows no DOM.
 */
export class Filling {
  readonly definition: Definition;
  readonly session: Session;
  /** The language that it is shown in; see {@link text}. */
  language: string;
  readonly: boolean = false;
  readonly #watchers = new Map<string, Set<Watcher>>();
  readonly #onChange: (change: Change) => void;

  /** Throws a DefinitionError, which says why, if this runtime cannot run the definition. */
  constructor(
    definition: Definition,
    response: Response,
    options: Options,
    onChange: (change: Change) => void,
  ) {
    this.definition = definition;
    this.session = fill(definition, response, options);
    this.language = definition.language;
    this.#onChange = onChange;
  }

  /** What people read under a key of {@link Texts}, in the language shown, else in the form's own. */
  text(key: string): string | undefined {
    const { texts, language } = this.definition;
    return texts[this.language]?.[key] ?? texts[language]?.[key];
  }

  answer(item: string, answer: Answer): void {
    const changed = this.session.set(item, answer);
    for (const id of changed) this.refresh(id);
    this.refresh(item);
    this.#onChange({ item, answer, changed });
  }

  refresh(id: string): void {
    for (const watcher of this.#watchers.get(id) ?? []) watcher.refresh();
  }

  /** Everything looks again, after a change of language or of what is marked. */
  refreshAll(): void {
    for (const watchers of this.#watchers.values()) for (const watcher of watchers) watcher.refresh();
  }

  /** Returns what ends it. */
  watch(id: string, watcher: Watcher): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    return () => watchers.delete(watcher);
  }
}

/** Where content stands: the form itself, or the n-th entry of a repeat, counted from 1. */
export interface Entry {
  readonly repeat: string;
  readonly number: number;
}

/** What the session calls something with this id here: `severity`, or `incident[2].severity`. */
export function nameIn(entry: Entry | undefined, id: string): string {
  return entry ? `${entry.repeat}[${entry.number}].${id}` : id;
}

/** The parts that have a place of their own on the page. */
export type Part = Exclude<Content, { kind: "group" | "page" }>;

import type { Content, Definition, Item, Repeat } from "../definition/definition.ts";
import type { Result } from "../definition/result.ts";
import type { Answer, Problem, Response } from "../definition/submission.ts";
import type { Options, Progress, Session } from "../engine/index.ts";
import { type Locale, locale } from "../locale/locale.ts";
import { fill } from "./engine.ts";
import { type FormTexts, textsFor } from "./text/texts.ts";

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
  /** As it is when it is read. */
  readonly result: Result;
}

/**
 * A form that is being filled in, as the parts of the page share it: the answers, and who has to look again when
 * they change. Knows no DOM.
 */
export class Filling {
  readonly definition: Definition;
  readonly session: Session;
  /** The day of the evaluation, where it is not the current one. */
  readonly today: string | undefined;
  /** The inputs that nobody gave, which the form therefore asks, once their conditions hold. */
  readonly askedInputs: readonly Item[];
  readonly: boolean = false;
  /** Says something to those who hear the page; the form that shows this puts it there. */
  announce: (text: string) => void = () => {};
  #locale: Locale;
  #texts: FormTexts;
  readonly #watchers = new Map<string, Set<Watcher>>();
  readonly #onChange: (change: Change) => void;
  readonly #marked = new Set<string>();
  #questions: ReadonlyMap<string, Item | Repeat> | undefined;

  /** Throws a DefinitionError, which says why, if this runtime cannot run the definition. */
  constructor(
    definition: Definition,
    response: Response,
    options: Options,
    onChange: (change: Change) => void,
  ) {
    this.definition = definition;
    this.today = options.today;
    this.session = fill(definition, response, options);
    this.askedInputs = definition.inputs.filter(({ id }) => !isGiven(this.session, id));
    this.#locale = locale(options.language ?? definition.language);
    this.#texts = this.#textsFor(this.#locale.asked);
    this.session.language = this.language;
    this.#onChange = onChange;
  }

  /** Everything that can be asked, by id; what stands in a repeat as `incident.severity`, and the repeat itself. */
  get questions(): ReadonlyMap<string, Item | Repeat> {
    this.#questions ??= new Map(questionsIn([...this.definition.inputs, ...this.definition.body]));
    return this.#questions;
  }

  /** What the session calls by this name, if it is something that can be asked. */
  question(name: string): Item | Repeat | undefined {
    return this.questions.get(name.replace(/\[\d+\]/, ""));
  }

  /** How the interface speaks, and which language is asked of the texts; see {@link text}. */
  get locale(): Locale {
    return this.#locale;
  }

  set locale(locale: Locale) {
    this.#locale = locale;
    this.#texts = this.#textsFor(locale.asked);
    this.session.language = this.language;
  }

  /** What people read. */
  get texts(): FormTexts {
    return this.#texts;
  }

  /** The language that the form is shown in: of those that it has the nearest to what is asked for, else its own. */
  get language(): string {
    return this.#texts.language;
  }

  #textsFor(language: string): FormTexts {
    return textsFor(this.definition, language, (id) => {
      const state = this.session.item(id);
      return state.state === "answered" ? state.value : undefined;
    });
  }

  /** The words under a key of {@link Texts}, in the language shown, else in the form's own; nothing for withheld ones. */
  text(key: string): string | undefined {
    const said = this.#texts.text(key);
    return said?.isTopic ? undefined : said?.text;
  }

  answer(item: string, answer: Answer): void {
    const { session } = this;
    const changed = session.set(item, answer);
    for (const id of changed) this.refresh(id);
    this.refresh(item);
    this.#onChange({
      item,
      answer,
      changed,
      get result() {
        return session.result;
      },
    });
  }

  /**
   * What the page says is wrong with an answer, or with the number of a repeat's entries: at once where it is not
   * allowed; where there is none, once that has stood in the way of submitting.
   */
  problemOf(item: string): Problem | undefined {
    const problem = this.session.problem(item);
    return problem?.kind === "unanswered" && !this.#marked.has(item) ? undefined : problem;
  }

  /** Whether it has stood in the way of submitting. */
  isMarked(item: string): boolean {
    return this.#marked.has(item);
  }

  /** Of the problems that have stood in the way of submitting, those that still do. */
  get markedProblems(): readonly Problem[] {
    return this.#marked.size === 0
      ? []
      : this.session.problems.filter((problem) => this.#marked.has(placeOf(problem)));
  }

  /** Marks all that stands in the way of submitting, and forgets what was marked before. */
  mark(): readonly Problem[] {
    const { problems } = this.session;
    const before = [...this.#marked];
    this.#marked.clear();
    for (const problem of problems) this.#marked.add(placeOf(problem));
    for (const place of new Set([...before, ...this.#marked])) this.refresh(place);
    return problems;
  }

  /** How far it has come. What the host knows and nobody is asked does not count. */
  get progress(): Progress {
    const { session, askedInputs, definition } = this;
    const { answered, left, possible } = session.progress;
    const known = definition.inputs.filter(
      (input) => !askedInputs.includes(input) && session.isShown(input.id),
    );
    return { answered: answered - known.length, left, possible };
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

/** Whether the page has given an input, and one that the form allows. */
function isGiven(session: Session, input: string): boolean {
  const state = session.item(input);
  const isInvalid = state.state === "missing" && state.reason === "invalid";
  return (session.given(input) ?? null) !== null && !isInvalid;
}

function questionsIn(body: readonly Content[], prefix = ""): [id: string, question: Item | Repeat][] {
  return body.flatMap((content): [string, Item | Repeat][] => {
    switch (content.kind) {
      case "item":
        return [[prefix + content.id, content]];
      case "repeat":
        return [[content.id, content], ...questionsIn(content.body, `${content.id}.`)];
      case "grid":
        return questionsIn(content.cells, prefix);
      case "note":
        return [];
      default:
        return questionsIn(content.body, prefix);
    }
  });
}

/** The item or the check that a problem is about. */
export function placeOf(problem: Problem): string {
  return problem.kind === "check" ? problem.check : problem.item;
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

/** Where something with this name stands. */
export function entryOf(name: string): Entry | undefined {
  const [, repeat, number] = /^(\w+)\[(\d+)\]/.exec(name) ?? [];
  return repeat === undefined ? undefined : { repeat, number: Number(number) };
}

/** The `id` of what shows something with this name on the page, unique within the form. */
export function domIdOf(name: string): string {
  return name.replace(/[[\].]/g, "-");
}

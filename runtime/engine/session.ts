import type { Option } from "../definition/definition.ts";
import type { ItemState, Result, ScoreState } from "../definition/result.ts";
import type { Answer, Problem, Response } from "../definition/submission.ts";
import { Agenda } from "./graph.ts";
import type { ItemPart, RepeatPart } from "./parts.ts";
import { isShown, type Place, placeOf, unknown } from "./place.ts";
import { givenTo, offeredOptions, openProblems, partProblem } from "./problems.ts";
import type { Program } from "./program.ts";
import { type Progress, progressOf } from "./progress.ts";
import type { Run } from "./run.ts";
import { itemState, resultOf, scoreState, stateOf, verdict } from "./state.ts";
import { type Submitted, storedAnswers, submissionOf } from "./submission.ts";

/**
 * A form that is being filled in. Items and inputs are named by id, in a repeat `incident[2].severity`, counted from 1;
 * a name that the form does not have is a RangeError. Answers to what is not asked are kept, have no effect, and never
 * leave.
 */
export interface Session {
  /** Takes an answer (`null`: none) and says what may look different now, by id. */
  set(item: string, answer: Answer): ReadonlySet<string>;
  /** The items and repeats that the last answer has had asked, and those that are no longer asked since. */
  readonly turned: ReadonlySet<string>;
  /** The answer as it was given, also to what is not asked now. */
  given(item: string): unknown;
  item(item: string): ItemState;
  score(score: string): ScoreState;
  /** Of a cut-off, a flag or a check; `null` is unknown. */
  verdict(id: string): boolean | null;
  /** Whether an item, a section, a grid, a row, a note … is shown; within a repeat, in that entry. */
  isShown(id: string): boolean;
  /** The options that can be chosen now. */
  options(item: string): readonly Option[];
  /** What keeps the answer to an item, or the number of a repeat's entries, from being submitted. */
  problem(item: string): Problem | undefined;
  /** How many questions are answered, and how many there may still be. */
  readonly progress: Progress;
  /** The language that the form is shown in, as the result says it. Changing it changes no answer. */
  language: string;
  readonly result: Result;
  /** What is asked and answered, without anything else. */
  readonly response: Required<Response>;
  readonly problems: readonly Problem[];
  submit(): Submitted;
  /** Calls back after each change with what may look different; returns what ends it. */
  subscribe(listener: (changed: ReadonlySet<string>) => void): () => void;
}

export function createSession(program: Program, run: Run): Session {
  const agenda = new Agenda(program.nodes);
  const listeners = new Set<(changed: ReadonlySet<string>) => void>();
  let result: Result | undefined;
  let turned = new Set<string>();

  /** Works out what depends on the parts whose answers are new. */
  function settle(parts: Iterable<ItemPart | RepeatPart>): ReadonlySet<string> {
    const changed = new Set<string>();
    run.changed = changed;
    run.turned = turned = new Set();
    result = undefined;
    for (const part of parts) agenda.add(part.node);
    for (let node = agenda.next(); node; node = agenda.next()) {
      if (node.update(run)) for (const reader of node.readers) agenda.add(reader);
    }
    for (const listener of listeners) listener(changed);
    return changed;
  }

  function set({ part, entry }: Place, answer: Answer): ReadonlySet<string> {
    if (part.kind === "item" && part.repeat) {
      part.repeat.does.answer(part, part.repeat, entry, answer, run);
      return settle([part]);
    }
    run.given[part.slot] = answer;
    return settle(part.kind === "repeat" ? [part, ...part.items.values()] : [part]);
  }

  return {
    set: (item, answer) => set(placeOf(item, program, run), answer),
    get turned() {
      return turned;
    },
    given: (item) => {
      const { part, entry } = placeOf(item, program, run);
      return givenTo(part, entry, run);
    },
    item: (item) => {
      const { part, entry } = placeOf(item, program, run);
      return part.kind === "item" ? itemState(part, entry, run) : stateOf(part, run);
    },
    score: (id) => {
      const score = program.definition.scores.find((each) => each.id === id);
      return scoreState(score ?? unknown(id), program, run);
    },
    verdict: (id) => verdict(program.results.has(id) ? id : unknown(id), program, run),
    isShown: (id) => isShown(id, program, run),
    options: (item) => {
      const { part, entry } = placeOf(item, program, run);
      return part.kind === "item" ? offeredOptions(part, entry, run) : [];
    },
    problem: (item) => {
      const { part, entry } = placeOf(item, program, run);
      return partProblem(part, entry, run);
    },
    get progress() {
      return progressOf(program, run);
    },
    get language() {
      return run.language;
    },
    set language(language) {
      run.language = language;
      result = undefined;
    },
    get result() {
      result ??= resultOf(program, run);
      return result;
    },
    get response() {
      return { answers: storedAnswers(program.answerable, run), inputs: storedAnswers(program.inputs, run) };
    },
    get problems() {
      return openProblems(program, run);
    },
    submit: () => submissionOf(program, run),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { PropertyDeclarations } from "lit";
import type { Definition } from "../definition/definition.ts";
import type { Result } from "../definition/result.ts";
import type { Answers, Problem, Response, Submission } from "../definition/submission.ts";
import { associate, restored } from "./association.ts";
import { ControlElement } from "./control.ts";
import { canRun } from "./engine.ts";
import type { ProblemDetail } from "./events.ts";
import { givenTo } from "./given.ts";
import { problemOf } from "./obstacle.ts";
import type { Running } from "./running.ts";

/** A form that is filled in, as scripts see it: what goes in and what comes out. Knows nothing of how it is shown. */
export abstract class ModelElement extends ControlElement {
  static override properties: PropertyDeclarations = { today: {} };

  /** The day of the evaluation, such as 2011-04-04; the current day where it is not given. */
  declare today: string | undefined;
  /** Why there is no form to fill in. */
  protected problem: ProblemDetail | undefined;
  #definition: Definition | undefined;
  /** What the page gave last: what a reset goes back to. */
  #given: Required<Response> = { answers: {}, inputs: {} };
  /** What the browser kept over a reload, until the form is there. A page that gives answers knows better. */
  #kept: unknown;
  /** What to begin with at the next use. */
  #beginning: Response | undefined;
  #running: Running | undefined;

  /** The compiled form. */
  get definition(): Definition | undefined {
    return this.#definition;
  }

  set definition(definition: Definition | undefined) {
    if (definition === this.#definition) return;
    this.#definition = definition;
    this.#begin(this.#given);
  }

  /** What is asked and answered. Setting it starts anew, unless it says nothing new. */
  get answers(): Answers {
    return this.running?.filling.session.response.answers ?? this.#given.answers;
  }

  set answers(given: Answers | null | undefined) {
    const answers = copied(given);
    if (isSame(answers, this.#given.answers) || isSame(answers, this.answers)) return;
    this.#given = { ...this.#given, answers };
    this.#begin(this.#given);
  }

  /** What the page knows of the person. Setting it keeps the answers. */
  get inputs(): Answers {
    return this.running?.filling.session.response.inputs ?? this.#given.inputs;
  }

  set inputs(given: Answers | null | undefined) {
    const inputs = copied(given);
    if (isSame(inputs, this.#given.inputs) || isSame(inputs, this.inputs)) return;
    const { answers } = this.#givenSoFar;
    this.#given = { ...this.#given, inputs };
    this.#begin({ answers, inputs });
  }

  /** The result as it is now. */
  get result(): Result | undefined {
    return this.running?.filling.session.result;
  }

  /** What would be submitted now; undefined while something stands in its way. */
  get submission(): Submission | undefined {
    return this.running?.submission;
  }

  /** What keeps the form from being submitted. */
  get problems(): readonly Problem[] {
    return this.running?.filling.session.problems ?? [];
  }

  /** Whether it can be submitted. */
  get complete(): boolean {
    return this.submission !== undefined;
  }

  /** Goes back to the answers that the page gave. */
  reset(): void {
    this.#begin(this.#given);
  }

  formResetCallback(): void {
    this.reset();
  }

  formStateRestoreCallback(state: unknown): void {
    this.#kept = state;
    this.#begin(this.#given);
  }

  /** The form as it is being filled in; begins where that has not been done yet, once all is here that it takes. */
  protected get running(): Running | undefined {
    const beginning = this.#beginning;
    if (!beginning) return this.#running;
    this.#running = undefined;
    if (!this.#definition || !canRun(this.#definition)) return undefined;
    this.#beginning = undefined;
    const kept = Object.keys(this.#given.answers).length === 0 && restored(this.#kept, this.#definition);
    this.#kept = undefined;
    try {
      this.#running = this.begin(this.#definition, kept || beginning);
      this.problem = undefined;
    } catch (error) {
      this.fail(error);
    }
    return this.#running;
  }

  /** Goes on with other answers. A reset still goes back to those that the page gave. */
  protected restart(response: Response): void {
    this.#begin(response);
  }

  /** Forgets all answers, also those that the page gave. */
  protected clear(): void {
    this.#given = { answers: {}, inputs: {} };
    this.#kept = undefined;
    this.#begin(this.#given);
  }

  /** May throw a DefinitionError. */
  protected abstract begin(definition: Definition, response: Response): Running;

  /** There is no form to fill in. */
  protected fail(error: unknown): void {
    this.problem = problemOf(error);
    this.tell("formscript-problem", this.problem);
    this.requestUpdate();
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has("today") && (this.#running || this.problem)) this.#begin(this.#givenSoFar);
  }

  protected override associate(): void {
    const { running } = this;
    if (!running) return;
    const anchor = this.renderRoot.querySelector<HTMLElement>("#summary") ?? undefined;
    associate(running, { internals: this.internals, isRequired: this.required, anchor });
  }

  protected override taken(): void {
    if (this.#running) this.#running.isUnsent = false;
  }

  /** Also to what is not asked now: with other inputs, or on another day, it may be. */
  get #givenSoFar(): Required<Response> {
    return this.running ? givenTo(this.running.filling) : this.#given;
  }

  #begin(response: Response): void {
    this.#beginning = response;
    this.requestUpdate();
    // What the page's form is asked for now must not be what it was.
    if (this.hasUpdated && this.form) this.associate();
  }
}

/** What the page does to its object later is not meant for the form. A page that knows nothing yet gives nothing. */
function copied(answers: Answers | null | undefined): Answers {
  return JSON.parse(JSON.stringify(answers || {}));
}

function isSame(one: Answers, other: Answers): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

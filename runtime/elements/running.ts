import type { Definition } from "../definition/definition.ts";
import type { Response, Submission } from "../definition/submission.ts";
import { appearing } from "./appearing.ts";
import type { FlagDetail } from "./events.ts";
import { type Change, Filling } from "./filling.ts";
import { Flags } from "./flags.ts";
import { Sending } from "./sending.ts";
import type { Layout } from "./steps.ts";
import { Way } from "./way.ts";

/** Whom a form that is being filled in tells what happens. */
export interface Listener {
  changed(change: Change): void;
  raised(flag: FlagDetail): void;
  /** What is shown around the questions may look different. */
  refreshed(): void;
}

/** One time that a form is filled in, from the first answer until it has been sent. */
export class Running {
  readonly filling: Filling;
  readonly flags: Flags;
  readonly sending: Sending;
  /** There are answers that nobody has been handed. */
  isUnsent = false;
  way: Way;
  readonly #listener: Listener;

  /** Throws a DefinitionError, which says why, if this runtime cannot run the definition. */
  constructor(definition: Definition, response: Response, today: string | undefined, listener: Listener) {
    this.#listener = listener;
    const options = today ? { today } : {};
    this.filling = new Filling(definition, response, options, (change) => this.#changed(change));
    this.flags = new Flags(this.filling);
    this.way = new Way(this.filling, undefined);
    this.sending = new Sending(() => listener.refreshed());
  }

  set layout(layout: Layout | undefined) {
    const [first] = this.way.step.body;
    this.way = new Way(this.filling, layout);
    if (first && "id" in first && first.id !== undefined) this.way.goTo(first.id);
  }

  /** What may be submitted now; nothing that stands for a form whose wording is missing. */
  get submission(): Submission | undefined {
    const { definition, session } = this.filling;
    if (definition.about.licence.wordingMissing) return undefined;
    const submitted = session.submit();
    return submitted.ok ? submitted.submission : undefined;
  }

  #changed(change: Change): void {
    const { filling, way } = this;
    const { messages } = filling.locale;
    const { appeared, gone } = appearing(filling, change.item, (name) => way.isHere(name));
    if (appeared > 0) filling.announce(messages.questionsAppeared(appeared));
    if (gone > 0) filling.announce(messages.questionsWentAway(gone));
    this.isUnsent = true;
    this.#listener.changed(change);
    for (const flag of this.flags.raised(change.changed)) this.#listener.raised(flag);
    this.#listener.refreshed();
  }
}

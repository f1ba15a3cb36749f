/** A line of a list to choose from. */
export interface Entry {
  readonly title: string;
  /** What it stands in, or the keys that do the same. */
  readonly detail?: string;
  choose(): void;
}

/** Something that the author is asked in a dialog. */
export type Question =
  | {
      readonly kind: "text";
      readonly title: string;
      readonly label: string;
      readonly value: string;
      readonly hint?: string;
      readonly go: string;
      /** Why this cannot be; null where it can. */
      wrong(value: string): string | null;
      taken(value: string): void;
    }
  | {
      readonly kind: "choice";
      readonly title: string;
      readonly text: string;
      readonly choices: readonly Entry[];
    }
  | {
      readonly kind: "list";
      readonly title: string;
      /** Those that fit what has been typed, the best first. */
      find(typed: string): readonly Entry[] | Promise<readonly Entry[]>;
      /** What stands there where none fits. */
      readonly none: string;
    }
  | {
      readonly kind: "page";
      readonly title: string;
      readonly page: HTMLElement;
    };

/** What the author is asked, one thing at a time. */
export class Asking {
  readonly #tell: () => void;
  /** Called as soon as a question is no longer asked. */
  onEnd: () => void = () => {};
  #question: Question | undefined;
  #dismissed: (() => void) | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get question(): Question | undefined {
    return this.#question;
  }

  ask(question: Question, dismissed?: () => void): void {
    this.dismiss();
    this.#question = question;
    this.#dismissed = dismissed;
    this.#tell();
  }

  /** Asks for a text; undefined where the author would rather not. */
  text(question: Omit<Extract<Question, { kind: "text" }>, "kind" | "taken">): Promise<string | undefined> {
    return new Promise((done) => {
      this.ask({ ...question, kind: "text", taken: done }, () => done(undefined));
    });
  }

  /** Asks which of these; undefined where the author would rather not. */
  choice<Value>(
    title: string,
    text: string,
    choices: readonly (readonly [Value, string])[],
  ): Promise<Value | undefined> {
    return new Promise((done) => {
      const entries = choices.map(([value, words]) => ({ title: words, choose: () => done(value) }));
      this.ask({ kind: "choice", title, text, choices: entries }, () => done(undefined));
    });
  }

  /** What it looks like is different, as after each sign that is typed. */
  refresh(): void {
    this.#tell();
  }

  /** The author has answered; what that means is for who asks. */
  answered(): void {
    this.#dismissed = undefined;
    this.dismiss();
  }

  /** The author would rather not. */
  dismiss(): void {
    if (!this.#question) return;
    const dismissed = this.#dismissed;
    this.#question = undefined;
    this.#dismissed = undefined;
    this.onEnd();
    dismissed?.();
    this.#tell();
  }
}

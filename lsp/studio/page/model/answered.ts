import { RequestError } from "../server/connection.ts";

/** The last answer to a question that is asked again whenever what it depends on is another. */
export class Answered<Answer> {
  readonly #tell: () => void;
  #key: string | undefined;
  #answer: Answer | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** The newest answer there is; where the key is new, it is asked for. An answer that fails leaves the last one. */
  to(key: string, ask: () => Promise<Answer>): Answer | undefined {
    if (key === this.#key) return this.#answer;
    this.#key = key;
    ask().then(
      (answer) => {
        if (key !== this.#key) return;
        this.#answer = answer;
        this.#tell();
      },
      (error: unknown) => {
        if (key !== this.#key || !(error instanceof RequestError && error.isStale)) return;
        // A text that it depends on has changed meanwhile, which need not be the one that the key tells of.
        this.#key = undefined;
        this.#tell();
      },
    );
    return this.#answer;
  }
}

import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";

/** So long, in milliseconds, work goes on before anyone else has a turn. */
const length = 8;

/** The time that work has until others have theirs. */
export class Turn {
  readonly #since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#since >= length;
  }
}

/** Has work that goes through many files done in turns with all else. */
export class Turns {
  #asked = 0;

  /** Whether somebody waits for such work: what nobody waits for comes behind it. */
  get areAsked(): boolean {
    return this.#asked > 0;
  }

  /** What comes of work, unless nobody waits for it any more. */
  async of<Answer>(work: Generator<undefined, Answer>, token: CancellationToken): Promise<Answer> {
    this.#asked += 1;
    try {
      for (let turn = new Turn(); ; ) {
        const { done, value } = work.next();
        if (done) return value;
        if (!turn.isOver) continue;
        await new Promise((later) => setTimeout(later));
        if (token.isCancellationRequested)
          throw new ResponseError(LSPErrorCodes.RequestCancelled, "Nobody waits for this any more.");
        turn = new Turn();
      }
    } finally {
      this.#asked -= 1;
      work.return(undefined as never);
    }
  }
}

/** Has a look at files before an answer is given, for which they then are at hand. Throws where the file that it is about has changed meanwhile. */
export function* afterLooking<Answer>(
  workspace: Workspace,
  paths: readonly string[],
  about: string,
  answer: () => Answer,
): Generator<undefined, Answer> {
  const before = workspace.text(about);
  const letGo = workspace.hold();
  try {
    for (const path of paths) {
      yield* workspace.viewing(path);
      yield;
      if (workspace.text(about) !== before)
        throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
    }
    return answer();
  } finally {
    letGo();
  }
}

import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";

/** What takes no longer, in milliseconds, is not told of. */
const soon = 500;
/** How often it is told how far the work has come, in milliseconds. */
const often = 100;

interface Work {
  readonly since: number;
  /** How many files there were to look at. */
  all: number;
  told: number;
  /** Null while the editor has not agreed yet. */
  reporter?: WorkDoneProgressServerReporter | null;
}

/** Tells an editor that can show it how far the work has come: "Checking forms: 120/500". */
export class Progress {
  readonly #connection: Connection;
  #work: Work | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** So many files are still to be looked at. */
  left(count: number): void {
    const now = performance.now();
    this.#work ??= { since: now, all: 0, told: 0 };
    const work = this.#work;
    // The one that is done counts, too.
    work.all = Math.max(work.all, count + 1);
    if (now - work.since < soon || now - work.told < often || count === 0) return;
    work.told = now;
    if (work.reporter)
      work.reporter.report(Math.round(100 * (1 - count / work.all)), saying(count, work.all));
    else if (work.reporter === undefined) void this.#begin(work, count);
  }

  /** Nothing is left to do. */
  done(): void {
    this.#work?.reporter?.done();
    this.#work = undefined;
  }

  async #begin(work: Work, count: number): Promise<void> {
    work.reporter = null;
    const reporter = await this.#connection.window.createWorkDoneProgress();
    if (work !== this.#work) return;
    reporter.begin("Checking forms", Math.round(100 * (1 - count / work.all)), saying(count, work.all));
    work.reporter = reporter;
  }
}

function saying(left: number, all: number): string {
  return `${all - left}/${all}`;
}

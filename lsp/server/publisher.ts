import type { Connection } from "vscode-languageserver";
import { folderOf } from "../workspace/paths.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { type AddressOf, Convert } from "./convert.ts";
import { Turn, type Turns } from "./patience.ts";
import { Progress } from "./progress.ts";
import { uriOf } from "./uris.ts";

/** A file that is open: its address as the editor writes it, and its version as the editor counts. */
export interface Opened {
  readonly uri: string;
  readonly version: number;
}

/** After so many files, what nobody looks at is let go of. */
const many = 100;
/** So long, in milliseconds, what nobody waits for waits for those whom somebody waits for. */
const pause = 10;

/**
 * Tells the editor what there is to say about files. A file that is being typed in comes first, and of many changes
 * only the last is looked at; then what lies beside it, then the rest of the workspace, a few milliseconds at a time, so
 * that questions are answered and changes heard in between.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #turns: Turns;
  readonly #opened: (path: string) => Opened | undefined;
  readonly #addressOf: AddressOf;
  readonly #progress: Progress;
  /** What has been said last about files, and under which address. */
  readonly #said = new Map<string, { readonly uri: string; readonly all: string }>();
  #waiting = new Set<string>();
  /** The file that is being looked at, and what is still to be done for it. */
  #begun: { readonly path: string; readonly steps: Iterator<undefined, void> } | undefined;
  /** The files of the folders that are open, and those that are open themselves. */
  #inFolders: ReadonlySet<string> = new Set();
  #sinceRest = 0;
  #isWorking = false;

  constructor(
    connection: Connection,
    workspace: Workspace,
    turns: Turns,
    opened: (path: string) => Opened | undefined,
    addressOf: AddressOf,
  ) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#turns = turns;
    this.#opened = opened;
    this.#addressOf = addressOf;
    this.#progress = new Progress(connection);
  }

  /** The file first, then those that it may matter to, then what lies beside it. */
  changed(path: string, others: readonly string[]): void {
    if (!this.#opened(path)) this.#inFolders = new Set(this.#workspace.paths());
    const folder = folderOf(path);
    const { beside = [], elsewhere = [] } = Object.groupBy(this.#waiting, (other) =>
      folderOf(other) === folder ? "beside" : "elsewhere",
    );
    this.#waiting = new Set([path, ...others, ...beside, ...elsewhere]);
    this.#work();
  }

  /** The whole workspace, behind what is waiting, and what is no longer a part of it. */
  everything(): void {
    this.#inFolders = new Set(this.#workspace.paths());
    for (const path of [...this.#inFolders, ...this.#said.keys()]) this.#waiting.add(path);
    this.#work();
  }

  #work(): void {
    this.#begun = undefined;
    if (this.#isWorking) return;
    this.#isWorking = true;
    setTimeout(() => this.#goOn());
  }

  /** Does as much as there is time for until somebody else has a turn. */
  #goOn(): void {
    for (const turn = new Turn(); !turn.isOver; ) {
      const [path] = this.#waiting;
      if (path === undefined) {
        this.#rest();
        return;
      }
      if (this.#turns.areAsked && !this.#opened(path)) {
        setTimeout(() => this.#goOn(), pause);
        return;
      }
      if (this.#begun?.path !== path) this.#begun = { path, steps: this.#workspace.looking(path) };
      if (!this.#begun.steps.next().done) continue;
      this.#begun = undefined;
      this.#waiting.delete(path);
      this.#tell(path);
      this.#progress.left(this.#waiting.size);
      this.#sinceRest += 1;
      if (this.#sinceRest % many === 0) this.#workspace.rest();
    }
    setTimeout(() => this.#goOn());
  }

  /** Nothing waits. */
  #rest(): void {
    this.#isWorking = false;
    this.#sinceRest = 0;
    this.#workspace.rest();
    this.#workspace.remember();
    this.#progress.done();
  }

  /** What there is to say about a file, and about those that it takes something from, where it is the reason. */
  #tell(path: string): void {
    // A table or a drawing that has changed is of interest to the forms that read it.
    if (!path.endsWith(".form") && !this.#opened(path)) return;
    this.#say(path);
    for (const other of this.#workspace.needs(path)) {
      // What has not been looked at yet is told when it is.
      const isKnown = this.#said.has(other) || this.#workspace.needs(other).size > 0;
      if (other !== path && isKnown) this.#say(other);
    }
  }

  /** Nothing is said twice. */
  #say(path: string): void {
    // Nothing is said about a file that is neither open nor in a folder that is.
    const opened = this.#opened(path);
    const isOurs = opened !== undefined || this.#inFolders.has(path);
    const found = isOurs ? this.#workspace.diagnostics(path) : [];
    if (found.length === 0 && !this.#said.has(path) && !opened) return;
    const convert = found.length > 0 ? Convert.of(path, this.#workspace) : null;
    const diagnostics = convert
      ? found.map((diagnostic) => convert.diagnostic(diagnostic, this.#addressOf))
      : [];
    const about = { uri: uriOf(path), ...opened, diagnostics };
    const all = JSON.stringify(about);
    const before = this.#said.get(path);
    if (before?.all === all) return;
    // What is told under one address would stay beside what is told under another.
    if (before && before.uri !== about.uri)
      void this.#connection.sendDiagnostics({ uri: before.uri, diagnostics: [] });
    this.#said.set(path, { uri: about.uri, all });
    void this.#connection.sendDiagnostics(about);
  }
}

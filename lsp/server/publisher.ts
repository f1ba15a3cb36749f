import type { Connection } from "vscode-languageserver";
import type { Workspace } from "../workspace/workspace.ts";
import { Convert } from "./convert.ts";
import { uriOf } from "./uris.ts";

/**
 * Tells the editor what there is to say about files. A file that is being typed in comes first, and of many changes
 * only the last is looked at; the rest of the workspace follows a file at a time, so that questions are answered in
 * between.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  /** The version of a file that is open, as the editor counts. */
  readonly #versionOf: (path: string) => number | undefined;
  readonly #waiting = new Set<string>();
  /** What has been said last about files. */
  readonly #said = new Map<string, string>();
  /** The files of the folders that are open, and those that are open themselves. */
  #inFolders: ReadonlySet<string> = new Set();
  #isWorking = false;

  constructor(connection: Connection, workspace: Workspace, versionOf: (path: string) => number | undefined) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#versionOf = versionOf;
  }

  /** The file first, then whatever was compiled with its help. */
  changed(path: string, dependents: readonly string[]): void {
    if (this.#versionOf(path) === undefined) this.#inFolders = new Set(this.#workspace.paths());
    const others = [...dependents, ...this.#waiting].filter((other) => other !== path);
    this.#waiting.clear();
    for (const next of [path, ...others]) this.#waiting.add(next);
    this.#work();
  }

  /** The whole workspace, behind what is waiting, and what is no longer a part of it. */
  everything(): void {
    this.#inFolders = new Set(this.#workspace.paths());
    for (const path of [...this.#inFolders, ...this.#said.keys()]) this.#waiting.add(path);
    this.#work();
  }

  #work(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    setTimeout(() => {
      this.#isWorking = false;
      const [path] = this.#waiting;
      if (path === undefined) return;
      this.#waiting.delete(path);
      this.#tell(path);
      this.#work();
    });
  }

  /** What there is to say about a file, and about those that it takes something from, where it is the reason. */
  #tell(path: string): void {
    // A table or a drawing that has changed is of interest to the forms that read it.
    if (!path.endsWith(".form") && this.#versionOf(path) === undefined) return;
    this.#say(path);
    const others = this.#workspace.view(path)?.compilation.files ?? [];
    for (const other of others) if (other.path !== path && this.#said.has(other.path)) this.#say(other.path);
  }

  /** Nothing is said twice. */
  #say(path: string): void {
    // Nothing is said about a file that is neither open nor in a folder that is.
    const isOurs = this.#versionOf(path) !== undefined || this.#inFolders.has(path);
    const view = isOurs ? this.#workspace.view(path) : null;
    const convert = view && new Convert(view);
    const diagnostics = convert
      ? this.#workspace.diagnostics(path).map((diagnostic) => convert.diagnostic(diagnostic))
      : [];
    const version = this.#versionOf(path);
    if (diagnostics.length === 0 && !this.#said.has(path) && version === undefined) return;
    const about = { uri: uriOf(path), diagnostics, ...(version !== undefined && { version }) };
    const said = JSON.stringify(about);
    if (this.#said.get(path) === said) return;
    this.#said.set(path, said);
    void this.#connection.sendDiagnostics(about);
  }
}

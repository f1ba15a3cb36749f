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
  /** Files about which something has been said. */
  readonly #told = new Set<string>();
  #isWorking = false;

  constructor(connection: Connection, workspace: Workspace, versionOf: (path: string) => number | undefined) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#versionOf = versionOf;
  }

  /** The file first, then whatever was compiled with its help. */
  changed(path: string, dependents: readonly string[]): void {
    const others = [...dependents, ...this.#waiting].filter((other) => other !== path);
    this.#waiting.clear();
    for (const next of [path, ...others]) this.#waiting.add(next);
    this.#work();
  }

  /** The whole workspace, behind what is waiting. */
  everything(): void {
    for (const path of this.#workspace.paths()) this.#waiting.add(path);
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

  #tell(path: string): void {
    // A table or a drawing that has changed is of interest to the forms that read it.
    if (!path.endsWith(".form") && this.#versionOf(path) === undefined) return;
    const view = this.#workspace.view(path);
    const convert = view && new Convert(view);
    const diagnostics = convert
      ? this.#workspace.diagnostics(path).map((diagnostic) => convert.diagnostic(diagnostic))
      : [];
    if (diagnostics.length === 0 && !this.#told.has(path) && this.#versionOf(path) === undefined) return;
    this.#told.add(path);
    const version = this.#versionOf(path);
    const about = { uri: uriOf(path), diagnostics };
    void this.#connection.sendDiagnostics(version === undefined ? about : { ...about, version });
  }
}

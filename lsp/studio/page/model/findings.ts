import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { fileOfUri } from "./paths.ts";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** What the server finds wrong, file by file. */
export class Findings {
  readonly #all = new Map<string, readonly Diagnostic[]>();

  set({ uri, diagnostics }: PublishDiagnosticsParams): void {
    if (diagnostics.length > 0) this.#all.set(fileOfUri(uri), diagnostics);
    else this.#all.delete(fileOfUri(uri));
  }

  of(path: string): readonly Diagnostic[] {
    return this.#all.get(path) ?? [];
  }

  /** Every file that has some, in the order of their names. */
  get files(): readonly (readonly [path: string, diagnostics: readonly Diagnostic[]])[] {
    return [...this.#all].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
  }

  counts(path?: string): Counts {
    const all = path === undefined ? [...this.#all.values()].flat() : this.of(path);
    const count = (severity: number) => all.filter((one) => (one.severity ?? 1) === severity).length;
    return { errors: count(1), warnings: count(2) };
  }
}

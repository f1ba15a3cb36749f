import { posix } from "node:path";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { type Host, Unreadable } from "../../compiler/host.ts";

/** Files in memory that can be changed, and that count how often they are read. */
export class Folder implements Host {
  readonly texts: Map<string, string>;
  readonly unreadable = new Set<string>();

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts));
  }

  read(path: string): string | undefined {
    if (this.unreadable.has(path)) throw new Unreadable("It is a folder, not a file.");
    return this.texts.get(path);
  }

  siblings(path: string): readonly string[] {
    return [...this.texts.keys()].filter((other) => posix.dirname(other) === posix.dirname(path));
  }

  resolve(from: string, reference: string): string {
    return posix.join(posix.dirname(from), reference);
  }
}

export function codes(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, span }) => `${span.file} ${code}`);
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DiskHost, Seen } from "./host.ts";
import { Store } from "./store.ts";

/** What a command printed, and what it ended with. */
export interface Outcome {
  readonly out: string;
  readonly code: number;
}

/** Files that hang together, and what was found in them. */
export interface Group {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Remembered extends Outcome {
  readonly key: string;
  readonly seen: Seen;
  readonly groups: readonly Group[];
}

/**
 * What commands have printed before, kept from one process to the next, so that what has not changed is not worked out
 * again. An outcome is recalled only if the key and every text and folder that it came from are the same, compared in
 * full. Nothing depends on the memory: where it cannot be kept, all is worked out.
 */
export class Memory {
  /** Where it is kept. A language server keeps there what it has found, too. */
  readonly store: Store;

  /** The folder belongs to one build of this program. */
  constructor(folder: string) {
    this.store = new Store(folder);
  }

  recall(key: string, host: DiskHost): Outcome | undefined {
    const last = this.last(key);
    return last && host.finds(last.seen) ? last : undefined;
  }

  /** What was kept last, whatever may have changed since. */
  last(key: string): Remembered | undefined {
    return this.store.get<Remembered>(key);
  }

  keep(key: string, seen: Seen, { out, code }: Outcome, groups: readonly Group[] = []): void {
    this.store.put<Remembered>({ key, seen, out, code, groups });
  }
}

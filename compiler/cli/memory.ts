import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DiskHost, Seen } from "./host.ts";

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

/** More would be a sign of ever new keys; then it is begun anew. */
const most = 200;

/**
 * What commands have printed before, kept from one process to the next, so that what has not changed is not worked out
 * again. An outcome is recalled only if the key and every text and folder that it came from are the same, compared in
 * full. Nothing depends on the memory: where it cannot be kept, all is worked out.
 */
export class Memory {
  readonly #folder: string;

  /** The folder is made when there is something to keep, and belongs to one build of this program. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  recall(key: string, host: DiskHost): Outcome | undefined {
    const last = this.last(key);
    return last && host.finds(last.seen) ? last : undefined;
  }

  /** What was kept last, whatever may have changed since. */
  last(key: string): Remembered | undefined {
    try {
      const remembered: Remembered = JSON.parse(readFileSync(this.#place(key), "utf8"));
      return remembered.key === key ? remembered : undefined;
    } catch {
      return undefined;
    }
  }

  keep(key: string, seen: Seen, { out, code }: Outcome, groups: readonly Group[] = []): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      if (readdirSync(this.#folder).length > most) rmSync(this.#folder, { recursive: true, force: true });
      const place = this.#place(key);
      const beside = `${place}.${process.pid}`;
      writeFileSync(beside, JSON.stringify({ key, seen, out, code, groups } satisfies Remembered));
      renameSync(beside, place);
    } catch {
      // The next process works it out.
    }
  }

  /** Keys that share a place displace each other. */
  #place(key: string): string {
    let hash = 0;
    for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
    return join(this.#folder, `${(hash >>> 0).toString(16)}.json`);
  }
}

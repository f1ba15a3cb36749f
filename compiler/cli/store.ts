import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** More would be a sign of ever new keys; then it is begun anew. */
const most = 200;

/**
 * JSON by keys, kept from one process to the next in a file each. Nothing depends on it: where it cannot be kept, or has
 * been hurt, there is nothing.
 */
export class Store {
  readonly #folder: string;

  /** The folder is made when there is something to keep. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** As whoever kept it under this key wrote it. */
  get<Value extends { readonly key: string }>(key: string): Value | undefined {
    try {
      const kept: Value = JSON.parse(readFileSync(this.#place(key), "utf8"));
      return kept.key === key ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  put<Value extends { readonly key: string }>(value: Value): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      if (readdirSync(this.#folder).length > most) rmSync(this.#folder, { recursive: true, force: true });
      const place = this.#place(value.key);
      const beside = `${place}.${process.pid}`;
      writeFileSync(beside, JSON.stringify(value));
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

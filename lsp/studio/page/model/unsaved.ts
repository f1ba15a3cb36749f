import type { Document } from "./document.ts";

/** A text that was not saved when the page was left. */
export interface LeftOpen {
  readonly path: string;
  /** Absent for a file that was open and saved. */
  readonly text?: string;
  /** Of what the author had seen; null for a new file. */
  readonly stamp: string | null;
  readonly isActive: boolean;
}

/** Keeps what is open and not saved for this tab, so that reloading the page loses nothing. */
export class Unsaved {
  readonly #key: string;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(folder: string) {
    this.#key = `formscript-open ${folder}`;
  }

  /** As it was left. */
  get left(): readonly LeftOpen[] {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isLeftOpen) : [];
    } catch {
      return [];
    }
  }

  /** Soon; at once when the page is left. */
  keep(all: readonly Document[], active: Document | undefined, isLeaving = false): void {
    clearTimeout(this.#waiting);
    if (isLeaving) this.#write(all, active);
    else this.#waiting = setTimeout(() => this.#write(all, active), 300);
  }

  /** The next page begins with this file. */
  leave(path: string): void {
    this.#put([{ path, stamp: null, isActive: true }]);
  }

  #write(all: readonly Document[], active: Document | undefined): void {
    const open = all.map(
      (document): LeftOpen => ({
        path: document.path,
        stamp: document.seen?.stamp ?? null,
        isActive: document === active,
        ...(document.isUnsaved && { text: document.text }),
      }),
    );
    this.#put(open);
  }

  #put(open: readonly LeftOpen[]): void {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(open));
    } catch {
      // There is no room: leaving with unsaved changes asks anyway.
    }
  }
}

function isLeftOpen(kept: unknown): kept is LeftOpen {
  const { path, text, stamp } = (kept ?? {}) as Partial<Record<keyof LeftOpen, unknown>>;
  return (
    typeof path === "string" &&
    ["string", "undefined"].includes(typeof text) &&
    (stamp === null || typeof stamp === "string")
  );
}

import { hash } from "node:crypto";
import type { Finding, Found, Remembering } from "../workspace/extras.ts";
import type { Around } from "../workspace/view.ts";

/** What was found in a file, and what it came from, as hashes; null where there was no such file. */
interface Entry {
  readonly texts: readonly (readonly [path: string, hash: string | null])[];
  readonly folders: readonly (readonly [folder: string, hash: string])[];
  readonly diagnostics: Finding["diagnostics"];
}

/** Keeps JSON by its keys. */
interface Store {
  get<Value extends { readonly key: string }>(key: string): Value | undefined;
  put<Value extends { readonly key: string }>(value: Value): void;
}

interface Kept {
  readonly key: string;
  /** Examples may use it. */
  readonly day: string;
  readonly files: readonly (readonly [path: string, entry: Entry])[];
}

/**
 * What a language server has found in the files of folders, kept on the disk from one start to the next, so that a
 * workspace is not checked again as a whole. A finding is recalled only where every text and the list of every folder
 * that it came from have the same hash.
 */
export class Findings implements Remembering {
  readonly #store: Store;
  /** Findings of another build are none. */
  readonly #build: string;
  #key = "";
  #entries = new Map<string, Entry>();
  #hasNew = false;

  constructor(store: Store, build = "") {
    this.#store = store;
    this.#build = build;
  }

  open(folders: readonly string[]): void {
    this.#key = JSON.stringify(["findings", this.#build, folders.toSorted()]);
    const kept = this.#store.get<Kept>(this.#key);
    this.#entries = new Map(kept?.day === today() ? kept.files : []);
  }

  recall(path: string, now: Pick<Around, "text" | "siblings">): Finding | undefined {
    const entry = this.#entries.get(path);
    if (!entry) return undefined;
    const { texts, folders, diagnostics } = entry;
    const isSame =
      texts.every(([file, before]) => hashOf(now.text(file)) === before) &&
      folders.every(([folder, before]) => hashOfList(now.siblings(`${folder}x`)) === before);
    return isSame ? { needs: new Set(texts.map(([file]) => file)), diagnostics } : undefined;
  }

  keep(path: string, { texts, folders, diagnostics }: Found): void {
    this.#entries.set(path, {
      texts: Array.from(texts, ([file, text]) => [file, hashOf(text)]),
      folders: Array.from(folders, ([folder, files]) => [folder, hashOfList(files)]),
      // Edits of fixes may be worked out only now, from all that the file was compiled to.
      diagnostics: JSON.parse(JSON.stringify(diagnostics)),
    });
    this.#hasNew = true;
  }

  save(paths: () => readonly string[]): void {
    if (!this.#hasNew || this.#key === "") return;
    const there = new Set(paths());
    const files = [...this.#entries].filter(([path]) => there.has(path));
    this.#store.put<Kept>({ key: this.#key, day: today(), files });
    this.#hasNew = false;
  }
}

function today(): string {
  return new Date().toDateString();
}

function hashOf(text: string | undefined): string | null {
  return text === undefined ? null : hash("sha256", text, "base64url");
}

/** Translations are found by their names; what else lies there is read by name. */
function hashOfList(files: readonly string[]): string {
  const forms = files.filter((file) => file.endsWith(".form")).toSorted();
  return hash("sha256", forms.join("\n"), "base64url");
}

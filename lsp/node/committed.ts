import { existsSync } from "node:fs";
import { posix } from "node:path";
import type { Committed } from "../workspace/extras.ts";
import { folderOf } from "../workspace/paths.ts";
import { askGit } from "./ask-git.ts";
import { Repository } from "./repository.ts";

/** After this, a folder that was in no repository may be in one. */
const NOT_YET_MS = 30_000;

/** Where a folder is: the repository, and its path from the top of that, with the `/` behind it. */
interface Place {
  readonly repository: Repository;
  readonly prefix: string;
}

/**
 * What git says was committed last. Nobody waits for git: what is not known yet is not covered, and those who wish to
 * know are called when it is. Files in no repository, or on a machine without git, are never covered.
 */
export class GitCommitted implements Committed {
  readonly #places = new Map<string, Place | null>();
  readonly #finding = new Map<string, Promise<void>>();
  readonly #repositories = new Map<string, Repository>();
  readonly #listeners: (() => void)[] = [];
  #count = 0;

  get revision(): string {
    return String(this.#count);
  }

  get asking(): Promise<unknown> | undefined {
    const all = [
      ...this.#finding.values(),
      ...Array.from(this.#repositories.values(), ({ asking }) => asking),
    ].filter((one) => one !== undefined);
    return all.length > 0 ? Promise.all(all) : undefined;
  }

  covers(path: string): boolean {
    return this.#finding.size === 0 && this.#placeOf(path)?.repository.isKnown === true;
  }

  read(path: string): string | undefined {
    const place = this.#placeOf(path);
    return place?.repository.text(place.prefix + posix.basename(path));
  }

  siblings(path: string): readonly string[] {
    const place = this.#placeOf(path);
    if (!place) return [];
    const { repository, prefix } = place;
    return repository.in(prefix).map((name) => folderOf(path) + name.slice(prefix.length));
  }

  whenChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Looks at nothing any longer. */
  close(): void {
    for (const repository of this.#repositories.values()) repository.close();
  }

  #placeOf(path: string): Place | undefined {
    const folder = folderOf(path);
    if (!/^(\/|[a-z]:\/)/i.test(folder)) return undefined;
    const known = this.#places.get(folder);
    if (known === undefined && !this.#finding.has(folder))
      this.#finding.set(
        folder,
        this.#find(folder).then((place) => {
          this.#finding.delete(folder);
          this.#places.set(folder, place);
          if (place) this.#changed();
          else setTimeout(() => this.#places.delete(folder), NOT_YET_MS).unref();
        }),
      );
    return known ?? undefined;
  }

  /** A folder that is there no longer is where it was in the one above it. */
  async #find(folder: string): Promise<Place | null> {
    const asked = ["rev-parse", "--show-toplevel", "--absolute-git-dir", "--show-prefix"];
    const said = await askGit(asked, folder);
    if (!said && folder !== "/" && !existsSync(folder)) {
      const above = await this.#find(folderOf(folder.slice(0, -1)));
      return above && { ...above, prefix: `${above.prefix}${posix.basename(folder)}/` };
    }
    const [top, gitFolder, prefix = ""] = said?.toString("utf8").split("\n") ?? [];
    if (!top || !gitFolder) return null;
    let repository = this.#repositories.get(top);
    if (!repository) {
      repository = new Repository(top, gitFolder, () => this.#changed());
      this.#repositories.set(top, repository);
    }
    return { repository, prefix };
  }

  #changed(): void {
    this.#count += 1;
    for (const listener of this.#listeners) listener();
  }
}

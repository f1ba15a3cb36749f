import type { Definition, Hashes } from "../../../runtime/definition/definition.ts";
import { Cache } from "../../cache.ts";
import { compile } from "../../compile.ts";
import type { ChangeClass } from "../../diff/classes.ts";
import { diff } from "../../diff/diff.ts";
import { type Commit, commitsOf } from "./log.ts";
import { Tree } from "./tree.ts";

/** A form with its versions, the oldest first. */
export interface FormHistory {
  readonly id: string;
  /** Where it is, or was last. */
  readonly path: string;
  readonly versions: readonly FormVersion[];
}

/** What a commit made of a form. */
export interface FormVersion {
  readonly commit: string;
  readonly date: string;
  readonly subject: string;
  readonly version: string;
  readonly hashes: Hashes;
  /** The gravest class of what has changed; `null`: it is the first, or nothing but its version is other. */
  readonly class: ChangeClass | null;
  readonly changes: number;
}

interface Followed {
  id: string;
  path: string;
  last: Definition | undefined;
  readonly versions: FormVersion[];
}

/**
 * The versions of all forms at a path, which is from the top of the repository (`""`: all), along the current branch;
 * a file is followed where it has been renamed. Only what a commit has touched is compiled, and only what has other
 * hashes is compared.
 */
export function historyOf(path: string, top: string): FormHistory[] {
  const commits = commitsOf(top);
  const isWanted = followedPaths(path, commits);
  const tree = new Tree(top);
  const forms = commits.flatMap(({ changes }) =>
    [...changes].flatMap(([one, hash]) => (hash !== null && one.endsWith(".form") ? hash : [])),
  );
  tree.fetch(forms);
  const walk = new Walk(tree, isWanted);
  for (const commit of commits) walk.step(commit);
  return walk.histories;
}

/** Whether a path is, or came to be, what is asked for. */
function followedPaths(path: string, commits: readonly Commit[]): (path: string) => boolean {
  const names = new Set<string>();
  const isIn = (one: string) => path === "" || one === path || one.startsWith(`${path}/`);
  for (const { renamed } of commits.toReversed())
    for (const [now, before] of renamed) if (isIn(now) || names.has(now)) names.add(before);
  return (one) => one.endsWith(".form") && (isIn(one) || names.has(one));
}

class Walk {
  readonly #tree: Tree;
  readonly #isWanted: (path: string) => boolean;
  readonly #cache = new Cache({ verifies: false });
  /** What each file was compiled from. */
  readonly #needs = new Map<string, ReadonlySet<string>>();
  readonly #forms: Followed[] = [];

  constructor(tree: Tree, isWanted: (path: string) => boolean) {
    this.#tree = tree;
    this.#isWanted = isWanted;
  }

  get histories(): FormHistory[] {
    return this.#forms.map(({ id, path, versions }) => ({ id, path, versions }));
  }

  step(commit: Commit): void {
    for (const [path, hash] of commit.changes) this.#tree.put(path, hash);
    for (const path of this.#touched(commit)) {
      this.#tree.takeRead();
      const { forms } = compile(this.#tree, [path], this.#cache);
      this.#needs.set(path, this.#tree.takeRead());
      // With a translation comes the form that it is of; that has a file of its own.
      for (const { definition, file } of forms)
        if (definition && file.path === path) this.#take(definition, path, commit);
    }
  }

  /** The files whose forms may be others now. */
  #touched({ changes }: Commit): Set<string> {
    const touched = new Set<string>();
    for (const [path, hash] of changes) {
      if (hash === null) this.#needs.delete(path);
      else if (this.#isWanted(path)) touched.add(path);
      const original = path.replace(/\.[a-zA-Z]{2,3}(-[a-zA-Z0-9]+)*\.form$/, ".form");
      if (original !== path && this.#needs.has(original)) touched.add(original);
    }
    for (const [path, needs] of this.#needs)
      if (!touched.has(path) && meets(changes, needs)) touched.add(path);
    return touched;
  }

  #take(definition: Definition, path: string, commit: Commit): void {
    const { id, version, hashes } = definition;
    const followed = this.#before(definition, path, commit) ?? this.#new();
    followed.id = id;
    followed.path = path;
    const { last } = followed;
    followed.last = definition;
    const changes = last ? changesBetween(last, definition) : [];
    if (last && changes.length === 0 && last.version === version) return;
    const [gravest = null] = changes;
    followed.versions.push({
      commit: commit.id,
      date: commit.date,
      subject: commit.subject,
      version,
      hashes,
      class: gravest,
      changes: changes.length,
    });
  }

  /** What the form was until now: in its file, in the one that this was, or in one that is gone; also by its old name. */
  #before({ id, was }: Definition, path: string, { renamed }: Commit): Followed | undefined {
    const old = renamed.get(path);
    const places = [
      (one: string) => one === path,
      (one: string) => one === old,
      (one: string) => !this.#tree.has(one),
    ];
    for (const isPlace of places) {
      for (const name of [id, was]) {
        const found = this.#forms.find((one) => one.id === name && isPlace(one.path));
        if (found) return found;
      }
    }
    return undefined;
  }

  #new(): Followed {
    const followed: Followed = { id: "", path: "", last: undefined, versions: [] };
    this.#forms.push(followed);
    return followed;
  }
}

function meets(changes: ReadonlyMap<string, unknown>, needs: ReadonlySet<string>): boolean {
  for (const path of changes.keys()) if (needs.has(path)) return true;
  return false;
}

/** The classes of the changes, the gravest first. */
function changesBetween(old: Definition, fresh: Definition): ChangeClass[] {
  if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
  return diff(old, fresh, { evidence: false }).changes.map((change) => change.class);
}

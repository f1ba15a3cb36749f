import { type ChangeClass, classes, diff } from "../../compiler/diff/index.ts";
import { Cache, type CompiledForm, compile } from "../../compiler/index.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { Committed } from "../workspace/extras.ts";
import { resolvePath } from "../workspace/paths.ts";

/** What there is between a form and its committed version. */
export type Changes =
  | { readonly kind: "new" }
  /** How many changes there are of each class, the gravest first; none where nothing has changed. */
  | { readonly kind: "changed"; readonly counts: readonly (readonly [ChangeClass, number])[] };

interface Known {
  readonly revision: string;
  readonly cache: Cache;
}

const caches = new WeakMap<Committed, Known>();

/** Null while one of the two does not compile. */
export function changesSince(committed: Committed, form: CompiledForm): Changes | null {
  const { file, id, definition } = form;
  if (!definition) return null;
  if (committed.read(file.path) === undefined) return { kind: "new" };
  const old = committedForms(committed, file.path).find((one) => one.id === id);
  if (!old) return { kind: "new" };
  return old.definition ? { kind: "changed", counts: countsOf(old.definition, definition) } : null;
}

function committedForms(committed: Committed, path: string): readonly CompiledForm[] {
  let known = caches.get(committed);
  if (known?.revision !== committed.revision) {
    known = { revision: committed.revision, cache: new Cache() };
    caches.set(committed, known);
  }
  const host = {
    read: (read: string) => committed.read(read),
    siblings: (beside: string) => committed.siblings(beside),
    resolve: resolvePath,
  };
  return compile(host, [path], known.cache).forms;
}

function countsOf(old: Definition, fresh: Definition): readonly (readonly [ChangeClass, number])[] {
  const counts = new Map<ChangeClass, number>();
  for (const change of diff(old, fresh, { evidence: false }).changes) {
    counts.set(change.class, (counts.get(change.class) ?? 0) + 1);
  }
  return classes.flatMap((one) => (counts.has(one) ? [[one, counts.get(one)!] as const] : []));
}

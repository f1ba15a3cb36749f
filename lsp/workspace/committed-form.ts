import { Cache, type CompiledForm, compile } from "../../compiler/index.ts";
import type { Committed } from "./extras.ts";
import { resolvePath } from "./paths.ts";

interface Known {
  readonly revision: string;
  readonly cache: Cache;
}

const caches = new WeakMap<Committed, Known>();

/**
 * A form as it was committed. `new`: it was not. Undefined where that is not known, or not yet.
 */
export function committedForm(
  committed: Committed,
  { file: { path }, id, definition }: CompiledForm,
): CompiledForm | "new" | undefined {
  if (!committed.covers(path)) return undefined;
  const forms = committed.read(path) === undefined ? [] : formsIn(committed, path);
  // What it is compiled from may have turned out to be still on its way.
  if (!committed.covers(path)) return undefined;
  return forms.find((one) => one.id === id) ?? forms.find((one) => one.id === definition?.was) ?? "new";
}

function formsIn(committed: Committed, path: string): readonly CompiledForm[] {
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

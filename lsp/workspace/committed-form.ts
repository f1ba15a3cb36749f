import { Cache, type CompiledForm, compile } from "../../compiler/index.ts";
import type { Committed } from "./extras.ts";
import { resolvePath } from "./paths.ts";

/** A form imports what imports something itself, and so on; so deep it is looked for. */
const MOST_ROUNDS = 10;

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

/** The same, once it is known; waits for whoever is asked. */
export async function knownCommittedForm(
  committed: Committed,
  form: CompiledForm,
): Promise<CompiledForm | "new" | undefined> {
  for (let round = 0; ; round += 1) {
    const found = committedForm(committed, form);
    const { asking } = committed;
    if (found !== undefined || asking === undefined || round === MOST_ROUNDS) return found;
    await asking;
  }
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

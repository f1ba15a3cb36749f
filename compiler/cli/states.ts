import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Cache } from "../cache.ts";
import { compile } from "../compile.ts";
import type { CompiledForm } from "../compiled.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findForms } from "./find.ts";
import { commitOf, mergeBase } from "./git.ts";
import { GitHost } from "./git-host.ts";
import { DiskHost } from "./host.ts";
import type { World } from "./world.ts";
import { WrongUse } from "./wrong-use.ts";

/** The forms of one side of a comparison, as they are on disk or were at a commit. */
export interface State {
  /** What the side is called: "forms", "main". */
  readonly name: string;
  readonly forms: readonly CompiledForm[];
  /** The files of programmes, which are not compared. */
  readonly programmes: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The words stood for a single file. */
  readonly isFile: boolean;
  text(path: string): string | undefined;
}

/**
 * The two sides that the words of a command line stand for: two files or folders, each as it is or at a revision
 * (`v1.2:forms/epds.form`); a range of revisions (`main...HEAD`, from where they parted; `v1..v2`) and optionally a
 * path in it; one path or none, as committed and as it is.
 */
export async function statesOf(
  words: readonly string[],
  world: World,
): Promise<readonly [old: State, fresh: State]> {
  const [first, second] = words;
  const { folder } = world;
  // What has not changed is compiled once, and is the same object on both sides.
  const cache = new Cache({ verifies: false });
  const at = (commit: string, path: string, name: string) => stateAt({ commit, path, name }, cache, world);
  const range = first === undefined || isThere(first, folder) ? null : /^(.*?)(\.\.\.?)(.*)$/.exec(first);
  if (range && !first?.includes(":")) {
    const [, from = "", dots, to = ""] = range;
    const [left, right] = [from || "HEAD", to || "HEAD"];
    const path = second ?? ".";
    const base = dots === "..." ? mergeBase(left, right, folder) : commitOf(left, folder);
    return [at(base, path, left), at(commitOf(right, folder), path, right)];
  }
  if (second !== undefined) return [await stateOf(first!, cache, world), await stateOf(second, cache, world)];
  const revision = first === undefined ? null : revisionIn(first, folder);
  if (revision) return [stateAt(revision, cache, world), await stateOf(revision.path, cache, world)];
  const path = first ?? ".";
  return [at(commitOf("HEAD", folder), path, "HEAD"), await stateOf(path, cache, world)];
}

async function stateOf(word: string, cache: Cache, world: World): Promise<State> {
  const revision = revisionIn(word, world.folder);
  if (revision) return stateAt(revision, cache, world);
  const paths = await findForms([word], world.folder);
  const host = new DiskHost(world.folder);
  return {
    name: word,
    ...compiled(host, paths, cache),
    isFile: word.endsWith(".form"),
    text: (path) => host.text(path),
  };
}

/** A path in a revision. */
interface Committed {
  readonly commit: string;
  readonly path: string;
  readonly name: string;
}

function stateAt({ commit, path, name }: Committed, cache: Cache, { folder }: World): State {
  const host = new GitHost(commit, folder);
  const paths = host.forms(path);
  return {
    name,
    ...compiled(host, paths, cache),
    isFile: path.endsWith(".form"),
    text: (one) => host.text(one),
  };
}

function compiled(
  host: Parameters<typeof compile>[0],
  paths: readonly string[],
  cache: Cache,
): Pick<State, "forms" | "programmes" | "diagnostics"> {
  const { forms, programmes, diagnostics } = compile(host, paths, cache);
  return { forms, programmes: programmes.map(({ file }) => file.path), diagnostics };
}

/** `v1.2:forms/epds.form`, but not a file of that name. */
function revisionIn(word: string, folder: string): Committed | null {
  const at = word.indexOf(":");
  if (at <= 0 || isThere(word, folder) || /^[A-Za-z]:[\\/]/.test(word)) return null;
  const [name, path] = [word.slice(0, at), word.slice(at + 1) || "."];
  const commit = commitOf(name, folder);
  if (new GitHost(commit, folder).forms(path).length === 0)
    throw new WrongUse(`There is no form ${path} at ${name}.`);
  return { commit, path, name };
}

function isThere(word: string, folder: string): boolean {
  return existsSync(resolve(folder, word));
}

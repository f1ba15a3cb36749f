import { existsSync } from "node:fs";
import { resolve } from "node:path";
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
  const range = first === undefined || isThere(first, folder) ? null : /^(.*?)(\.\.\.?)(.*)$/.exec(first);
  if (range && !first?.includes(":")) {
    const [, from = "", dots, to = ""] = range;
    const [left, right] = [from || "HEAD", to || "HEAD"];
    const path = second ?? ".";
    const base = dots === "..." ? mergeBase(left, right, folder) : commitOf(left, folder);
    return [stateAt(base, path, left, world), stateAt(commitOf(right, folder), path, right, world)];
  }
  if (second !== undefined) return [await stateOf(first!, world), await stateOf(second, world)];
  const revision = first === undefined ? null : revisionIn(first, folder);
  if (revision)
    return [
      stateAt(revision.commit, revision.path, revision.name, world),
      await stateOf(revision.path, world),
    ];
  const path = first ?? ".";
  return [stateAt(commitOf("HEAD", folder), path, "HEAD", world), await stateOf(path, world)];
}

async function stateOf(word: string, world: World): Promise<State> {
  const revision = revisionIn(word, world.folder);
  if (revision) return stateAt(revision.commit, revision.path, revision.name, world);
  const paths = await findForms([word], world.folder);
  const host = new DiskHost(world.folder);
  return {
    name: word,
    ...compiled(host, paths),
    isFile: word.endsWith(".form"),
    text: (path) => host.text(path),
  };
}

function stateAt(commit: string, path: string, name: string, { folder }: World): State {
  const host = new GitHost(commit, folder);
  const paths = host.forms(path);
  return { name, ...compiled(host, paths), isFile: path.endsWith(".form"), text: (one) => host.text(one) };
}

function compiled(
  host: Parameters<typeof compile>[0],
  paths: readonly string[],
): Pick<State, "forms" | "diagnostics"> {
  const { forms, diagnostics } = compile(host, paths);
  return { forms, diagnostics };
}

/** `v1.2:forms/epds.form`, but not a file of that name. */
function revisionIn(word: string, folder: string): { commit: string; path: string; name: string } | null {
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

import { compile } from "../../compile.ts";
import type { Compilation } from "../../compiled.ts";
import { versionWords } from "../../diff/render/version-words.ts";
import { wrongVersions } from "../../diff/review.ts";
import { inFiles } from "../compiling.ts";
import { git } from "../git.ts";
import { GitHost } from "../git-host.ts";
import { policyFor } from "../policy.ts";
import { report } from "../report.ts";
import { reviewed } from "../reviewing.ts";
import { exit, type World } from "../world.ts";
import { IndexHost } from "./index-host.ts";
import { stagedIn } from "./staged.ts";

/**
 * Checks the forms that a commit changes, as they are staged, before they are committed. Errors in one stop the commit,
 * and so does a form that differs from the published one under the same version. Of what is not staged and only reads
 * what is, errors count that were not there before.
 */
export function preCommit(world: World): number {
  const top = git(["rev-parse", "--show-toplevel"], world.folder)!.toString("utf8").trim();
  const { forms, readers } = stagedIn(top);
  const paths = [...forms, ...readers];
  if (paths.length === 0) return exit.fine;
  const host = new IndexHost(top);
  const now = compile(host, paths);
  const head = commitAt("HEAD", top);
  const isStopped =
    hasNewErrors(now, readers, head === undefined ? undefined : new GitHost(head, top), host, world) ||
    (head !== undefined && hasOldVersions(now, paths, publishedBefore(head, top), { ...world, folder: top }));
  if (!isStopped) return exit.fine;
  world.err("Nothing is committed. To commit all the same: git commit --no-verify\n");
  return exit.findings;
}

function hasNewErrors(
  { diagnostics }: Compilation,
  readers: readonly string[],
  before: GitHost | undefined,
  host: IndexHost,
  world: World,
): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const broken = readers.filter((path) => errors.some(({ span }) => span.file === path));
  const known = new Set(before && broken.filter((path) => hasErrors(compile(before, [path]))));
  const told = errors.filter(({ span: { file } }) => !known.has(file));
  if (told.length === 0) return false;
  const files = inFiles(new Set(told.map(({ span }) => span.file)).size);
  report(told, (path) => host.read(path), "pretty", files, { ...world, out: world.err });
  return true;
}

function hasErrors({ diagnostics }: Compilation): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function hasOldVersions(
  now: Compilation,
  paths: readonly string[],
  { name, commit }: Published,
  world: World,
): boolean {
  const before = new GitHost(commit, world.folder);
  const old = compile(
    before,
    paths.filter((path) => before.read(path) !== undefined),
  );
  const text = () => undefined;
  const options = { evidence: false, policy: policyFor(world.folder) };
  const reviews = reviewed(
    [
      { ...old, name, isFile: false, text },
      { ...now, name: "staged", isFile: false, text },
    ],
    options,
  ).map(({ review }) => review);
  const unchanged = wrongVersions({ forms: reviews }, false);
  for (const form of wrongVersions({ forms: reviews }, true)) {
    if (form.kind !== "changed") continue;
    const { path, title, difference } = form;
    const weight = unchanged.includes(form) ? "" : " (This does not stop the commit.)";
    world.err(`${path}: “${title}” differs from ${name}. ${versionWords(difference.version)}${weight}\n`);
  }
  return unchanged.length > 0;
}

interface Published {
  /** In words. */
  readonly name: string;
  readonly commit: string;
}

/**
 * What others have: where this branch has left the main one of the repository that it was cloned from. A version may
 * take several commits until they have it. Without such a repository, each commit is the published one.
 */
function publishedBefore(head: string, top: string): Published {
  for (const name of ["origin/HEAD", "origin/main", "origin/master", "@{upstream}"]) {
    const main = commitAt(name, top);
    const base = main && git(["merge-base", head, main], top)?.toString("utf8").trim();
    if (base) return { name: `what is published (${base.slice(0, 8)})`, commit: base };
  }
  return { name: "the last commit", commit: head };
}

function commitAt(name: string, top: string): string | undefined {
  const found = git(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], top);
  return found?.toString("utf8").trim() || undefined;
}

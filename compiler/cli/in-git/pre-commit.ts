import { compile } from "../../compile.ts";
import { wrongVersions } from "../../diff/review.ts";
import { inFiles } from "../compiling.ts";
import { git } from "../git.ts";
import { GitHost } from "../git-host.ts";
import { report } from "../report.ts";
import { reviewed } from "../reviewing.ts";
import { exit, type World } from "../world.ts";
import { IndexHost } from "./index-host.ts";

/**
 * Checks the forms that are staged, as they are staged, before they are committed: with errors in one, they are not.
 * That a form has changed under its old version is told, and does not stop a commit: a version may take several.
 */
export function preCommit(world: World): number {
  const top = git(["rev-parse", "--show-toplevel"], world.folder)!.toString("utf8").trim();
  const staged = git(["diff", "--cached", "--name-only", "-z", "--diff-filter=ACMRT", "--", "*.form"], top);
  const paths = staged?.toString("utf8").split("\0").filter(Boolean) ?? [];
  if (paths.length === 0) return exit.fine;
  const host = new IndexHost(top);
  const { forms, diagnostics } = compile(host, paths);
  const text = (path: string) => host.read(path);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const files = new Set(errors.map(({ span }) => span.file));
    report(errors, text, "pretty", inFiles(files.size), { ...world, out: world.err });
    world.err("Nothing is committed. To commit all the same: git commit --no-verify\n");
    return exit.findings;
  }
  const commit = git(["rev-parse", "--verify", "--quiet", "HEAD"], top)?.toString("utf8").trim();
  if (commit === undefined) return exit.fine;
  const before = new GitHost(commit, top);
  const old = compile(
    before,
    paths.filter((path) => before.read(path) !== undefined),
  );
  const sides = [old, { forms, diagnostics }].map((one) => ({ ...one, name: "", isFile: false, text }));
  const reviews = reviewed([sides[0]!, sides[1]!], { evidence: false }).map(({ review }) => review);
  for (const { path, title } of wrongVersions({ forms: reviews }, false))
    world.err(`${path}: ${title} has changed, and its version has not.\n`);
  return exit.fine;
}

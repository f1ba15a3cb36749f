import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { git } from "../git.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";
import { withMarkedLines } from "./marked-lines.ts";
import { programLine } from "./program-line.ts";

/** Lets git compare, merge and check forms in this repository. Says of each thing what was done; a second time, nothing is. */
export function install(world: World): number {
  const { folder, top } = placesOf(world);
  const program = programLine();
  const settings: Readonly<Record<string, string>> = {
    "diff.formscript.command": `${program} git diff-driver`,
    "merge.formscript.name": "forms, question by question",
    "merge.formscript.driver": `${program} git merge-driver %O %A %B %P`,
    "pager.log": `${program} git pager`,
    "pager.show": `${program} git pager`,
  };
  const done = Object.entries(settings).map(([key, value]) => setting(key, value, folder));
  done.push(
    written(join(top, ".gitattributes"), top, (text) =>
      withMarkedLines(text, ["*.form diff=formscript merge=formscript"], "all"),
    ),
  );
  done.push(hook(folder, top, [`${program} git pre-commit || exit 1`]));
  world.out(`${done.join("\n")}\n`);
  return exit.fine;
}

/** Takes back what {@link install} has done, and nothing else. */
export function uninstall(world: World): number {
  const { folder, top } = placesOf(world);
  const done = ["diff.formscript", "merge.formscript"].map((section) =>
    git(["config", "--local", "--remove-section", section], folder) === undefined
      ? `${section}: was not set`
      : `${section}: removed`,
  );
  for (const key of ["pager.log", "pager.show"]) {
    const isOurs = chosenFor(key, folder)?.endsWith(" git pager") === true;
    if (isOurs) git(["config", "--local", "--unset", key], folder);
    done.push(`${key}: ${isOurs ? "removed" : "was not ours"}`);
  }
  done.push(written(join(top, ".gitattributes"), top, (text) => withMarkedLines(text, [], "all")));
  done.push(hook(folder, top, []));
  world.out(`${done.join("\n")}\n`);
  return exit.fine;
}

function placesOf({ folder }: World): { readonly folder: string; readonly top: string } {
  const top = git(["rev-parse", "--show-toplevel"], folder)?.toString("utf8").trim();
  if (top) return { folder, top };
  throw new WrongUse("This folder is in no git repository. To begin one: git init");
}

/** A pager that somebody has chosen stays. */
function setting(key: string, value: string, folder: string): string {
  const before = chosenFor(key, folder);
  if (before === value) return `${key}: was set already`;
  if (before !== undefined && key.startsWith("pager.") && !before.endsWith(" git pager"))
    return `${key}: stays ${before}`;
  git(["config", "--local", key, value], folder);
  return `${key}: set`;
}

function chosenFor(key: string, folder: string): string | undefined {
  return git(["config", "--local", "--get", key], folder)?.toString("utf8").trim();
}

function written(path: string, top: string, edit: (text: string) => string): string {
  const name = relative(top, path).replaceAll("\\", "/");
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const after = edit(before);
  if (after === before) return `${name}: is as it should be`;
  if (after === "") {
    rmSync(path);
    return `${name}: removed`;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after);
  return `${name}: ${before === "" ? "written" : "changed"}`;
}

const shebang = "#!/bin/sh\n";

/** The lines stand at the start of a hook that is there, so that they run whatever follows. */
function hook(folder: string, top: string, lines: readonly string[]): string {
  const found = git(["rev-parse", "--git-path", "hooks/pre-commit"], folder)!.toString("utf8").trim();
  const path = resolve(folder, found);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (before !== "" && !/^#!.*\b(ba|da|z|k)?sh\b/.test(before) && lines.length > 0)
    return `pre-commit: there is one that is no shell script; let it call: ${lines.join("\n")}`;
  const said = written(path, top, (text) => {
    const after = withMarkedLines(text || (lines.length > 0 ? shebang : ""), lines, "first line");
    return after === shebang ? "" : after;
  });
  if (existsSync(path) && lines.length > 0) chmodSync(path, 0o755);
  return said.replace(/^[^:]*/, "pre-commit");
}

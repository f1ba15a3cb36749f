import { spawn } from "node:child_process";
import { once } from "node:events";
import { stripVTControlCharacters } from "node:util";
import { git } from "../git.ts";
import { GitHost } from "../git-host.ts";
import { exit, type World } from "../world.ts";
import { changeWords } from "./changed-file.ts";

/**
 * What git calls to page `git log` and `git show`: what each change to a form does stands above its text. All goes on to
 * the pager that git would have called.
 */
export async function pager(world: World): Promise<number> {
  const lines = annotated(linesOf(world.pieces()), {
    ...world,
    terminal: { ...world.terminal, colours: true },
  });
  const chosen = git(["var", "GIT_PAGER"], world.folder)?.toString("utf8").trim() || "cat";
  if (chosen === "cat") {
    for await (const line of lines) world.out(`${line}\n`);
    return exit.fine;
  }
  const env = { LESS: "FRX", LV: "-c", ...process.env };
  const child = spawn(chosen, { shell: true, stdio: ["pipe", "inherit", "inherit"], env });
  const closed = once(child, "close");
  let isOpen = true;
  child.stdin.on("error", () => {
    isOpen = false;
  });
  for await (const line of lines) {
    if (!isOpen) break;
    if (!child.stdin.write(`${line}\n`)) await Promise.race([once(child.stdin, "drain"), closed]);
  }
  child.stdin.end();
  await closed;
  return exit.fine;
}

/** The lines of `git log -p`, with what a change does above the first line about a file of forms. */
export async function* annotated(lines: AsyncIterable<string>, world: World): AsyncGenerator<string> {
  let commit: string | undefined;
  for await (const line of lines) {
    const plain = stripVTControlCharacters(line);
    commit = /^commit ([0-9a-f]{40,64})\b/.exec(plain)?.[1] ?? commit;
    const file = /^diff --git a\/(.*\.form) b\/(.*\.form)$/.exec(plain);
    if (commit !== undefined && file) yield* changeLines(commit, file[1]!, file[2]!, world);
    yield line;
  }
}

function changeLines(commit: string, old: string, fresh: string, world: World): string[] {
  const top = git(["rev-parse", "--show-toplevel"], world.folder)?.toString("utf8").trim() ?? world.folder;
  const hosts = { old: new GitHost(`${commit}^`, top), new: new GitHost(commit, top) };
  try {
    const texts = { old: hosts.old.read(old), new: hosts.new.read(fresh) };
    return changeWords({ path: fresh, ...texts, hosts }, world.terminal).split("\n");
  } catch (error) {
    return [`The forms cannot be compared: ${(error as Error).message}`];
  }
}

async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== "") yield rest;
}

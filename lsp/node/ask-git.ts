import { spawn } from "node:child_process";

/** A git that hangs is waited for no longer. */
const PATIENCE_MS = 20_000;

/**
 * What git prints; undefined where it fails, hangs or is not there. It asks nobody, locks nothing, fetches nothing, and
 * hears of no other repository than the folder's.
 */
export function askGit(words: readonly string[], folder: string, input = ""): Promise<Buffer | undefined> {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...others } = process.env;
  const env = { ...others, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1" };
  return new Promise((answer) => {
    const child = spawn("git", words, {
      cwd: folder,
      env,
      stdio: ["pipe", "pipe", "ignore"],
      timeout: PATIENCE_MS,
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    child.on("error", () => answer(undefined));
    child.on("close", (code) => answer(code === 0 ? Buffer.concat(pieces) : undefined));
    // It may end before it has read all.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

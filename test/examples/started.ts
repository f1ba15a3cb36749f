import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../house/sources.ts";

export interface Started {
  /** What it has said so far, a line each. */
  readonly said: readonly string[];
  /** A folder of its own, in which it builds. */
  readonly folder: string;
  stop(): void;
}

/** Starts an example as its command does, in a folder of its own; waits until it has said this. */
export async function started(script: string, until: RegExp, words: Words): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "example-"));
  const child: ChildProcess = spawn(node, [script, ...words(folder)], {
    cwd: root,
    // Not as in a test.
    env: { ...process.env, NODE_ENV: undefined },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = (): void => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  let said = "";
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    if (until.test(said)) return { said: said.split("\n"), folder, stop };
  }
  stop();
  throw new Error(`${script} did not start:\n${said}`);
}

type Words = (folder: string) => readonly string[];

const node = process.execPath;

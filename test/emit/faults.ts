import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { EmittedFile } from "../../compiler/emit/index.ts";
import { inFolder } from "./emitted.ts";

/** What `tsc --strict` says of a program that uses the module: the lines that it finds fault with, and why. */
export async function faults(files: readonly EmittedFile[], program: string): Promise<string[]> {
  return await inFolder(files, async (folder) => {
    writeFileSync(join(folder, "consumer.ts"), program);
    const options = [
      "--ignoreConfig",
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--module",
      "nodenext",
      "--target",
      "es2024",
    ];
    const { stdout } = spawnSync(resolve("node_modules/.bin/tsc"), [...options, "consumer.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    return [...stdout.matchAll(/^(\w+\.(?:d\.)?ts)\((\d+),\d+\): error (TS\d+)/gm)].map(
      ([, file, line, code]) => `${file}:${line} ${code}`,
    );
  });
}

import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { Fence } from "./fences.ts";
import { root } from "./sources.ts";

/** A folder with the files, where `formscript` is a package and a program. */
export function workshop(named: readonly Fence[]): string {
  const folder = mkdtempSync(join(tmpdir(), "formscript-docs-"));
  for (const { rest, text } of named) {
    mkdirSync(dirname(join(folder, rest)), { recursive: true });
    writeFileSync(join(folder, rest), text);
  }
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules/formscript"), "dir");
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"), "dir");
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  program(folder, "formscript", `exec "${process.execPath}" "${join(root, "bin/formscript.js")}" "$@"`);
  program(folder, "npx", 'exec "$@"');
  return folder;
}

function program(folder: string, name: string, line: string): void {
  const path = join(folder, "node_modules/.bin", name);
  writeFileSync(path, `#!/bin/sh\n${line}\n`);
  chmodSync(path, 0o755);
}

/** Runs a shell script there; it ends at the first line that fails. */
export function shell(text: string, folder: string) {
  expect(existsSync(join(root, "build/cli.js")), "the command line is built (npm run build)").toBe(true);
  const path = [join(folder, "node_modules/.bin"), dirname(process.execPath), process.env.PATH].join(":");
  const { status, stdout, stderr } = spawnSync("sh", ["-eu", "-c", text], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: path, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** What the TypeScript compiler says of a file there. */
export function typeErrors(file: string, folder: string): string {
  const flags =
    "--noEmit --strict --allowJs --allowImportingTsExtensions --target es2024 --module nodenext --jsx react-jsx --skipLibCheck";
  const types = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node"];
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, ...flags.split(" "), ...types, file], {
    cwd: folder,
    encoding: "utf8",
  }).stdout;
}

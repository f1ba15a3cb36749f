import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { devNull } from "node:os";
import { resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { decode } from "../decode.ts";
import { DiskHost } from "../host.ts";
import { exit, type World } from "../world.ts";
import { changeWords } from "./changed-file.ts";

/**
 * What git calls to show a changed file (see `diff.<driver>.command` in gitattributes): what the change does, and the
 * text below it. What the file imports is read as it is here. Never fails: then the text alone is shown.
 */
export function diffDriver(words: readonly string[], world: World): number {
  const [path, oldFile, oldHex, , newFile, newHex, , renamed] = words as readonly string[];
  if (path === undefined) return exit.fine;
  if (oldFile === undefined || newFile === undefined) {
    world.out(`* ${path} is not merged yet\n`);
    return exit.fine;
  }
  const name = renamed ?? path;
  world.out(head(path, name, world));
  try {
    const host = new DiskHost(world.folder);
    const [old, fresh] = [oldFile, newFile].map((file) => textOf(file, world));
    const hosts = { old: host, new: host };
    world.out(`${changeWords({ path: name, old, new: fresh, hosts }, world.terminal)}\n`);
  } catch (error) {
    world.out(`The forms cannot be compared: ${(error as Error).message}\n\n`);
  }
  world.out(textDiff({ path, name, oldFile, newFile, hexes: `${short(oldHex)}..${short(newHex)}` }, world));
  return exit.fine;
}

function textOf(file: string, { folder }: World): string | undefined {
  return file === "/dev/null" || file === devNull ? undefined : decode(readFileSync(resolve(folder, file)));
}

function head(path: string, name: string, { terminal }: World): string {
  const line = `diff --git a/${path} b/${name}`;
  return terminal.colours ? `\u001b[1m${line}\u001b[m\n` : `${line}\n`;
}

interface Compared {
  readonly path: string;
  readonly name: string;
  readonly oldFile: string;
  readonly newFile: string;
  readonly hexes: string;
}

/** The text as git itself shows it, under the file's own name. */
function textDiff({ path, name, oldFile, newFile, hexes }: Compared, { folder, terminal }: World): string {
  const colour = terminal.colours ? "always" : "never";
  const words = ["diff", "--no-index", "--no-ext-diff", `--color=${colour}`, "--", oldFile, newFile];
  const { stdout } = spawnSync("git", words, { cwd: folder, encoding: "utf8", maxBuffer: 200_000_000 });
  const lines = stdout.split("\n");
  const at = lines.findIndex((line) => stripVTControlCharacters(line).startsWith("@@"));
  if (at < 0) return "";
  const sides = [
    oldFile === "/dev/null" ? "--- /dev/null" : `--- a/${path}`,
    newFile === "/dev/null" ? "+++ /dev/null" : `+++ b/${name}`,
  ];
  return `index ${hexes}\n${sides.join("\n")}\n${lines.slice(at).join("\n")}`;
}

function short(hex: string | undefined): string {
  return (hex ?? "").slice(0, 7).replace(/^\.$/, "0000000");
}

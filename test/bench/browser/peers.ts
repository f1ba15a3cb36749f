import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * The folder of a package that is no dependency: fetched from the registry once, and kept beside the installed ones.
 * Undefined where it cannot be had.
 */
export function peer(root: string, name: string, version: string): string | undefined {
  const cache = join(root, "node_modules/.cache/peers");
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  const staging = join(cache, `.${name}-${version}`);
  try {
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    execFileSync("npm", ["pack", `${name}@${version}`, "--pack-destination", staging], { stdio: "ignore" });
    execFileSync("tar", ["xzf", `${name}-${version}.tgz`], { cwd: staging });
    renameSync(join(staging, "package"), folder);
    return folder;
  } catch {
    return undefined;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";
import type { Output } from "./write-out.ts";

/** What shows forms in a browser, which the elements of all forms share: the files of this package's build. */
export function runningForm(): readonly Output[] {
  const folder = join(packageFolder(), "build/elements");
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: the package has not been built.`);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.js(\.map)?$|^package\.json$/.test(path))
    .sort()
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, path), "utf8") }));
}

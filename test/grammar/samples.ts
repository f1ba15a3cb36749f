import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The library's forms, and forms that have everything in them that the language has. */
export const samples: ReadonlyMap<string, string> = new Map(
  globSync(["forms/**/*.form", "test/cases/whole/*.form"], { cwd: root })
    .sort()
    .map((path) => [path, readFileSync(join(root, path), "utf8")]),
);

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { classes, isClass } from "../diff/classes.ts";
import { levels } from "../diff/policy.ts";
import type { Level, Policy } from "../diff/types.ts";
import { readJson } from "./json-text.ts";
import { WrongUse } from "./wrong-use.ts";

/**
 * How much versions must grow, as the nearest package.json says it:
 * `"formscript": { "versions": { "wording": "none" } }`. What it does not say is as usual.
 */
export function policyFor(folder: string): Partial<Policy> {
  const path = nearestPackage(folder);
  if (!path) return {};
  const json = readJson(readFileSync(path, "utf8"));
  if ("wrong" in json) throw new WrongUse(`${path} ${json.wrong}.`);
  const said = (json.value as { formscript?: { versions?: unknown } } | null)?.formscript?.versions;
  if (typeof said !== "object" || said === null) return {};
  const policy: Partial<Record<keyof Policy, Level>> = {};
  for (const [key, level] of Object.entries(said)) {
    if (!isClass(key))
      throw new WrongUse(`In ${path}, formscript.versions has ${key}; it takes ${classes.join(", ")}.`);
    const known = levels.find((one) => one === level);
    if (!known)
      throw new WrongUse(
        `In ${path}, formscript.versions.${key} is ${JSON.stringify(level)}; it takes ${levels.join(", ")}.`,
      );
    policy[key] = known;
  }
  return policy;
}

function nearestPackage(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, "package.json");
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}

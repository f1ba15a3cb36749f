import type { ChangeClass } from "./classes.ts";
import type { Level, Policy, VersionVerdict } from "./types.ts";

export const levels = ["none", "patch", "minor", "major"] as const satisfies readonly Level[];

export const standardPolicy: Policy = {
  answers: "major",
  score: "major",
  interpretation: "minor",
  routing: "minor",
  wording: "patch",
  presentation: "patch",
  rights: "patch",
};

/**
 * Whether a version has grown enough for changes of these classes. Versions are read as 1.2.3; while the first number is
 * 0, the second one does for it. Of versions that are written otherwise it is only asked that they differ.
 */
export function judge(
  from: string,
  to: string,
  classes: Iterable<ChangeClass>,
  policy: Partial<Policy> = {},
): VersionVerdict {
  const asked = { ...standardPolicy, ...policy };
  let needed: Level = "none";
  for (const one of classes) if (levels.indexOf(asked[one]) > levels.indexOf(needed)) needed = asked[one];
  const [old, fresh] = [numbersIn(from), numbersIn(to)];
  const verdict = { from, to, needed, ...(old && { least: next(old, needed) }) };
  if (from === to) return { ...verdict, state: needed === "none" ? "fine" : "unchanged" };
  if (!old || !fresh) return { ...verdict, state: "fine" };
  const growth = grown(old, fresh);
  if (growth === undefined) return { ...verdict, state: "backwards" };
  const least = old[0] === 0 && needed === "major" ? "minor" : needed;
  return { ...verdict, state: levels.indexOf(growth) >= levels.indexOf(least) ? "fine" : "too small" };
}

type Numbers = readonly [major: number, minor: number, patch: number];

function numbersIn(version: string): Numbers | undefined {
  const found = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:[-+].*)?$/.exec(version);
  return found ? [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)] : undefined;
}

/** Undefined where it is lower. */
function grown(old: Numbers, fresh: Numbers): Level | undefined {
  for (const [at, level] of (["major", "minor", "patch"] as const).entries()) {
    if (fresh[at]! > old[at]!) return level;
    if (fresh[at]! < old[at]!) return undefined;
  }
  return "none";
}

function next([major, minor, patch]: Numbers, needed: Level): string {
  const level = major === 0 && needed === "major" ? "minor" : needed;
  if (level === "major") return `${major + 1}.0.0`;
  if (level === "minor") return `${major}.${minor + 1}.0`;
  return level === "patch" ? `${major}.${minor}.${patch + 1}` : `${major}.${minor}.${patch}`;
}

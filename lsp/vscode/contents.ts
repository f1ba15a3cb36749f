import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** A page that the extension brings. */
export interface Page {
  /** Where it lies in the extension. */
  readonly path: string;
  readonly title: string;
  readonly group: Group;
}

export type Group = "Guide" | "Reference" | "Messages";

/** What there is to read in the folder of an extension, in the order in which it is offered. */
export function contentsOf(extension: string): readonly Page[] {
  const pages = (pattern: string, group: Group): Page[] =>
    globSync(pattern, { cwd: extension })
      .sort()
      .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
      .map((path) => ({ path, title: titleOf(readFileSync(join(extension, path), "utf8")), group }));
  return [
    ...pages("docs/guide/*.md", "Guide"),
    ...pages("docs/reference/*.md", "Reference"),
    ...pages("pages/*.md", "Messages"),
  ];
}

function isFirst(path: string): boolean {
  return basename(path) === "README.md";
}

function titleOf(text: string): string {
  return /^# (.+)$/m.exec(text)?.[1]?.replace(/`/g, "") ?? "";
}

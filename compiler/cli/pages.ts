import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { catalogue } from "../diagnostics/catalogue/index.ts";
import { packageFolder } from "./package-folder.ts";

/** Where the pages stand: those of what the checker says, and those of what the comparison of versions finds. */
const folders = ["compiler/diagnostics/pages", "compiler/diff/pages"] as const;

/** Every code that there is a page for: of the checker, and of the comparison. */
export function codes(): readonly string[] {
  const compared = readdirSync(join(packageFolder(), folders[1])).flatMap((name) =>
    name.endsWith(".md") ? name.slice(0, -".md".length) : [],
  );
  return [...Object.keys(catalogue), ...compared].sort();
}

/** The page of a code, in Markdown. */
export function pageOf(code: string): string | undefined {
  const path = pathOfPage(code);
  try {
    return path === undefined ? undefined : readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Where an editor can open that page; undefined for what has none. */
export function addressOf(code: string): string | undefined {
  const path = pathOfPage(code);
  return path !== undefined && existsSync(path) ? pathToFileURL(path).href : undefined;
}

function pathOfPage(code: string): string | undefined {
  if (!/^[a-z0-9-]+$/.test(code)) return undefined;
  const folder = Object.hasOwn(catalogue, code) ? folders[0] : folders[1];
  return join(packageFolder(), folder, `${code}.md`);
}

/** What the page of a code is headed with. */
export function titleOf(code: string): string | undefined {
  return /^# (.+)$/m.exec(pageOf(code) ?? "")?.[1];
}

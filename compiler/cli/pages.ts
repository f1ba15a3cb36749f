import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../diagnostics/catalogue/index.ts";
import { packageFolder } from "./package-folder.ts";

/** Every code that there is a page for. */
export const codes: readonly string[] = Object.keys(catalogue).sort();

/** The page of a code, in Markdown. */
export function pageOf(code: string): string | undefined {
  if (!codes.includes(code)) return undefined;
  return readFileSync(join(packageFolder(), "compiler/diagnostics/pages", `${code}.md`), "utf8");
}

/** What the page of a code is headed with. */
export function titleOf(code: string): string | undefined {
  return /^# (.+)$/m.exec(pageOf(code) ?? "")?.[1];
}

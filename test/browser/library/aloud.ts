import type { Page } from "playwright-core";

/**
 * A form as a screen reader goes through it, a line each: what it is, and what it is called. What a label says is left
 * out where it has just been heard as the name of its control.
 */
export async function aloud(page: Page): Promise<string> {
  const snapshot = await page.locator("formscript-form").ariaSnapshot();
  const heard: Line[] = [];
  for (const line of snapshot.split("\n").map(read)) {
    const around = heard.findLast(({ depth }) => depth < line.depth);
    const repeats = [heard.at(-1), around].some((each) => each && each.words === line.words);
    const isSilent = /^(alert|status)$/.test(line.role) && line.words === "";
    if (!isSilent && (line.role !== "text" || !repeats)) heard.push(line);
  }
  return heard.map(({ depth, role, words }) => `${"  ".repeat(depth)}${role}: ${words}`.trimEnd()).join("\n");
}

/** Roles that mean nothing without a name. */
export const named =
  /^ *(button|checkbox|group|link|radio|radiogroup|slider|textbox|progressbar)( \[.*\])?:$/;

interface Line {
  readonly depth: number;
  readonly role: string;
  readonly words: string;
}

/** Of `  - radio "Never" [checked]`: two deep, `radio [checked]`, `Never`; of `- text: Never`: `text`, `Never`. */
function read(line: string): Line {
  const [, indent = "", role = "", name, state = "", value = ""] =
    /^( *)- '?([^\s:"']+)(?: ("(?:[^"\\]|\\.)*"|\/.*?\/))?'?((?: \[[^\]]*\])*)'?:?\s?(.*)$/.exec(line) ?? [];
  const words = [name === undefined ? "" : unquoted(name), unquoted(value)].filter(Boolean).join(": ");
  return { depth: indent.length / 2, role: `${role}${state}`, words };
}

function unquoted(text: string): string {
  return /^".*"$/s.test(text) ? String(JSON.parse(text)) : text;
}

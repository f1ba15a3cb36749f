import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inOrder } from "../../compiler/cli/report.ts";
import { compile } from "../../compiler/compile.ts";
import { pretty } from "../../compiler/diagnostics/render/pretty.ts";
import { type Fence, fencesOf } from "./fences.ts";
import { hostOf } from "./memory-host.ts";
import { files, read, root } from "./sources.ts";

/**
 * Mistakes that the guide makes on purpose: a `diff` block changes a named file of its page, and the `text` block behind
 * it is what `formscript check` then prints; `…` at its end stands for all messages but the first.
 * `vitest run test/house/mistakes.test.ts -u` renews what is printed.
 */
const pages = files.filter((path) => path.startsWith("docs/guide/") && read(path).includes("```diff\n"));

describe.each(pages)("%s", (path) => {
  test("prints what it says", async () => {
    const page = read(path);
    const named = fencesOf(page).filter(({ rest }) => rest.includes("."));
    const renewed = page.replace(
      /(```diff\n(.*?)```\n\n```text\n)(.*?)```\n/gs,
      (_, before: string, diff: string, shown: string) =>
        `${before}${printedFor(changed(named, diff), shown.endsWith("\n…\n"))}\`\`\`\n`,
    );
    await expect(renewed).toMatchFileSnapshot(join(root, path));
  });

  test("every mistake has what is printed behind it", () => {
    const fences = fencesOf(read(path));
    const behind = fences.flatMap(({ language }, index) => (language === "diff" ? [fences[index + 1]] : []));
    expect(behind.filter((fence) => fence?.language !== "text" || fence.text === "")).toEqual([]);
  });
});

/** The lines with `-` are in one of the files, once; those with `+` come in their place. */
function changed(named: readonly Fence[], diff: string): Fence[] {
  const removed = diff.replace(/^\+.*\n/gm, "").replace(/^-/gm, "");
  const added = diff.replace(/^-.*\n/gm, "").replace(/^\+/gm, "");
  const found = named.reduce((count, { text }) => count + text.split(removed).length - 1, 0);
  expect(found, `places in the page's files with\n${removed}`).toBe(1);
  return named.map((fence) => ({ ...fence, text: fence.text.replace(removed, () => added) }));
}

function printedFor(fences: readonly Fence[], firstOnly: boolean): string {
  const host = hostOf(fences);
  const diagnostics = inOrder(compile(host, host.forms).diagnostics, host.forms);
  const shown = firstOnly ? diagnostics.slice(0, 1) : diagnostics;
  const text = pretty(shown, (file) => host.read(file), { colours: false, width: 110 });
  return firstOnly ? `${text}\n…\n` : text;
}

import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { pretty } from "../../compiler/diagnostics/render/pretty.ts";
import { type Fence, fencesOf } from "./fences.ts";
import { hostOf } from "./memory-host.ts";
import { files, read } from "./sources.ts";

/**
 * Mistakes that the guide makes on purpose: a `diff` block changes a named form of its page, and the `text` block behind
 * it is what `formscript check` then prints. `npx vitest run test/house/mistakes.test.ts` shows what it prints now.
 */
const pages = files.filter((path) => path.startsWith("docs/guide/")).map((path) => [path, fencesOf(read(path))] as const);

describe.each(pages.filter(([, fences]) => fences.some(isMistake)))("%s", (_, fences) => {
  const named = fences.filter(({ rest }) => rest.includes("."));
  const mistakes = fences.flatMap((fence, index) => (isMistake(fence) ? [{ fence, printed: fences[index + 1] }] : []));

  test.each(mistakes.map((mistake) => [mistake.fence.line, mistake] as const))("line %i", (_, { fence, printed }) => {
    const host = hostOf(changed(named, fence.text));
    const { diagnostics } = compile(host, host.forms);
    const look = { colours: false, width: 110 };
    expect(printed?.text).toBe(pretty(diagnostics, (file) => host.read(file), look));
    expect(printed?.language).toBe("text");
  });
});

function isMistake({ language }: Fence): boolean {
  return language === "diff";
}

/** The lines with `-` are in one of the files, once; those with `+` come in their place. */
function changed(named: readonly Fence[], diff: string): Fence[] {
  const removed = diff.replace(/^\+.*\n/gm, "").replace(/^-/gm, "");
  const added = diff.replace(/^-.*\n/gm, "").replace(/^\+/gm, "");
  expect(named.map(({ text }) => text.split(removed).length - 1).reduce((all, one) => all + one)).toBe(1);
  return named.map((fence) => ({ ...fence, text: fence.text.replace(removed, () => added) }));
}

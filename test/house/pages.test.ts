import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { catalogue } from "../../compiler/diagnostics/catalogue/index.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import { type Fence, fencesOf } from "./fences.ts";
import { hostOf } from "./memory-host.ts";
import { files, read } from "./sources.ts";

const folder = "compiler/diagnostics/pages";
const codes = Object.keys(catalogue).sort();
const pages = files
  .filter((path) => path.startsWith(`${folder}/`) && path.endsWith(".md"))
  .map((path) => path.slice(folder.length + 1, -".md".length));

/** Wrong examples that cannot help reporting another code too, each with the reason. */
const alsoReported: Readonly<Record<string, { readonly codes: readonly string[]; readonly why: string }>> = {
  "uses-broken": { codes: ["name-unknown"], why: "the form that is used stands in one of the files" },
};

test("every code has a page, and every page a code", () => {
  expect({
    pages: pages.filter((code) => !codes.includes(code)),
    codes: codes.filter((code) => !pages.includes(code)),
  }).toEqual({
    pages: [],
    codes: [],
  });
});

test("codes are readable slugs", () => {
  expect(codes.filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

describe.each(codes.filter((code) => pages.includes(code)))("%s", (code) => {
  const page = read(`${folder}/${code}.md`);
  const fences = fencesOf(page);
  const under = (heading: string) => fences.filter((fence) => fence.heading === heading);

  test("is explained", () => {
    const [title, ...paragraphs] = page.split(/\n{2,}/);
    expect(title).toMatch(/^# \S.*[^.]$/);
    expect(paragraphs[0]).toMatch(/\w.*[.:]/s);
    expect(page.match(/^## .*$/gm)).toEqual(["## Wrong", "## Right"]);
    expect(under("Wrong").length, "a wrong example").toBeGreaterThan(0);
    expect(under("Right").length, "a right example").toBeGreaterThan(0);
  });

  test("its wrong example reports it", () => {
    const found = new Set(compiled(under("Wrong")).map((diagnostic) => diagnostic.code));
    expect([...found]).toContain(code);
    const others = [...found].filter((other) => other !== code);
    expect(others).toEqual(others.filter((other) => alsoReported[code]?.codes.includes(other)));
  });

  test("its right example has no errors and no warnings", () => {
    expect(complaints(under("Right"))).toEqual([]);
  });
});

function compiled(fences: readonly Fence[]) {
  const host = hostOf(fences);
  return compile(host, host.forms).diagnostics;
}

function complaints(fences: readonly Fence[]): string[] {
  return compiled(fences)
    .filter(({ severity }) => severity !== "info")
    .map((diagnostic) => `${diagnostic.code}: ${messageOf(diagnostic)}`);
}

import { expect, test } from "vitest";
import { files, read } from "./sources.ts";

const longest = 300;

/** Files that may be longer, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {};

/** What people write: a case may hold what a form is compiled to. */
const code = files.filter((path) => /\.(ts|js|mjs)$/.test(path) && !path.startsWith("test/cases/"));

test("files are short enough to hold in the head", () => {
  const long = code
    .map((path) => ({ path, lines: read(path).trimEnd().split("\n").length }))
    .filter(({ path, lines }) => lines > longest && !(path in exceptions));
  expect(long).toEqual([]);
});

test("no exception is left over", () => {
  const needless = Object.keys(exceptions).filter(
    (path) => !code.includes(path) || read(path).trimEnd().split("\n").length <= longest,
  );
  expect(needless).toEqual([]);
});

test("no file is a drawer for what belongs nowhere", () => {
  expect(code.filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.|\/)/.test(path))).toEqual([]);
});

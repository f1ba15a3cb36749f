import { expect, test } from "vitest";
import { files, read } from "./sources.ts";

const text = files.filter((path) =>
  /\.(ts|js|json|md|form|csv|svg|html|css|yaml|yml|txt)$|\.ci\//.test(path),
);

function saying(pattern: RegExp): string[] {
  return text.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
      ),
  );
}

test("nothing names a path of the machine that it was written on", () => {
  expect(saying(/(?<![\w.:/-])\/(work|root|home|Users|tmp)\/\w|[A-Z]:\\Users/)).toEqual([]);
});

test("nothing reads from outside of the project", () => {
  expect(saying(/\.\.\/shared\b/)).toEqual([]);
});

test("the lock file names no download addresses", () => {
  const addresses = read("package-lock.json").match(/"resolved": "[^"]*"/g) ?? [];
  expect(addresses.filter((address) => !address.includes('"https://registry.npmjs.org/'))).toEqual([]);
});

test("versions of dependencies are exact", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version as string),
  );
  expect(loose).toEqual([]);
});

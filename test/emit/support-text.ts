import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The sources of what generated modules carry with them. */
const sources = [
  "runtime/exact/exact.ts",
  "runtime/exact/arithmetic.ts",
  "runtime/exact/rounding.ts",
  "runtime/engine/day.ts",
  "runtime/engine/days.ts",
  ...[
    "missing",
    "logic",
    "states",
    "given",
    "answers",
    "numbers",
    "tally",
    "lookup",
    "entries",
    "scores",
    "allowed",
    "problems",
    "steps",
  ].map((name) => `compiler/emit/module/support/${name}.ts`),
];

/** By name: each function, class and constant as JavaScript, with its comment. */
export function supportFromSources(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "support-"));
  const options = [
    "--ignoreConfig",
    "--target",
    "es2024",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
  ];
  const more = ["--rewriteRelativeImportExtensions", "--noCheck", "--rootDir", ".", "--outDir", folder];
  try {
    execFileSync("node_modules/.bin/tsc", [...options, ...more, ...sources]);
    const texts = sources.map((path) => readFileSync(join(folder, path.replace(/ts$/, "js")), "utf8"));
    return Object.fromEntries(texts.flatMap(declarations));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What starts at the beginning of a line, with the comment above it, goes on to the line before the next. */
function declarations(text: string): [name: string, text: string][] {
  const blocks = text
    .replace(/^import .*\n/gm, "")
    .replace(/^export /gm, "")
    .replace(/^(?: {4})+/gm, (spaces) => " ".repeat(spaces.length / 2))
    .split(/^(?=\/\*\*|(?<!\*\/\n)(?:async )?(?:function|const|let|class) )/gm);
  return blocks.flatMap((block): [string, string][] => {
    const name = /^(?:function|const|let|class) (\w+)/m.exec(block)?.[1];
    return name === undefined ? [] : [[name, block.trim()]];
  });
}

/// <reference types="vite/types/importMeta.d.ts" />

const found = import.meta.glob<string>(
  ["../../compiler/diagnostics/pages/*.md", "../../compiler/diff/pages/*.md"],
  { query: "?raw", import: "default", eager: true },
);

/** The pages about what the checker and the comparison of versions say, by code. Vite puts them into its bundle. */
export const pages: ReadonlyMap<string, string> = new Map(
  Object.entries(found).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1, -".md".length), text]),
);

/// <reference types="vite/types/importMeta.d.ts" />

const found = import.meta.glob<string>(
  ["../../../../docs/*.md", "../../../../docs/guide/*.md", "../../../../docs/reference/*.md"],
  { query: "?raw", import: "default", eager: true },
);

/** The guide and the reference, by their place in the documentation, such as `guide/01-a-first-form.md`. */
export const pages: ReadonlyMap<string, string> = new Map(
  Object.entries(found).map(([path, text]) => [path.slice(path.indexOf("/docs/") + "/docs/".length), text]),
);

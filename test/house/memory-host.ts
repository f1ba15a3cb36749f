import { posix } from "node:path";
import { type Host, Unreadable } from "../../compiler/host.ts";
import type { Fence } from "./fences.ts";

/** The blocks of a page as files of one folder. A block in the language `unreadable` says why its file is. */
export function hostOf(fences: readonly Fence[]): Host & { readonly forms: readonly string[] } {
  const files = new Map<string, Fence>();
  for (const fence of fences) files.set(fence.rest || "example.form", fence);
  return {
    forms: [...files].filter(([, { language }]) => language === "formscript").map(([path]) => path),
    read(path) {
      const fence = files.get(path);
      if (fence?.language === "unreadable") throw new Unreadable(fence.text.trim());
      return fence?.text;
    },
    siblings: () => [...files.keys()],
    resolve: (from, reference) => posix.join(posix.dirname(from), reference),
  };
}

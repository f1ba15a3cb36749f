import type { Asked } from "./field.ts";

/** What people read under a key, where an item is asked. */
export function words({ filling }: Pick<Asked, "filling">, key: string): unknown {
  return filling.text(key);
}

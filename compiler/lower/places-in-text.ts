const place = /(?<!\\)\{\s*([\p{L}_][\p{L}\p{N}\p{M}_.]*)\s*\|/gu;

/** The names whose answers a text shows: `child_name` for `{child_name | "your child"}`. */
export function placesIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(place), ([, name]) => name ?? ""));
}

import { posix } from "node:path";
import type { Cache } from "../../compiler/cache.ts";
import { compile, type Places } from "../../compiler/compile.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";

/** All that comes of a file among others, without translations; where each part of a definition stands is included. */
export function outcomeOf(texts: ReadonlyMap<string, string>, path: string, cache: Cache) {
  const host = {
    read: (path: string) => texts.get(path),
    siblings: () => [],
    resolve: (from: string, to: string) => posix.join(posix.dirname(from), to),
  };
  const { diagnostics, forms } = compile(host, [path], cache);
  const said = diagnostics.map((one) => JSON.stringify({ ...one, message: messageOf(one) }));
  return forms.map(({ definition, places, examples }) => ({
    said,
    definition: JSON.stringify(definition),
    placed: definition && placesIn(definition, places),
    examples,
  }));
}

function placesIn(part: unknown, places: Places): unknown[] {
  if (typeof part !== "object" || part === null) return [];
  return [places.get(part) ?? null, ...Object.values(part).flatMap((inner) => placesIn(inner, places))];
}

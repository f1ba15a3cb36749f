/** What a JSON text says, or why it says nothing. */
export type JsonText = { readonly value: unknown } | { readonly wrong: string };

/**
 * Reads JSON as people keep it in files: a mark of the byte order may stand before it, as some editors write. A key
 * that stands twice in an object is refused, since nobody can say which of its values was meant.
 */
export function readJson(text: string): JsonText {
  const bare = text.startsWith("\ufeff") ? text.slice(1) : text;
  try {
    const value: unknown = JSON.parse(bare);
    const twice = keyTwice(bare);
    return twice === undefined ? { value } : { wrong: `has ${twice} twice in one object` };
  } catch (error) {
    return { wrong: `is not JSON: ${(error as Error).message}` };
  }
}

const part = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/** The first key that stands twice in an object of a text that is JSON, as it is written. */
function keyTwice(text: string): string | undefined {
  const open: Set<unknown>[] = [];
  for (const [found, colon] of text.matchAll(part)) {
    if (found === "{") open.push(new Set());
    else if (found === "}") open.pop();
    else if (colon !== undefined) {
      const written = found.slice(0, -colon.length);
      const key: unknown = written.includes("\\") ? JSON.parse(written) : written.slice(1, -1);
      const keys = open.at(-1)!;
      if (keys.has(key)) return written;
      keys.add(key);
    }
  }
  return undefined;
}

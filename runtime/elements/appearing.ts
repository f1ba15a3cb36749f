import type { Filling } from "./filling.ts";

/**
 * How many questions have come and gone with the answer to `item`, among those that `counts` takes by their names.
 * Entries that somebody adds or removes are no surprise.
 */
export function appearing(
  { session }: Filling,
  item: string,
  counts: (name: string) => boolean,
): { appeared: number; gone: number } {
  const names = [...session.turned].filter((name) => !name.startsWith(`${item}[`) && counts(name));
  const appeared = names.filter((name) => session.isShown(name)).length;
  return { appeared, gone: names.length - appeared };
}

import type { Exit, Leaving } from "./exit/index.ts";

let exits: typeof import("./exit/index.ts") | undefined;

export async function loadExit(): Promise<void> {
  exits = await import("./exit/index.ts");
}

/** The way out of a sensitive form; undefined until {@link loadExit} has been. */
export function exitFrom(leaving: Leaving): Exit | undefined {
  return exits && new exits.Exit(leaving);
}

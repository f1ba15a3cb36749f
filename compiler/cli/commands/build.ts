import { Cache } from "../../cache.ts";
import { Builder } from "../builder.ts";
import type { BuildOptions } from "../options.ts";
import { exit, type World } from "../world.ts";

/** Writes what developers embed; with `watch`, again after every change, until the process is ended. */
export async function build(words: readonly string[], options: BuildOptions, world: World): Promise<number> {
  const builder = new Builder(words, options, world, new Cache());
  if (!options.watch) return (await builder.build()) ? exit.fine : exit.findings;
  const { watch } = await import("../watch.ts");
  return watch(builder, world);
}

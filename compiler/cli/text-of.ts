import { Unreadable } from "../host.ts";
import { DiskHost } from "./host.ts";
import type { World } from "./world.ts";
import { WrongUse } from "./wrong-use.ts";

/** The text of a file, or of the standard input (-). Throws {@link WrongUse} where there is none. */
export function textOf(path: string, world: World): string {
  if (path === "-") return world.input();
  try {
    const text = new DiskHost(world.folder).read(path);
    if (text !== undefined) return text.replace(/^\ufeff/, "");
  } catch (error) {
    if (error instanceof Unreadable) throw new WrongUse(`${path} cannot be read. ${error.message}`);
    throw error;
  }
  throw new WrongUse(`There is no file ${path}.`);
}

import { DiskHost } from "../../compiler/cli/host.ts";
import type { Host } from "../../compiler/host.ts";
import { root } from "../house/sources.ts";

/** The library, with a licence holder's folder `held`: files beside a translation that says where they lie. */
export function heldBeside(id: string, files: Readonly<Record<string, string>>): Host {
  const disk = new DiskHost(root);
  const held = new Map([
    [`held/${id}.en.form`, `translation en of ${id} {}`],
    ...Object.entries(files).map(([name, text]) => [`held/${name}`, text] as const),
  ]);
  return {
    read: (path) => held.get(path) ?? (path.startsWith("held/") ? undefined : disk.read(path)),
    siblings: (path) => (path.startsWith("held/") ? [...held.keys()] : disk.siblings(path)),
    resolve: (from, reference) => disk.resolve(from, reference),
  };
}

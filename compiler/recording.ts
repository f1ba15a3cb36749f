import type { Host } from "./host.ts";

/** A host, and what has been read through it. */
export interface Recording {
  readonly host: Host;
  readonly read: ReadonlyMap<string, string | undefined>;
}

export function recording(host: Host): Recording {
  const read = new Map<string, string | undefined>();
  return {
    read,
    host: {
      read(path) {
        const text = host.read(path);
        read.set(path, text);
        return text;
      },
      siblings: (path) => host.siblings(path),
      resolve: (from, reference) => host.resolve(from, reference),
    },
  };
}

/** Whether reading the same files again would give the same texts. */
export function isUnchanged(read: ReadonlyMap<string, string | undefined>, host: Host): boolean {
  for (const [path, text] of read) {
    try {
      if (host.read(path) !== text) return false;
    } catch {
      return false;
    }
  }
  return true;
}

import type { VersionVerdict } from "../types.ts";

/** What there is to say about the version; nothing where it is fine. */
export function versionWords({ from, to, needed, state, least }: VersionVerdict): string | undefined {
  const asked = `these changes ask for ${least === undefined ? `a new ${needed} version` : `${least} or higher`}`;
  switch (state) {
    case "fine":
      return undefined;
    case "unchanged":
      return `The version is still ${from}: ${asked}.`;
    case "too small":
      return `${from} → ${to} is not enough: ${asked}.`;
    case "backwards":
      return `The version goes back, from ${from} to ${to}.`;
  }
}

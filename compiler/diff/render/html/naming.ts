import type { Difference } from "../../types.ts";

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1.0.0 → 1.1.0" */
export function versionsOf({ old, new: fresh }: Difference): string {
  return old.version === fresh.version ? fresh.version : `${old.version} → ${fresh.version}`;
}

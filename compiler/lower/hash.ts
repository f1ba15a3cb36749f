import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Definition } from "../../runtime/definition/definition.ts";
import { scoringOf } from "./scoring-part.ts";

/** "sha256-" and the digest in hexadecimal, over everything that affects scoring and nothing else. */
export function hashOf(definition: Omit<Definition, "hash">): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(canonical(scoringOf(definition)))))}`;
}

/** JSON with its keys in order, so that the same content is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Definition } from "../../runtime/definition/definition.ts";
import { scoringOf } from "./scoring-part.ts";

/** "sha256-" and the digest in hexadecimal, over everything that affects scoring and nothing else. */
export function hashOf(definition: Omit<Definition, "hash">): string {
  return `sha256-${digest(scoringOf(definition, digest))}`;
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

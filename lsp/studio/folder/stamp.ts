import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What stands for a file's content: the same for the same text, another for any other. */
export function stampOf(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? utf8ToBytes(content) : content;
  return bytesToHex(sha256(bytes)).slice(0, 32);
}

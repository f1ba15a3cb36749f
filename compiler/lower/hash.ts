import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Definition, Hashes } from "../../runtime/definition/definition.ts";
import { answersOf } from "./answers-part.ts";
import { interpretationOf, wordingOf } from "./interpretation-part.ts";
import { computationOf, scoringOf } from "./scoring-part.ts";

type Unhashed = Omit<Definition, "hash" | "hashes">;

/** "sha256-" and the digest in hexadecimal, over everything that affects scoring and nothing else. */
export function hashOf(definition: Unhashed): string {
  return named(scoringOf(definition, digest));
}

/** The same over each of the things that a version can change apart from the others. */
export function hashesOf(definition: Unhashed): Hashes {
  return {
    answers: named(answersOf(definition, digest)),
    score: named(computationOf(definition, digest)),
    interpretation: named(interpretationOf(definition, digest)),
    wording: named(wordingOf(definition)),
  };
}

function named(text: string): string {
  return `sha256-${digest(text)}`;
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

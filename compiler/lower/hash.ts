import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Definition, Hashes } from "../../runtime/definition/definition.ts";
import { answersOf } from "./answers-part.ts";
import { interpretationOf, wordingOf } from "./interpretation-part.ts";
import { computationOf, scoringOf } from "./scoring-part.ts";

type Unhashed = Omit<Definition, "hash" | "hashes">;

/** The definition with its hashes, which are worked out when somebody asks for them: who only checks a form never does. */
export function hashed(parts: Unhashed): Definition {
  let hash: string | undefined;
  let hashes: Hashes | undefined;
  return {
    ...parts,
    get hash() {
      hash ??= hashOf(parts);
      return hash;
    },
    get hashes() {
      hashes ??= hashesOf(parts);
      return hashes;
    },
  };
}

/** The same form in other words. */
export function withTexts(definition: Definition, texts: Definition["texts"]): Definition {
  const { hash: _, hashes: __, ...parts } = Object.getOwnPropertyDescriptors(definition);
  return hashed({ ...(Object.defineProperties({}, parts) as Unhashed), texts });
}

/** "sha256-" and the digest in hexadecimal, over everything that affects scoring and nothing else. */
function hashOf(definition: Unhashed): string {
  return named(scoringOf(definition, digest));
}

/** The same over each of the things that a version can change apart from the others. */
function hashesOf(definition: Unhashed): Hashes {
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

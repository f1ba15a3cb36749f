import type { Parsed } from "../../grammar/index.ts";
import { firstFrom } from "../../grammar/next/where.ts";

export type Token = Parsed["tokens"][number];

/** The token that holds an offset; between two that touch, the word before the sign. Comments are none. */
export function tokenAt({ tokens }: Parsed, offset: number): Token | undefined {
  const next = firstFrom(tokens, offset);
  const here = [tokens[next - 1], tokens[next]].filter(
    (token): token is Token => !!token && token.startOffset <= offset && offset <= token.endOffset! + 1,
  );
  return here.find(({ image }) => /^[\p{L}_"\d]/u.test(image)) ?? here.at(-1);
}

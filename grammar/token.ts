import type { IToken, TokenType } from "chevrotain";

/** A token as chevrotain wants it, without a copy of what it says: a large file has a million of them. */
export class Token implements IToken {
  /** The parser takes a misspelt word for the one that was meant, and changes these two. */
  tokenType: TokenType;
  tokenTypeIdx: number;
  readonly startOffset: number;
  /** Of the last character, as chevrotain counts. */
  readonly endOffset: number;
  readonly #text: string;

  constructor(text: string, tokenType: TokenType, start: number, end: number) {
    this.#text = text;
    this.tokenType = tokenType;
    this.tokenTypeIdx = tokenType.tokenTypeIdx!;
    this.startOffset = start;
    this.endOffset = end - 1;
  }

  get image(): string {
    return this.#text.slice(this.startOffset, this.endOffset + 1);
  }
}

/** A token that says something else than what stands in the text: `image` is what was meant. */
export class MeantToken extends Token {
  readonly #image: string;

  constructor(text: string, tokenType: TokenType, start: number, end: number, image: string) {
    super(text, tokenType, start, end);
    this.#image = image;
  }

  override get image(): string {
    return this.#image;
  }
}

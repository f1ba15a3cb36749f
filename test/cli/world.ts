import type { World } from "../../compiler/cli/world.ts";

/** A world in a folder that keeps what is printed. */
export interface WrittenWorld extends World {
  /** What stood on the standard output. */
  written(): string;
  complained(): string;
}

export function worldIn(folder: string, input = ""): WrittenWorld {
  let out = "";
  let err = "";
  return {
    folder,
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    input: () => input,
    async *pieces() {
      yield Buffer.from(input);
    },
    terminal: { colours: false, width: 100, watched: false },
    written: () => out,
    complained: () => err,
  };
}

import { problem, type Stretch, type SyntaxProblem } from "./problem.ts";

/** Characters without width, as word processors and web pages leave them in what is pasted. */
const names: Readonly<Record<string, string>> = {
  "\u00ad": "soft hyphen",
  "\u200b": "zero-width space",
  "\u200c": "zero-width non-joiner",
  "\u200d": "zero-width joiner",
  "\u200e": "left-to-right mark",
  "\u200f": "right-to-left mark",
  "\u2060": "word joiner",
  "\ufeff": "byte order mark",
};

const withoutWidth = new RegExp(`[${Object.keys(names).join("")}]+`, "g");
const word = new RegExp(`[\\p{L}\\p{N}\\p{M}_.${Object.keys(names).join("")}]+`, "uy");

export function isWithoutWidth(char: string | undefined): boolean {
  return char !== undefined && char in names;
}

/** The word or number that begins at `at` and has such characters in it; undefined where they only follow it. */
export function wordAround(
  text: string,
  at: number,
): { readonly end: number; readonly visible: string } | undefined {
  word.lastIndex = at;
  const found = word.exec(text)?.[0].replace(new RegExp(`(?:\\.|${withoutWidth.source})+$`), "") ?? "";
  const visible = found.replaceAll(withoutWidth, "");
  return visible === found ? undefined : { end: at + found.length, visible };
}

/** What cannot be seen in a stretch, told on the whole of it so that one can see where. */
export function unseen(text: string, { start, end }: Stretch): SyntaxProblem {
  const edits = [...text.slice(start, end).matchAll(withoutWidth)].map(({ 0: found, index }) => ({
    start: start + index,
    end: start + index + found.length,
    text: "",
  }));
  const found = called(text[edits[0]!.start]!);
  return problem("character-unknown", { start, end }, { found }, { fixes: [{ title: "Delete it", edits }] });
}

/** A character that is not of the language, as a message calls it. */
export function called(character: string): string {
  if (!/^[\p{C}\p{Z}]/u.test(character)) return character;
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = names[character.slice(0, 1)];
  return name === undefined ? `The invisible character ${code}` : `An invisible ${name} (${code})`;
}

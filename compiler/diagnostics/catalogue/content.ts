import { error, warning } from "./define.ts";

export const content = {
  "version-missing": error<{ form: string }>(
    ({ form }) =>
      `${form} has no version. Results carry it, so that it can be told later how they came about.`,
  ),
  "language-missing": error<{ form: string }>(
    ({ form }) => `${form} does not say which language its texts are in.`,
  ),
  "version-wrong": error<{ version: string }>(
    ({ version }) => `${version} is not a version. A version is three numbers, such as 1.0.0.`,
  ),
  "language-wrong": error<{ tag: string }>(
    ({ tag }) => `${tag} is not the tag of a language. Tags are such as en, nb, nn or pt-BR.`,
  ),
  "property-twice": error<{ property: string }>(({ property }) => `${property} stands here a second time.`),
  "term-twice": error<{ term: string; of: string }>(({ term, of }) => `${of} says ${term} twice.`),
  misplaced: error<{ what: string; in: string; where: string }>(
    ({ what, in: place, where }) => `${what} does not stand in ${place}, but ${where}.`,
  ),
  "mark-misplaced": error<{ mark: string; on: string; why: string }>(
    ({ mark, on, why }) => `${mark} means nothing on ${on}: ${why}.`,
  ),
  "else-misplaced": error<{ on: string; why: string }>(
    ({ on, why }) => `else says what not being asked counts, and ${on} ${why}.`,
  ),
  "repeat-in-repeat": error<{ inner: string; outer: string }>(
    ({ inner, outer }) =>
      `${inner} stands in ${outer}, and a repeat within a repeat is not supported. Ask ${inner} beside ${outer}, with an item that says which ${outer} each belongs to.`,
  ),
  "repeat-range": error<{ why: string }>(({ why }) => `A repeat says how many entries there may be: ${why}.`),
  "repeat-empty": error<{ repeat: string }>(
    ({ repeat }) => `${repeat} asks nothing. Write its items between the braces.`,
  ),
  "grid-without-rows": error<{ grid: string }>(({ grid }) => `${grid} has no rows, so it asks nothing.`),
  "grid-without-type": error<{ line: string; grid: string; columns: boolean }>(({ line, grid, columns }) =>
    columns
      ? `The column ${line} does not say how it is answered. Write its answer type behind its text, or that of ${grid} behind ${grid}'s.`
      : `The row ${line} does not say how it is answered. Write the answer type behind the text of ${grid}.`,
  ),
  "grid-line-without-text": error<{ kind: "row" | "column"; line: string }>(
    ({ kind, line }) =>
      `The ${kind} ${line} has no text, so people would see its name. Write behind ${line} what is to be read, in quotation marks.`,
  ),
  "grid-type-twice": error<{ column: string; row: string }>(
    ({ column, row }) =>
      `Both the column ${column} and ${row} say how their cell is answered. Leave the answer type to the column.`,
  ),
  "text-empty": error<{ what: string }>(({ what }) => `${what} is empty. Write what is to be read here.`),
  "text-html": warning<{ tag: string }>(
    ({ tag }) =>
      `${tag} is shown as it stands, for texts are not HTML. Emphasis is written *so*, links [text](address).`,
  ),
  "text-name": error<{ name: string; is: string | undefined; similar: string | undefined }>(
    ({ name, is, similar }) =>
      is
        ? `A text can show the answer of an item or input, and ${name} is ${is}.`
        : `No item is called ${name}, so its answer cannot be shown here.${similar ? ` Did you mean ${similar}?` : ""}`,
  ),
} as const;

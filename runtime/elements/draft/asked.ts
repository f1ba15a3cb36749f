import type { Definition, Item, Repeat } from "../../definition/definition.ts";

/** What an answer means: to which question it was given, and what the options said. In the form's own language. */
export interface Asked {
  readonly question: string;
  /** The same for people: its words, as they stand in the form. */
  readonly title: string;
  readonly options?: Readonly<Record<string, string>>;
}

/** What each question of a form asks. Two are the same question if they ask the same, whatever they are called. */
export function askedIn(
  definition: Definition,
  questions: ReadonlyMap<string, Item | Repeat>,
): Readonly<Record<string, Asked>> {
  return Object.fromEntries([...questions].map(([name, question]) => [name, askedBy(question, definition)]));
}

function askedBy(question: Item | Repeat, definition: Definition): Asked {
  const texts = definition.texts[definition.language] ?? {};
  const text = (key: string): string => texts[key] ?? texts[`${key}:topic`] ?? "";
  if (question.kind === "repeat")
    return { question: `repeat ${text(question.id)}`, title: text(question.id) };
  const { id, cell, type, specifies } = question;
  const owners = cell ? [cell.grid, cell.row, ...(cell.column ? [cell.column] : [])] : [id];
  const said = owners.flatMap((owner) =>
    [owner, `${owner}:unit`, `${owner}:low`, `${owner}:high`].map(text).filter((each) => each !== ""),
  );
  const opener = specifies && [text(specifies.item), String(specifies.option)];
  const words = JSON.stringify([type.kind, ...said, ...(opener ?? [])]);
  const title = (cell ? owners.slice(1) : owners).map(text).join(": ");
  if (!("scale" in type)) return { question: words, title };
  const options = definition.scales[type.scale]?.options ?? [];
  return {
    question: words,
    title,
    options: Object.fromEntries(options.map(({ code }) => [code, text(`${type.scale}.${code}`)])),
  };
}

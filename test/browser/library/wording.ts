import type { Definition, Item } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import type { Answers } from "../../../runtime/definition/submission.ts";
import { plainText } from "../../../runtime/elements/text/markdown.ts";
import { textsFor } from "../../../runtime/elements/text/texts.ts";

/** What a form calls its questions and options, to readers of English while these answers are given. */
export class Wording {
  readonly #text: (key: string) => string | undefined;

  constructor(definition: Definition, answers: Answers) {
    const texts = textsFor(definition, "en", (id) => answers[id]);
    this.#text = (key) => texts.text(key)?.text;
  }

  /** All that must be heard where a question is answered. What an answer stands in is left out, with what follows. */
  question({ id, cell, specifies }: Item, openers: ReadonlyMap<string, Item>): readonly string[] {
    const opener = specifies && openers.get(specifies.item);
    if (opener) return [this.option(opener, specifies.option)];
    const keys = cell ? [cell.row, ...(cell.column === undefined ? [] : [cell.column])] : [id];
    return keys.flatMap((key) => spoken(this.#text(key)?.split("{")[0]) ?? []);
  }

  option({ type }: Item, code: Code): string {
    const own = "scale" in type ? spoken(this.#text(`${type.scale}.${code}`)) : undefined;
    return own ?? builtIn[code] ?? String(code);
  }
}

const builtIn: Readonly<Record<Code, string>> = { yes: "Yes", no: "No" };

function spoken(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text).replace(/\s+/g, " ").trim();
}

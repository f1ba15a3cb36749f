import type * as tree from "../../../grammar/tree.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";

/** What a name that the language needs for itself stands for. */
const taken = new Map([
  ["today", "the day on which the form is filled in"],
  ["yes", "an answer of every yesno"],
  ["no", "an answer of every yesno"],
  ["constructor", "taken in the programs that read the answers"],
]);

/**
 * A name that is given to something: written the one way there is, and free. `uses` are the places that a fix has to
 * change, too.
 */
export function nameRules(
  file: SourceFile,
  name: tree.Name,
  report: Report,
  uses: () => Span[] = () => [],
): void {
  const means = taken.get(name.text);
  if (means) report("name-reserved", spanIn(file, name), { name: name.text, means });
  else nameSpelling(file, name, report, uses);
}

/** A code, a column of a table, an audience: written like a name, and free to be any word. */
export function nameSpelling(
  file: SourceFile,
  name: tree.Name,
  report: Report,
  uses: () => Span[] = () => [],
): void {
  if (/^[a-z][a-z0-9_]*$/.test(name.text)) return;
  const better = respelled(name.text);
  const span = spanIn(file, name);
  const places = better === undefined ? [] : [span, ...uses()];
  const edits = places.map((place) => ({ span: place, text: better ?? "" }));
  const fixes = better === undefined ? [] : [{ title: `Rename ${name.text} to ${better}`, edits }];
  report("name-spelling", span, { name: name.text, better }, { fixes });
}

/** `Q1` as `q1`, `månedlig` as `manedlig`; undefined where no letter is left. */
function respelled(name: string): string | undefined {
  const latin = name
    .toLowerCase()
    .replace(/[æøßœđðþł]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  const better = latin.replace(/[^a-z0-9_]/g, "").replace(/^[^a-z]+/, "");
  return better || undefined;
}

const letters: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  ß: "ss",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
};

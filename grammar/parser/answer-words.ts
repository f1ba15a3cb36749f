/** What other tools call the answer types. */
export const habits: ReadonlyMap<string, string> = new Map([
  ["radio", "one of"],
  ["choose", "one of"],
  ["pick", "one of"],
  ["select_one", "one of"],
  ["single_choice", "one of"],
  ["multiple_choice", "one of"],
  ["multi", "many of"],
  ["multiselect", "many of"],
  ["select_multiple", "many of"],
  ["single", "one of"],
  ["choice", "one of"],
  ["select", "one of"],
  ["likert", "one of"],
  ["dropdown", "one of"],
  ["checkbox", "many of"],
  ["checkboxes", "many of"],
  ["multiple", "many of"],
  ["boolean", "yesno"],
  ["bool", "yesno"],
  ["int", "integer"],
  ["float", "number"],
  ["decimal", "number"],
  ["numeric", "number"],
  ["string", "text"],
  ["textarea", "long text"],
  ["memo", "long text"],
  ["datetime", "date"],
  ["scale", "slider"],
  ["oneof", "one of"],
  ["one_of", "one of"],
  ["manyof", "many of"],
  ["many_of", "many of"],
  ["yes", "yesno"],
  ["yes_no", "yesno"],
]);

/** What may follow the first word, as in `select all that apply` and `single choice`. */
const phraseWords: ReadonlySet<string> = new Set([
  "one",
  "many",
  "multiple",
  "all",
  "any",
  "that",
  "apply",
  "choice",
  "choices",
  "select",
  "answer",
  "answers",
  "of",
  "from",
]);

const several: ReadonlySet<string> = new Set([
  "many",
  "multiple",
  "multi",
  "all",
  "any",
  "checkbox",
  "checkboxes",
]);

export function isOfPhrase(image: string): boolean {
  return phraseWords.has(image.toLowerCase());
}

export function meantBy(phrase: readonly string[]): "one of" | "many of" {
  return phrase.some((one) => several.has(one.toLowerCase())) ? "many of" : "one of";
}

/** Some say `multiple choice` where one of several is chosen, others where several can be. */
export function isAmbiguous(phrase: readonly string[]): boolean {
  const words = phrase.join("_").toLowerCase();
  return words === "multiple_choice" || words === "multiple_choices";
}

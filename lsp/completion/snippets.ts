/** How a word is written out. */
export interface Way {
  readonly label: string;
  /** What it means here, where the word means several things. */
  readonly says?: string;
  /** `‹…›` are places to fill in. */
  readonly insert: string;
}

/** `‹text›` is a place to fill in, `‹one|other›` one to choose at, and `$0` where one is in the end. */
function way(label: string, text = `${label} `, says?: string): Way {
  let place = 0;
  const insert = text.replace(/‹([^›]*)›/g, (_, filled: string) => {
    place += 1;
    if (filled.includes("|")) return `\${${place}|${filled.replaceAll("|", ",")}|}`;
    return filled === "" ? `$${place}` : `\${${place}:${filled}}`;
  });
  return { label, insert, ...(says !== undefined && { says }) };
}

/** By the word, or by the rule of the grammar that it stands in and the word. */
export const snippets: Readonly<Record<string, readonly Way[]>> = {
  form: [
    way(
      "form",
      'form ‹name› "‹Title›" {\n  version  "‹1.0.0›"\n  language ‹en›\n  licence  ‹free›\n\n  $0\n}',
    ),
  ],
  import: [way("import", 'import ‹scale› from "‹./scales.form›"$0')],
  scale: [way("scale", 'scale ‹name› {\n  0 "‹Never›"\n  1 "‹Sometimes›"\n  2 "‹Often›"$0\n}')],
  block: [way("block", "block ‹name› {\n  $0\n}")],
  programme: [
    way(
      "programme",
      'programme ‹name› "‹Title›" {\n  version  "‹1.0.0›"\n  language ‹en›\n\n  uses ‹the_form› from "‹./the_form.form›"\n\n  date ‹born› "‹Date of birth›"\n\n  $0\n}',
    ),
  ],
  uses: [way("uses", "uses $0")],
  "programmeDate date": [
    way("date", 'date ‹born› "‹Date of birth›"$0', "A day that is known of each person."),
  ],
  "programmeStep step": [
    way(
      "step",
      'step ‹name› "‹Title›" form ‹the_form› {\n  from ‹6 to 8 weeks after born›$0\n}',
      "Which form is given when, or what else is done.",
    ),
  ],
  "window from": [way("from", "from ‹6› to ‹8› weeks after $0", "The time in which it is due.")],
  "window to": [way("to", "to $0", "The first day that is too late.")],
  "after after": [way("after", "after $0", "As soon as that step has been done.")],
  "side after": [way("after", "after $0", "So long after a date or step.")],
  "side before": [way("before", "before $0", "So long before a date or step.")],
  "by by": [way("by", 'by "‹midwife›"$0', "Who does it.")],
  "forWhom for": [way("for", 'for "‹everyone›"$0', "Whom it is for.")],
  "stepTerm when": [way("when", "when $0", "It is needed only if this holds.")],
  series: [way("series", "series $0")],
  table: [way("table", 'table ‹name› from "‹norms.csv›"$0')],
  translation: [way("translation", 'translation ‹nb› of ‹form› "‹Title›" {\n  $0\n}')],
  item: [way("item", 'item ‹q1› "‹Wording›" ‹one of ›$0')],
  section: [way("section", 'section ‹name› "‹Title›" {\n  $0\n}')],
  page: [way("page", 'page ‹name› "‹Title›"$0')],
  grid: [way("grid", 'grid ‹name› "‹Title›" one of ‹scale› {\n  row ‹r1› "‹Wording›"$0\n}')],
  column: [way("column", 'column ‹name› "‹Wording›" ‹one of ›$0')],
  "lineKind row": [way("row", 'row ‹r1› "‹Wording›"$0')],
  "tableRow row": [way("row", "row ‹key› gives ‹value›$0")],
  repeat: [way("repeat", 'repeat ‹name› "‹Title›" ‹0..10› {\n  $0\n}')],
  note: [way("note", 'note "‹Text›"$0')],
  input: [way("input", 'input ‹name› "‹Wording›" ‹one of ›$0')],
  let: [way("let", "let ‹name› = $0")],
  score: [way("score", 'score ‹total› "‹Total›" = sum(‹q1..q10›)$0')],
  "notAsked score": [way("score", "score ‹0›$0")],
  bands: [way("bands", 'bands ‹total› "‹Title›" {\n  ‹0..4› ‹low› "‹Low›"$0\n  source "‹Publication›"\n}')],
  cutoff: [way("cutoff", 'cutoff ‹name› "‹Title›" = ‹total >= 10› {\n  source "‹Publication›"$0\n}')],
  flag: [way("flag", 'flag ‹name› "‹Title›" = ‹q1 >= 1›$0')],
  check: [way("check", 'check ‹name› "‹What must be so›" = $0')],
  example: [way("example", 'example "‹What it shows›" {\n  ‹q1..q10 = 0›\n  expect ‹total = 0›$0\n}')],
  expect: [way("expect")],
  if: [way("if", "if ‹condition› then ‹value› else ‹value›$0")],
  when: [way("when")],
  "optionMark when": [way("when", "when (‹condition›)$0")],
  "whenBlock when": [way("when … { }", "when ‹condition› {\n  $0\n}")],
  version: [way("version", 'version "‹1.0.0›"$0')],
  authors: [way("authors", 'authors "‹›"$0')],
  citation: [way("citation", 'citation "‹›"$0')],
  edition: [way("edition", 'edition "‹›"$0')],
  translator: [way("translator", 'translator "‹›"$0')],
  population: [way("population", 'population "‹›"$0')],
  recall: [way("recall", 'recall "‹the past week›"$0')],
  purpose: [way("purpose", 'purpose "‹›"$0')],
  instructions: [way("instructions", 'instructions "‹›"$0')],
  precondition: [way("precondition", 'precondition "‹›"$0')],
  disclaimer: [way("disclaimer", 'disclaimer "‹A screening result, not a diagnosis.›"$0')],
  answered: [way("answered by", "answered by ‹self|interview|observation›$0")],
  "answered by": [
    way("by", "by $0", "Who fills it in: the respondent, an interviewer, an observer or an informant."),
  ],
  informant: [way("informant", 'informant "‹parent›"$0')],
  licence: [way("licence", "licence $0")],
  "permission by": [
    way("by permission", 'by permission "‹© Holder›"$0', "Only with the rights holder's permission."),
  ],
  with: [way("with attribution", 'with attribution "‹© Holder›"$0')],
  "licenceTerm text": [way("text withheld", "text withheld")],
  "licenceTerm in": [way("in full", "in full")],
  obtain: [way("obtain", 'obtain "‹https://›"$0')],
  holder: [way("holder", 'holder "‹›"$0')],
  training: [way("training", 'training "‹›"$0')],
  language: [way("language")],
  use: [way("use")],
  was: [way("was")],
  is: [way("is")],
  code: [way("code", 'code ‹loinc› "‹›"$0')],
  one: [way("one of"), way("one of { }", 'one of {\n  0 "‹Never›"\n  1 "‹Sometimes›"\n  2 "‹Often›"$0\n}')],
  many: [way("many of"), way("many of { }", 'many of {\n  ‹one› "‹One›"\n  ‹other› "‹Other›"$0\n}')],
  at: [way("at least", "at least ‹1›$0"), way("at most", "at most ‹3›$0")],
  "mark at": [way("at least", "at least $0", "Counts no less than that item.")],
  "words at": [way("at most", "at most ‹200›$0")],
  integer: [way("integer", "integer ‹0..100›$0")],
  number: [way("number", "number ‹0..100›$0")],
  decimals: [way("decimals", "decimals ‹1›$0")],
  unit: [way("unit", 'unit "‹weeks›"$0')],
  slider: [way("slider", 'slider ‹0..100› from "‹Not at all›" to "‹Extremely›"$0')],
  step: [way("step", "step ‹1›$0")],
  "slider from": [way("from", 'from "‹Not at all›" to "‹Extremely›"$0', "What stands at the two ends.")],
  long: [way("long text", "long text")],
  help: [way("help", 'help "‹›"$0')],
  remark: [way("remark", 'remark "‹What was observed›"$0')],
  own: [way("own words", "own words")],
  withheld: [way("withheld", 'withheld "‹what it is about›"$0')],
  "label withheld": [way("withheld", "withheld")],
  missing: [way("missing", "missing ")],
  "notAsked missing": [way("missing", "missing")],
  "expectedState missing": [way("missing", "missing")],
  prorate: [way("prorate", "prorate up to ‹2›$0")],
  counts: [way("counts", "counts ‹0›$0")],
  "missingDeed as": [way("as if", "as if $0")],
  up: [way("up to", "up to ‹2›$0")],
  "roundingMode up": [way("up to", "up to ‹1›$0")],
  "halfway up": [way("up to", "up to ‹1›$0")],
  down: [way("down to", "down to ‹1›$0")],
  even: [way("even to", "even to ‹1›$0")],
  away: [way("away to", "away to ‹1›$0")],
  round: [way("round", "round ‹half up› to ‹1›$0")],
  left: [way("left out", "left out")],
  "scoreTerm not": [way("not asked", "not asked ‹score 0›$0")],
  "expectedState not": [way("not asked", "not asked", "It was not asked, and has no value.")],
  source: [way("source", 'source "‹Publication›"$0')],
  unverified: [way("unverified", 'unverified "‹What has not been read›"$0')],
  sensitivity: [way("sensitivity", "sensitivity ‹0.8›$0")],
  specificity: [way("specificity", "specificity ‹0.8›$0")],
  for: [way("for", 'for "‹adults›"$0')],
  advice: [way("advice", 'advice ‹clinician› "‹›"$0')],
  "hiddenBecause hidden": [way("hidden", 'hidden "‹Why it may stay silent›"$0')],
  columns: [way("columns", "columns ‹sex›, ‹raw› gives ‹t›$0")],
};

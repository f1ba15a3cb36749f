/** What a word or sign is for; editors colour by it. */
export type Category =
  | "declaration"
  | "property"
  | "answer type"
  | "mark"
  | "guard"
  | "scoring"
  | "interpretation"
  | "example"
  | "logic"
  | "joiner"
  | "sign"
  | "literal"
  | "comment";

/** One line of the table: a word or sign of the language, and what it says to the reader. */
export interface Entry {
  readonly category: Category;
  readonly description: string;
}

function entry(category: Category, description: string): Entry {
  return { category, description };
}

/** The words that begin or join the parts of a form and cannot name anything. */
export const reserved = {
  form: entry("declaration", "A questionnaire: what is asked, how it is scored, and what the scores mean."),
  import: entry("declaration", "Takes scales, tables and blocks from another file."),
  scale: entry("declaration", "A set of options that several items share."),
  table: entry("declaration", "A table that scores look values up in, such as norms."),
  translation: entry(
    "declaration",
    "The wording of a form in another language, or the wording that a licence holder keeps.",
  ),
  item: entry("declaration", "One question."),
  section: entry("declaration", "Items that belong together; its name stands for its scored items."),
  page: entry("declaration", "A page break: what follows stands on a new page."),
  grid: entry("declaration", "Rows that are answered in the same way, side by side."),
  column: entry("declaration", "A column of a grid: something that is asked of every row."),
  row: entry("declaration", "A row of a grid or of a table."),
  repeat: entry("declaration", "A group that is asked once for each incident, child, substance and so on."),
  note: entry("declaration", "Text that is shown and not answered."),
  input: entry(
    "declaration",
    "A fact that the host application knows; the respondent is asked only if it does not.",
  ),
  let: entry("declaration", "A value that is worked out once and used by name."),
  score: entry("declaration", "A number that is worked out from the answers."),
  bands: entry("declaration", "The ranges of a score and what each is called."),
  cutoff: entry("declaration", "A limit that a score reaches or does not reach."),
  flag: entry("declaration", "A sign that someone must see, whatever the scores say."),
  check: entry("declaration", "A rule that the answers must keep before the form can be submitted."),
  example: entry("declaration", "Answers, and what must come of them; the compiler runs it."),
  expect: entry("example", "What must come of the answers above."),
  and: entry("logic", "Both hold."),
  or: entry("logic", "One of them holds, or both."),
  not: entry("logic", "Does not hold."),
  if: entry("logic", "Chooses between two values: `if … then … else …`."),
  // biome-ignore lint/suspicious/noThenProperty: a word of the language
  then: entry("logic", "The value if the condition holds."),
  else: entry(
    "logic",
    "The value if the condition does not hold, or what an item that is not asked means for a score.",
  ),
  when: entry("guard", "Asked or used only while the condition holds."),
  was: entry("mark", "The earlier name: stored answers follow it."),
  withheld: entry("mark", "The wording, or a table, belongs to a publisher and does not stand here."),
} as const satisfies Record<string, Entry>;

/** The words that have a meaning in their place and are free as names everywhere else. */
export const contextual = {
  version: entry("property", 'The version of this form, such as "1.0.0".'),
  authors: entry("property", "Who made the instrument."),
  citation: entry("property", "The publication to cite."),
  edition: entry("property", "The edition of the instrument that this form follows."),
  translator: entry("property", "Who translated the wording."),
  population: entry("property", "Whom the instrument is for."),
  recall: entry("property", 'The time that the questions are about, such as "the past week".'),
  purpose: entry("property", "What the instrument is used for."),
  instructions: entry("property", "What the respondent reads before the first question."),
  precondition: entry(
    "property",
    'What must be so before the form is given, such as "the partner is not in the room".',
  ),
  disclaimer: entry("property", "What a reader of the results must know."),
  language: entry("property", "The language of the wording, such as en or nb."),
  answered: entry("property", "How the form is filled in."),
  by: entry("joiner", "Joins `answered` or `licence` with what follows."),
  self: entry("property", "The respondent fills it in."),
  interview: entry("property", "An interviewer asks and fills it in."),
  observation: entry("property", "A professional rates what they observe."),
  informant: entry("property", "Someone else answers about the person."),
  licence: entry("property", "Under which terms the instrument may be used."),
  free: entry("property", "Free to use."),
  permission: entry("property", "`by permission`: only with the rights holder's permission."),
  commercial: entry("property", "Only with a paid licence."),
  "non-commercial": entry("property", "Not for commercial use."),
  unmodified: entry("property", "May not be changed."),
  with: entry("joiner", "Joins `attribution`."),
  attribution: entry("property", "`with attribution`: the notice must be shown."),
  full: entry("property", "`in full`: must be given as a whole."),
  in: entry("joiner", "`in full`, or the set of bands that an expectation means."),
  obtain: entry("property", "Where the wording can be had."),
  holder: entry("property", "Who holds the rights."),
  training: entry("property", "The training that users need."),
  sensitive: entry("property", "Nothing is kept on the device, and a quick exit is shown."),
  code: entry("property", 'A code of a terminology, such as `code loinc "75624-7"`.'),
  one: entry("answer type", "`one of`: exactly one option."),
  many: entry("answer type", "`many of`: any number of options."),
  of: entry("joiner", "Joins `one`, `many` or a translation with what follows."),
  at: entry("joiner", "`at least` or `at most`."),
  least: entry(
    "answer type",
    "`at least`: the smallest number of options; or the item that this one counts no less than.",
  ),
  most: entry("answer type", "`at most`: the largest number of options or characters."),
  on: entry("joiner", "The drawing on which regions are chosen."),
  yesno: entry("answer type", "Yes (scores 1) or no (scores 0)."),
  integer: entry("answer type", "A whole number."),
  number: entry("answer type", "A number with decimals."),
  decimals: entry("answer type", "How many decimals may be given."),
  unit: entry("answer type", "The unit that is shown beside the number."),
  slider: entry("answer type", "A point on a line between two ends."),
  step: entry("answer type", "The distance between two points of a slider; or one step of a programme."),
  from: entry("joiner", "The file, the lower end of a slider, or the wording that was translated."),
  to: entry("joiner", "The upper end of a slider, or the step that is rounded to."),
  long: entry("answer type", "`long text`: several lines."),
  text: entry("answer type", "Words."),
  date: entry("answer type", "A day."),
  time: entry("answer type", "A time of day."),
  declines: entry("mark", "The option says that the respondent would rather not answer: a missing answer."),
  unknown: entry("mark", "The option says that the respondent does not know: a missing answer."),
  exclusive: entry("mark", "Cannot be chosen together with another option."),
  specify: entry("mark", "Opens a text box when chosen."),
  optional: entry("mark", "May be left unanswered."),
  reversed: entry("mark", "Scored the other way round: highest plus lowest score, less the option's."),
  own: entry(
    "mark",
    "`own words`: this wording is no publisher's, in a form that withholds the publisher's.",
  ),
  words: entry(
    "mark",
    "`own words`: this wording is no publisher's, in a form that withholds the publisher's.",
  ),
  remark: entry("mark", "Opens a text box for notes, such as what the rater saw."),
  unscored: entry("mark", "Takes no part in its section's score."),
  help: entry("mark", "An explanation that can be opened."),
  missing: entry("scoring", "What happens when answers are missing, or what not being asked means."),
  prorate: entry("scoring", "The mean of the answered items times the number of items."),
  counts: entry("scoring", "A missing answer counts as this number."),
  as: entry("joiner", "`as if`: a missing answer counts like this option; or names a set of bands."),
  fails: entry("scoring", "The score is missing when an answer is."),
  up: entry("joiner", "`up to`: at most so many; or the way to round."),
  half: entry("scoring", "Half of the items; or how to round in the middle."),
  round: entry("scoring", "How the score is rounded."),
  down: entry("scoring", "The way to round."),
  even: entry("scoring", "In the middle, to the even neighbour."),
  away: entry("scoring", "In the middle, away from zero."),
  left: entry("guard", "`left out`: an item that was not asked takes no part in the score."),
  out: entry("guard", "`left out`: an item that was not asked takes no part in the score."),
  asked: entry("example", "`not asked`, or items that must be asked."),
  source: entry("interpretation", "The publication that says so."),
  unverified: entry(
    "interpretation",
    "What nobody has confirmed; for bands and cut-offs in place of a source.",
  ),
  sensitivity: entry("interpretation", "The share of those affected that the cut-off finds."),
  specificity: entry("interpretation", "The share of those not affected that the cut-off passes."),
  for: entry("joiner", "The group that a figure holds for."),
  advice: entry("interpretation", "What to do, for a reader such as the clinician."),
  hidden: entry(
    "interpretation",
    "Why it is right that this stays silent where its items are not asked; or items that must be hidden.",
  ),
  urgent: entry("interpretation", "Must be seen at once."),
  columns: entry("scoring", "The columns of a table that are looked up."),
  gives: entry("joiner", "What a row of a table gives."),
  is: entry("example", "The band that a score must fall in."),
  complete: entry("example", "Everything asked is answered."),
  incomplete: entry("example", "Something asked is not answered."),
  programme: entry("declaration", "Which form is given when, in which service, and for whom."),
  uses: entry("declaration", "The forms that the steps of a programme give, and their file."),
  after: entry("joiner", "The step or date that a step comes after, or how a point in time lies to one."),
  before: entry("joiner", "`2 weeks before due`: a point in time, by a date or step."),
  series: entry("declaration", "Steps of one series follow each other without a gap."),
  block: entry(
    "declaration",
    "Questions, scores and limits that several forms share; `use` brings them into a form.",
  ),
  use: entry("declaration", "Brings a block into the form, as if it were written here."),
} as const satisfies Record<string, Entry>;

/** Signs. */
export const signs = {
  "{": entry("sign", "Opens a block."),
  "}": entry("sign", "Closes a block."),
  "(": entry("sign", "Opens a group."),
  ")": entry("sign", "Closes a group."),
  "[": entry("sign", "Opens a list of answers."),
  "]": entry("sign", "Closes a list of answers."),
  ",": entry("sign", "Stands between the parts of a list."),
  "..<": entry("sign", "Up to, and without, the number behind it."),
  "..": entry("sign", "From the one to the other, both included."),
  ".": entry("sign", "A part of a grid or repeat."),
  "=": entry("sign", "Is equal to."),
  "!=": entry("sign", "Is not equal to."),
  "<": entry("sign", "Is less than."),
  "<=": entry("sign", "Is at most."),
  ">": entry("sign", "Is greater than."),
  ">=": entry("sign", "Is at least."),
  "+": entry("sign", "Plus."),
  "-": entry("sign", "Minus."),
  "*": entry("sign", "Times."),
  "/": entry("sign", "Divided by."),
  "%": entry("sign", "Percent of the items."),
} as const satisfies Record<string, Entry>;

/** What is not one fixed word. `pattern` is the whole of it as a regular expression. */
export const classes = {
  name: { ...entry("literal", "A name."), pattern: /[\p{L}_][\p{L}\p{N}\p{M}_]*/u },
  "number literal": { ...entry("literal", "A number."), pattern: /\d+(?:\.\d+)?/ },
  day: { ...entry("literal", "A day, year-month-day."), pattern: /\d{4}-\d{2}-\d{2}/ },
  "quoted text": {
    ...entry("literal", 'A text; `{name | "while there is no answer"}` in it is the place of an answer.'),
    pattern:
      /"""[\s\S]*?"""|"(?:[^"\\\r\n{]|\\[^\r\n]|\{(?:[^"{}\r\n]*\|\s*"(?:[^"\\\r\n]|\\[^\r\n])*"\s*\})?)*"/,
  },
  "line comment": { ...entry("comment", "A remark up to the end of the line."), pattern: /\/\/[^\r\n]*/ },
  "block comment": { ...entry("comment", "A remark that may span lines."), pattern: /\/\*[\s\S]*?\*\// },
} as const satisfies Record<string, Entry & { pattern: RegExp }>;

export type ReservedWord = keyof typeof reserved;
export type ContextualWord = keyof typeof contextual;
export type Word = ReservedWord | ContextualWord;
export type Sign = keyof typeof signs;

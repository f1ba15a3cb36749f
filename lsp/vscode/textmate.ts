import { type Category, classes, contextual, reserved, signs } from "../../grammar/words.ts";

/** One rule of a TextMate grammar, as far as ours needs them. */
export interface Rule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Rule[];
}

/**
 * How themes know the words of a category. All of them are keywords of one colour, as the server says a moment later: what
 * is open does not change its colours then. A word that names something is coloured again by the server.
 */
const scopes: Readonly<Record<Exclude<Category, "sign" | "literal" | "comment">, string>> = {
  declaration: "keyword.control.declaration",
  property: "keyword.control.property",
  "answer type": "keyword.control.type",
  mark: "keyword.control.mark",
  guard: "keyword.control.conditional",
  scoring: "keyword.control.scoring",
  interpretation: "keyword.control.interpretation",
  example: "keyword.control.example",
  logic: "keyword.control.logical",
  joiner: "keyword.control.joiner",
};

const letter = "[\\p{L}\\p{N}\\p{M}_]";

/** The colours of the language for editors that know TextMate grammars, from the table of its words. */
export function textmateGrammar() {
  return {
    name: "Formscript",
    scopeName: "source.formscript",
    fileTypes: ["form"],
    patterns: [...comments, ...texts, ...declarations(), ...numbers, ...words(), operators()],
  };
}

const comments: readonly Rule[] = [
  { name: "comment.line.double-slash.formscript", match: classes["line comment"].pattern.source },
  { name: "comment.block.formscript", begin: "/\\*", end: "\\*/" },
];

/** `{q1 | "not answered"}` within a text is the place of an answer. */
const place: Rule = {
  name: "meta.embedded.formscript",
  begin: "\\{",
  end: "\\}|(?=\\n)",
  captures: { 0: { name: "punctuation.section.embedded.formscript" } },
  patterns: [
    { name: "string.quoted.double.formscript", begin: '"', end: '"|(?=\\n)' },
    { name: "variable.other.formscript", match: classes.name.pattern.source },
  ],
};
const escaped: Rule = { name: "constant.character.escape.formscript", match: "\\\\." };

const texts: readonly Rule[] = [
  { name: "string.quoted.triple.formscript", begin: '"""', end: '"""', patterns: [escaped, place] },
  // A text ends with its line at the latest, so that one missing quotation mark does not colour the rest of the file.
  { name: "string.quoted.double.formscript", begin: '"', end: '"|(?=\\n)', patterns: [escaped, place] },
];

const numbers: readonly Rule[] = [
  {
    name: "constant.other.date.formscript",
    match: `(?<!${letter})(?:${classes.day.pattern.source})(?!${letter})`,
  },
  {
    name: "constant.numeric.formscript",
    match: `(?<!${letter})(?:${classes["number literal"].pattern.source})(?!${letter})`,
  },
];

/** A word that declares something, and the name that it declares. */
function declarations(): Rule[] {
  const naming = [...Object.entries(reserved), ...Object.entries(contextual)]
    .filter(([, { category }]) => category === "declaration")
    .map(([word]) => word);
  return [
    {
      match: `${alone(naming)}[ \\t]+(${classes.name.pattern.source})`,
      captures: {
        1: { name: `${scopes.declaration}.formscript` },
        2: { name: "entity.name.type.formscript" },
      },
    },
  ];
}

function words(): Rule[] {
  const all = [...Object.entries(reserved), ...Object.entries(contextual)];
  return Object.entries(scopes).map(([category, scope]) => ({
    name: `${scope}.formscript`,
    match: alone(all.filter(([, entry]) => entry.category === category).map(([word]) => word)),
  }));
}

function operators(): Rule {
  const written = Object.keys(signs).filter((sign) => !/^[{}()[\],]$/.test(sign));
  return { name: "keyword.operator.formscript", match: oneOf(written) };
}

function alone(words: readonly string[]): string {
  return `(?<!${letter})(${oneOf(words)})(?!${letter})`;
}

/** The longest first: `..<` is not `..` and `<`. */
function oneOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?|\\/]/g, "\\$&"))
    .join("|");
}

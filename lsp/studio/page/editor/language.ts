import { HighlightStyle, StreamLanguage, type StringStream, syntaxHighlighting } from "@codemirror/language";
import { type Tag, tags } from "@lezer/highlight";
import { type Category, classes, contextual, type Entry, reserved } from "../../../../grammar/words.ts";

interface State {
  /** What a stretch that goes over lines ends with. */
  within: "*/" | '"""' | null;
}

/** The words of the language. */
const words: Readonly<Record<string, Entry>> = { ...reserved, ...contextual };
const name = sticky(classes.name.pattern);
const number = sticky(
  new RegExp(`${classes.day.pattern.source}|${classes["number literal"].pattern.source}`),
);

/** The words of the language as they are typed; what names mean is told by the server. */
export const formscript = StreamLanguage.define<State>({
  name: "formscript",
  startState: () => ({ within: null }),
  token: (stream, state) => {
    if (state.within) return goOn(stream, state, state.within);
    if (stream.eatSpace()) return null;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    for (const [begins, ends] of [
      ["/*", "*/"],
      ['"""', '"""'],
    ] as const)
      if (stream.match(begins)) {
        state.within = ends;
        return goOn(stream, state, ends);
      }
    if (stream.match('"')) return quoted(stream);
    if (stream.match(number)) return "number";
    const found = stream.match(name) as RegExpMatchArray | null;
    if (found) return Object.hasOwn(words, found[0]) ? categories[words[found[0]]!.category] : "name";
    return /[{}()[\],]/.test(stream.next()!) ? "bracket" : "operator";
  },
  tokenTable: {
    name: tags.name,
    declaration: tags.definitionKeyword,
    type: tags.typeName,
    property: tags.propertyName,
    mark: tags.modifier,
    guard: tags.controlKeyword,
  },
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["{", "(", "[", '"'] },
    indentOnInput: /^\s*\}$/,
  },
});

const categories: Readonly<Record<Category, string>> = {
  declaration: "declaration",
  property: "property",
  "answer type": "type",
  mark: "mark",
  guard: "guard",
  scoring: "keyword",
  interpretation: "keyword",
  example: "keyword",
  logic: "operator",
  joiner: "keyword",
  sign: "operator",
  literal: "name",
  comment: "comment",
};

/** To the end of the stretch, or of the line. */
function goOn(stream: StringStream, state: State, end: string): string {
  while (!stream.eol()) {
    if (stream.match(end)) {
      state.within = null;
      break;
    }
    if (stream.next() === "\\" && end === '"""') stream.next();
  }
  return end === "*/" ? "comment" : "string";
}

/** A text ends with its line at the latest. */
function quoted(stream: StringStream): string {
  while (!stream.eol()) {
    const sign = stream.next();
    if (sign === '"') break;
    if (sign === "\\") stream.next();
  }
  return "string";
}

function sticky({ source, flags }: RegExp): RegExp {
  return new RegExp(`^(?:${source})`, flags);
}

/** Which colour of the page each kind of word has. */
export const colours: readonly [tag: Tag, colour: string][] = [
  [tags.definitionKeyword, "declaration"],
  [tags.typeName, "type"],
  [tags.propertyName, "property"],
  [tags.modifier, "mark"],
  [tags.controlKeyword, "mark"],
  [tags.keyword, "keyword"],
  [tags.string, "string"],
  [tags.number, "number"],
  [tags.comment, "comment"],
  [tags.operator, "operator"],
  [tags.bracket, "operator"],
  [tags.name, "name"],
];

export const wordColours = syntaxHighlighting(
  HighlightStyle.define(colours.map(([tag, colour]) => ({ tag, color: `var(--code-${colour})` }))),
);

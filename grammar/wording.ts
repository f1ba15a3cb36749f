/** What each syntax error says, from its parts. */
export const wording = {
  "text-not-closed": ({ mark }: { mark: string }) =>
    `This text has no closing quotation mark. Write ${mark} at its end.`,
  "text-quotes": ({ found, more }: { found: string; more?: number }) =>
    `Texts stand between straight quotation marks: write " instead of ${found}.${alsoIn(more)}`,
  "text-unquoted": ({ right }: { right: string }) =>
    `Texts stand between quotation marks: write ${short(right)}.`,
  "text-inner-quotes": () => 'A quotation mark within a text is written \\".',
  "text-lines": () => 'A text stands on one line. Join its lines, or write """ before and behind it.',
  "order-wrong": ({ right, first, second }: { right: string; first: string; second: string }) =>
    `Write ${short(right)}: ${first} stands before ${second}.`,
  "text-place": ({ reason }: { reason: "brace" | "fallback" }) =>
    reason === "fallback"
      ? 'Say what to show while there is no answer: {name | "text"}. For a plain brace write \\{.'
      : 'A { in a text begins the place of an answer, written {name | "text while there is no answer"}. For a plain brace write \\{.',
  "comment-not-closed": () => "This comment has no end. Write */ behind it.",
  "character-unknown": ({ found, more }: { found: string; more?: number }) =>
    `${found} has no meaning here. Delete it.${alsoIn(more)}`,
  "sign-wrong": ({ found, right, more }: { found: string; right: string; more?: number }) =>
    `Write ${right === "," ? "a comma" : right} instead of ${found}.${alsoIn(more)}`,
  "sign-unneeded": ({ found, between }: { found: string; between: string | null }) =>
    between === null
      ? `A ${found} means nothing here. Delete it.`
      : `No ${found} stands between ${between}. Delete it.`,
  "number-decimal-comma": ({ right, thousands }: { right: string; thousands: string | null }) =>
    thousands === null
      ? `Decimals are written with a point: ${right}.`
      : `Thousands are written without a comma, ${thousands}, and decimals with a point, ${right}.`,
  "day-impossible": ({ day }: { day: string }) =>
    `There is no day ${day}. Days are written year-month-day, such as 2011-04-30.`,
  "day-written": ({ right }: { right: string }) => `Days are written year-month-day: ${right}.`,
  "part-missing": ({
    what,
    after,
    right,
    more,
  }: {
    what: string;
    after: string | null;
    right?: string;
    more?: number;
  }) => {
    const where = after === null ? "Here" : `Behind ${after},`;
    return `${where} ${what} is missing${right === undefined ? "" : `: write ${short(right)}`}.${alsoIn(more)}`;
  },
  "word-unexpected": ({ found, place, instead }: { found: string; place: string; instead: string | null }) =>
    `${found} does not belong ${place}.${instead === null ? "" : ` Did you mean ${instead}?`}`,
  "required-unneeded": ({ found }: { found: string }) =>
    `Delete ${found}: an item must be answered unless it is marked optional.`,
  "name-unusable": ({
    found,
    reason,
    instead,
  }: {
    found: string;
    reason: "number" | "reserved" | "parts";
    instead: string;
  }) =>
    reason === "number"
      ? `A name begins with a letter: write ${instead} instead of ${found}.`
      : reason === "parts"
        ? `A name is one word: write ${instead} instead of ${found}.`
        : `${found} is a word of the language and cannot be a name. Choose another, such as ${instead}.`,
  "name-quoted": ({ instead }: { instead: string | null }) =>
    `Here stands a name, which has no quotation marks.${instead === null ? "" : ` Write ${instead}.`}`,
  "block-not-closed": ({ what, line }: { what: string; line: number }) =>
    `${sentence(what)}, opened in line ${line}, is not closed: a } is missing.`,
  "block-not-opened": ({ what }: { what: string }) => `The { that opens ${what} is missing.`,
  "form-missing": ({ found }: { found: string }) =>
    `${found} stands outside of every form. Write form, a name and { before it, and } behind its end.`,
  "brace-unneeded": ({ block }: { block: string | null }) =>
    block === null
      ? "This } closes nothing. Delete it."
      : `This } closes ${block} although more of it follows. Delete it, or look for a { that is missing above.`,
  "answer-type-unknown": ({ found }: { found: string }) =>
    `${found} is no answer type. Write one of, many of, yesno, integer, number, slider, text, long text, date or time.`,
  "option-without-code": ({ label }: { label: string }) =>
    `The option ${label} has neither a score nor a code. Write one before it, such as 0 or never.`,
  "band-limits": ({ found }: { found: string }) =>
    `A band says its lowest and its highest score, such as 8..12. Write both instead of ${found}.`,
  "connective-unclear": () =>
    "and/or can be read in two ways. Write or where one of the two is enough, and where both must hold.",
  "least-answers": ({ name, least }: { name: string; least: string }) =>
    `How many answers are needed is said behind a score. Write ${name} without .${least}, and behind its bracket { missing ${name === "sum" ? "counts 0" : "prorate"} up to … } with how many may be missing so that ${least} are left.`,
  "comparison-chained": ({ first, second, middle }: { first: string; second: string; middle: string }) =>
    `Only two values can be compared at a time. Write … ${first} ${middle} and ${middle} ${second} ….`,
  "nested-too-deeply": ({ what, most }: { what: "blocks" | "values"; most: number }) =>
    what === "blocks"
      ? `More than ${most} blocks stand inside of each other here. Close some of them before.`
      : `This expression has more than ${most} parts inside of each other. Give its parts names with let.`,
} satisfies Record<string, (parts: never) => string>;

export type SyntaxCode = keyof typeof wording;

export type PartsOf<C extends SyntaxCode> =
  Parameters<(typeof wording)[C]> extends [infer Parts] ? Parts : Record<never, never>;

/** A text that is quoted in a message, so long that one knows which it is. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}

/** For a mistake that is made all over a file and told once. */
function alsoIn(more: number | undefined): string {
  if (more === undefined) return "";
  return more === 1 ? " The same in one more place." : ` The same in ${more} more places.`;
}

function sentence(what: string): string {
  return what.slice(0, 1).toUpperCase() + what.slice(1);
}

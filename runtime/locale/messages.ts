/**
 * What the interface says while a form is filled in. A key that is added here is missed by the type checker in every
 * language of `languages/`, and nowhere else is a list of them. What results say stands in `result-messages.ts`.
 *
 * Numbers are handed in as numbers and written as the reader writes them; texts are put in as they are, and a message
 * is a text: nothing in it is markup.
 */
export interface Messages extends EverydayMessages, SpecialMessages {}

/** What any form may say. */
export interface EverydayMessages {
  // Answers
  readonly yes: string;
  readonly no: string;
  readonly optional: string;
  readonly clearAnswer: string;

  // Above the questions
  /** Which time they are about, as the form says it: "the past 7 days". */
  readonly recall: (period: string) => string;
  /** Who answers where that is not the person themselves, as the form says it: "parent". */
  readonly answeredBy: (who: string) => string;

  // The way through the form
  readonly next: string;
  readonly back: string;
  readonly answered: (count: number, of: number) => string;
  /** Where answers may still open or close questions. */
  readonly answeredOfAbout: (count: number, of: number) => string;
  readonly leftAtMost: (count: number) => string;
  readonly questionsAppeared: (count: number) => string;
  readonly questionsWentAway: (count: number) => string;

  // Submitting and saving
  readonly submit: string;
  readonly submitting: string;
  readonly submitted: string;
  /** There are answers, and nobody has been sent them. */
  readonly notSent: string;
  readonly submitFailed: string;
  readonly tryAgain: string;

  // What keeps the form from being submitted
  /** Headings of the summary: questions without an answer, answers that are not allowed, and where there are both. */
  readonly needAnswer: (count: number) => string;
  readonly needChange: (count: number) => string;
  readonly needAttention: (count: number) => string;
  readonly unanswered: string;
  readonly notAllowed: string;
  /** Beside the check's own words, or where it has none. */
  readonly checkFailed: string;

  // What is shown otherwise than one would expect
  readonly shownIn: (language: string) => string;
  /** Said in the language that the interface fell back to. */
  readonly interfaceShownIn: (language: string) => string;
  readonly withheldNotSubmitted: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly formBroken: string;
  readonly formNewer: string;
}

/** What is only said of questions other than the choice of one option, of repeats, withheld wording and a quick way out. */
export interface SpecialMessages {
  readonly specify: string;
  readonly entry: (at: number) => string;
  readonly chooseAll: string;
  readonly chooseAtMost: (most: number) => string;
  readonly chooseAtLeast: (least: number) => string;
  readonly chooseBetween: (least: number, most: number) => string;
  readonly charactersLeft: (left: number) => string;
  readonly noValueYet: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly addEntry: string;
  readonly removeEntry: (at: number) => string;
  readonly entryAdded: (at: number) => string;
  readonly entryRemoved: (at: number) => string;
  /** Puts an entry back that has just been removed. */
  readonly undo: string;
  readonly tooFewEntries: (least: number) => string;
  readonly tooManyEntries: (most: number) => string;
  readonly notNumber: string;
  readonly notWhole: string;
  readonly numberAmbiguous: (one: string, other: string) => string;
  readonly tooManyDigits: string;
  readonly tooManyDecimals: (most: number) => string;
  readonly belowMin: (min: number) => string;
  readonly aboveMax: (max: number) => string;
  readonly notBetween: (min: number, max: number) => string;
  readonly tooLong: (most: number) => string;
  readonly dateIncomplete: string;
  readonly notDate: string;
  readonly notTime: string;
  readonly timeAmbiguous: (one: string, other: string) => string;
  readonly tooMany: (most: number) => string;
  readonly tooFew: (least: number) => string;
  readonly onlyAlone: (option: string) => string;
  readonly wordingWithheld: string;
  readonly tableWithheld: string;
  readonly quickExit: string;
  readonly quickExitKey: (key: string) => string;
  readonly quickExitDoes: string;
}

/** What a language has at hand to say numbers, and things with their number, in the forms that it has beside "other". */
export interface Speech<Forms extends Exclude<Intl.LDMLPluralRule, "other">> {
  readonly number: (value: number) => string;
  /** `#` in the form that fits stands for the number. */
  readonly count: (value: number, forms: Readonly<Record<Forms | "other", string>>) => string;
}

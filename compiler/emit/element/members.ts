/** What a form's element has beside what every HTML element has; types as `element.d.ts` knows them. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly about: string;
  /** Cannot be set. */
  readonly readonly?: true;
  /** Can be set in HTML. */
  readonly attribute?: string;
}

export interface Method {
  readonly name: string;
  readonly parameters: string;
  readonly type: string;
  readonly about: string;
}

export interface Told {
  readonly name: string;
  readonly type: string;
  readonly about: string;
}

export const members: readonly Member[] = [
  { name: "answers", type: "Answers", about: "What has been answered before." },
  { name: "inputs", type: "Inputs", about: "What the page knows; what it does not say is asked." },
  {
    name: "language",
    type: "Language | (string & {}) | undefined",
    about: "The language to show the form in, as a tag; the page's own where absent.",
    attribute: "language",
  },
  {
    name: "readonly",
    type: "boolean",
    about: "The answers are shown and cannot be changed.",
    attribute: "readonly",
  },
];

export const events: readonly Told[] = [
  { name: "formscript-change", type: "Change", about: "An answer has changed." },
  { name: "formscript-submit", type: "SubmitDetail", about: "The form has been submitted." },
  { name: "formscript-flag", type: "FlagDetail", about: "A flag has become true." },
  { name: "formscript-problem", type: "ProblemDetail", about: "The form cannot be shown." },
];

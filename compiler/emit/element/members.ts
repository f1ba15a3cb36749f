/*
 * What a form's element has beside what every HTML element has: that of `FormscriptForm` (runtime/elements), without
 * `definition` and `src`, which it brings itself. Types as `element.d.ts` knows them.
 */

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly about: string;
  /** Cannot be set. */
  readonly readonly?: true;
  /** How it can be set in HTML. */
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
  readonly detail: string;
  readonly about: string;
}

export const fields: readonly Field[] = [
  {
    name: "answers",
    type: "Answers",
    about: "What is asked and answered. Setting it starts anew, unless it says nothing new.",
  },
  {
    name: "inputs",
    type: "Inputs",
    about: "What the page knows of the person; the rest is asked. Setting it keeps the answers.",
  },
  {
    name: "language",
    type: "Language | (string & {}) | undefined",
    about: "The language to show it in. Default: the page's where the form has it, else the form's own.",
    attribute: "language",
  },
  {
    name: "layout",
    type: '"whole" | "pages" | "sections" | "questions" | undefined',
    about: "What is shown at a time. Default: pages, as the form has them.",
    attribute: "layout",
  },
  {
    name: "readonly",
    type: "boolean",
    about: "The answers can be read and not changed.",
    attribute: "readonly",
  },
  {
    name: "results",
    type: '"none" | "respondent" | "clinician" | undefined',
    about: "Whom results are shown to. Default: nobody.",
    attribute: "results",
  },
  {
    name: "today",
    type: "string | undefined",
    about: "The day of the evaluation, such as 2011-04-04. Default: the current day.",
    attribute: "today",
  },
  {
    name: "drafts",
    type: "DraftOptions | undefined",
    about: "Keeps answers on the device until they are sent, encrypted. Default: nothing is kept.",
  },
  {
    name: "exitTo",
    type: "string | undefined",
    about:
      "The page that the quick exit of a sensitive form leads to. Default: one that nobody wonders about.",
    attribute: "exitTo",
  },
  { name: "result", type: "Result | undefined", about: "The result as it is now.", readonly: true },
  {
    name: "submission",
    type: "Submission | undefined",
    about: "What would be submitted now; undefined while something stands in its way.",
    readonly: true,
  },
  {
    name: "problems",
    type: "readonly Problem[]",
    about: "What keeps the form from being submitted.",
    readonly: true,
  },
  { name: "complete", type: "boolean", about: "Whether it can be submitted.", readonly: true },
  {
    name: "name",
    type: "string | undefined",
    about: "The name of its value in the page's form.",
    attribute: "name",
  },
  {
    name: "required",
    type: "boolean",
    about: "In the page's form: may not be left out.",
    attribute: "required",
  },
  { name: "disabled", type: "boolean", about: "Takes no answers and has no value.", attribute: "disabled" },
  {
    name: "form",
    type: "HTMLFormElement | null",
    about: "The page's form that it is a control of.",
    readonly: true,
  },
  { name: "validity", type: "ValidityState", about: "As of every control.", readonly: true },
  { name: "validationMessage", type: "string", about: "As of every control.", readonly: true },
  { name: "willValidate", type: "boolean", about: "As of every control.", readonly: true },
];

export const methods: readonly Method[] = [
  {
    name: "submit",
    parameters: "",
    type: "Promise<boolean>",
    about: "Submits the form as its button does. Whether it has been sent.",
  },
  {
    name: "goTo",
    parameters: "item: ItemId | (string & {})",
    type: "Promise<boolean>",
    about:
      "Shows a question, `q1` or `incident[2].severity`, and puts the focus on it. Whether there is one.",
  },
  { name: "reset", parameters: "", type: "void", about: "Goes back to the answers that the page gave." },
  { name: "checkValidity", parameters: "", type: "boolean", about: "As of every control." },
  { name: "reportValidity", parameters: "", type: "boolean", about: "As of every control." },
];

export const events: readonly Told[] = [
  { name: "formscript-change", detail: "Change", about: "An answer has changed." },
  { name: "formscript-submit", detail: "SubmitDetail", about: "The form has been submitted." },
  { name: "formscript-flag", detail: "FlagDetail", about: "A flag has become true." },
  { name: "formscript-problem", detail: "ProblemDetail", about: "The form cannot be shown." },
];

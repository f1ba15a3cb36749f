import type { Listed } from "../library.ts";

const languages = new Intl.DisplayNames(["en"], { type: "language" });

/** "Norwegian Bokmål". */
export function languageName(tag: string): string {
  return languages.of(tag) ?? tag;
}

export function answeredBy({ answeredBy, informant }: Listed): string {
  switch (answeredBy) {
    case "self":
      return "by oneself";
    case "interview":
      return "in an interview";
    case "observation":
      return "by observing";
    case "informant":
      return informant === undefined ? "by somebody who knows the person" : `by ${informant}`;
  }
}

export function questions({ questions }: Listed): string {
  return questions === 1 ? "1 question" : `${questions} questions`;
}

/** "free, not for commercial use, unchanged". */
export function rights({ permission, nonCommercial, unmodified, inFull }: Listed["licence"]): string {
  return [
    permission,
    nonCommercial ? "not for commercial use" : "",
    unmodified ? "unchanged" : "",
    inFull ? "as a whole" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** Whether a form is among what somebody looks for: every word of it. */
export function matches(form: Listed, sought: string): boolean {
  const said = [
    form.id,
    form.title,
    form.whatFor,
    form.authors,
    answeredBy(form),
    rights(form.licence),
    ...form.languages.map(languageName),
  ]
    .join(" ")
    .toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

import type { SourceFile } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { sourceWords } from "./score.ts";
import { heading } from "./title.ts";
import { capital, code, list, named, paragraphs, sourceOf, wordingOf } from "./words.ts";

/** All that an editor shows about a programme: what it gives, in its order. */
export function aboutProgramme({ name, title, members }: tree.Programme): string {
  const steps = members.filter((member) => member.kind === "programme step");
  return paragraphs(
    heading("a programme", name?.text ?? "", wordingOf(title)),
    list(steps.map((step) => [step.name && code(step.name.text), wordingOf(step.title)].join(" ").trim())),
  );
}

/** A day that is known of each person. */
export function aboutDate({ name, title }: tree.ProgrammeDate): string {
  return paragraphs(
    heading("a date", name?.text ?? "", wordingOf(title)),
    "A day that is known of each person; times are counted from it.",
  );
}

/** A step: what it gives, when, to whom, and who does it. */
export function aboutStep({ name, title, form, terms }: tree.ProgrammeStep, file: SourceFile): string {
  const said: string[] = [];
  for (const term of terms) {
    const source = sourceOf(file, term);
    if (term.kind === "window") said.push(`${capital(source)}.`);
    else if (term.kind === "step condition" && term.condition)
      said.push(`Only when ${code(sourceOf(file, term.condition))}.`);
    else if ((term.kind === "by" || term.kind === "for") && term.value)
      said.push(`${capital(term.kind)} ${term.value.value}.`);
    else if (term.kind === "series" && term.name) said.push(`One of the series ${code(term.name.text)}.`);
    else if (term.kind === "help" && term.value) said.push(term.value.value);
  }
  return paragraphs(
    heading("a step", name?.text ?? "", wordingOf(title)),
    form ? `Gives the form ${code(form.text)}.` : "Gives no form: something is done.",
    said.join("  \n"),
    sourceWords(terms),
  );
}

/** A series, with the steps that follow each other in it. */
export function aboutSeries(series: tree.Name, { tree: { declarations } }: SourceFile): string {
  const programme = declarations.find(
    (one): one is tree.Programme =>
      one.kind === "programme" && one.start <= series.start && series.end <= one.end,
  );
  const steps = programme?.members.flatMap((member) =>
    member.kind === "programme step" &&
    member.name &&
    member.terms.some((term) => term.kind === "series" && term.name?.text === series.text)
      ? [member.name.text]
      : [],
  );
  return paragraphs(
    heading("a series", series.text),
    "Its steps follow each other without a gap.",
    steps && steps.length > 0 && `Its steps are ${named(steps)}.`,
  );
}

import { github } from "../../diagnostics/render/github.ts";
import { sarif } from "../../diagnostics/render/sarif.ts";
import { htmlReview, type SeenForm } from "../../diff/render/html/page.ts";
import { jsonReview } from "../../diff/render/json.ts";
import { markdownReview } from "../../diff/render/markdown.ts";
import { prettyReview } from "../../diff/render/pretty.ts";
import { type Review, reaches, wrongVersions } from "../../diff/review.ts";
import { changeDiagnostics, changeMessage } from "../change-places.ts";
import { inFiles } from "../compiling.ts";
import type { ReviewOptions } from "../options.ts";
import { titleOf } from "../pages.ts";
import { policyFor } from "../policy.ts";
import { report } from "../report.ts";
import { type ReviewedForm, reviewed } from "../reviewing.ts";
import { type State, statesOf } from "../states.ts";
import { version } from "../version.ts";
import { exit, type World } from "../world.ts";

/** Prints what changes between two versions of forms do, and to whom. */
export async function diff(words: readonly string[], options: ReviewOptions, world: World): Promise<number> {
  const states = await statesOf(words, world);
  const [old, fresh] = states;
  const broken = [tellErrors(old, fresh, world), tellErrors(fresh, old, world)].includes(true);
  tellProgrammes(old, fresh, world);
  const reviews = reviewed(states, { policy: policyFor(world.folder) });
  const review: Review = { forms: reviews.map((one) => one.review) };
  world.out(rendered(review, reviews, fresh, options.format, world));
  const isGrave = options.failOn.some((limit) => reaches(review, limit));
  const isWrong = wrongVersions(review, options.requireVersion === true).length > 0;
  return broken || isGrave || isWrong ? exit.findings : exit.fine;
}

/** A form with errors that leave its meaning open cannot be compared; that is said of those that have changed. */
function tellErrors(state: State, other: State, world: World): boolean {
  const { name, diagnostics, forms, programmes, text } = state;
  const compared = new Set(forms.flatMap(({ definition, file }) => (definition ? [file.path] : [])));
  const errors = diagnostics.filter(
    ({ severity, span: { file } }) =>
      severity === "error" &&
      !compared.has(file) &&
      !programmes.includes(file) &&
      text(file) !== other.text(file),
  );
  if (errors.length === 0) return false;
  world.err(`In ${name}, forms with errors are not compared:\n`);
  report(errors, text, "pretty", inFiles(new Set(errors.map(({ span }) => span.file)).size), {
    ...world,
    out: world.err,
  });
  return true;
}

/** That nothing is said of programmes does not mean that they are as they were. */
function tellProgrammes(old: State, fresh: State, { err }: World): void {
  const unlike = (state: State, other: State) => {
    const texts = new Set(other.programmes.map((path) => other.text(path)));
    return state.programmes.filter((path) => !texts.has(state.text(path)));
  };
  const changed = [...new Set([...unlike(old, fresh), ...unlike(fresh, old)])];
  if (changed.length > 0) err(`Programmes are not compared; changed are: ${changed.join(", ")}\n`);
}

function rendered(
  review: Review,
  reviews: readonly ReviewedForm[],
  { text }: State,
  format: ReviewOptions["format"],
  { terminal }: World,
): string {
  switch (format) {
    case "pretty":
      return prettyReview(review, terminal);
    case "markdown":
      return markdownReview(review);
    case "html":
      return htmlReview(reviews.map(seen));
    case "json":
      return `${JSON.stringify(jsonReview(review), null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(sarif(changeDiagnostics(reviews), text, { version, titleOf }, changeMessage), null, 2)}\n`;
    case "github":
      return github(changeDiagnostics(reviews), text, changeMessage);
  }
}

function seen({ review, form, before }: ReviewedForm): SeenForm {
  return {
    review,
    ...(before?.definition && { old: before.definition }),
    ...(form.definition && { new: form.definition }),
  };
}

import { createColors } from "picocolors";
import { printable } from "../../diagnostics/render/width.ts";
import { type ChangeClass, classes } from "../classes.ts";
import type { FormReview, Review } from "../review.ts";
import type { Change, Difference, Impact } from "../types.ts";
import { sentenceOf } from "../wording.ts";
import { impactTitle, outcomeWords, percent, rowsOf, shareWords } from "./impact-words.ts";
import { loneWords } from "./lone-words.ts";
import { versionWords } from "./version-words.ts";
import { evidenceWords } from "./witness-words.ts";

type Paint = ReturnType<typeof createColors>;

/** For the terminal. */
export function prettyReview({ forms }: Review, { colours }: { readonly colours: boolean }): string {
  const paint = createColors(colours);
  if (forms.length === 0) return "No form has changed\n";
  return `${forms.map((form) => formText(form, paint)).join("\n\n")}\n`;
}

function formText(form: FormReview, paint: Paint): string {
  if (form.kind !== "changed") {
    const what = (form.kind === "added" ? paint.green : paint.red)(loneWords(form));
    return `${paint.bold(form.id)} ${form.version} ${what}  ${paint.dim(form.path)}`;
  }
  const { difference } = form;
  const { old, new: fresh } = difference;
  const versions = old.version === fresh.version ? old.version : `${old.version} → ${fresh.version}`;
  const lines = [`${paint.bold(fresh.id)} ${versions}  ${paint.dim(form.path)}`];
  for (const one of classes) {
    const changes = difference.changes.filter((change) => change.class === one);
    if (changes.length > 0)
      lines.push(`  ${colour(one, paint)}`, ...changes.flatMap((change) => changeLines(change, paint)));
  }
  lines.push(...difference.impacts.flatMap((impact) => impactLines(impact, paint)));
  const version = versionLine(difference, paint);
  return [...lines, ...(version ? [version] : [])].join("\n");
}

function changeLines(change: Change, paint: Paint): string[] {
  const evidence = evidenceWords(change.evidence);
  return [
    `    ${printable(sentenceOf(change))} ${paint.dim(change.code)}`,
    ...(evidence === undefined ? [] : [`      ${paint.cyan(printable(evidence))}`]),
  ];
}

function impactLines(impact: Impact, paint: Paint): string[] {
  const rows = rowsOf(impact).filter(({ before, after }) => before !== after);
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => words(row, impact)[at]!.length)));
  return [
    `  ${paint.bold(impactTitle(impact))}: otherwise for ${shareWords(impact)}`,
    ...rows.map((row) => {
      const [before, after] = words(row, impact);
      return `    ${before.padEnd(widths[0]!)} → ${after.padEnd(widths[1]!)}  ${percent(row.share)}`;
    }),
  ];
}

function words(row: Impact["table"][number], impact: Impact): readonly [string, string] {
  return [outcomeWords(row.before, impact), outcomeWords(row.after, impact)];
}

function versionLine({ version }: Difference, paint: Paint): string | undefined {
  const said = versionWords(version);
  return said === undefined ? undefined : `  ${paint.red(paint.bold("version"))} ${said}`;
}

function colour(one: ChangeClass, paint: Paint): string {
  const bold = paint.bold(one);
  if (one === "answers" || one === "score") return paint.red(bold);
  return one === "interpretation" || one === "routing" || one === "rights" ? paint.yellow(bold) : bold;
}

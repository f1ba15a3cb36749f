import { createColors } from "picocolors";
import { printable } from "../../diagnostics/render/width.ts";
import { type ChangeClass, meanings } from "../classes.ts";
import type { FormReview, Review } from "../review.ts";
import type { Change, Difference, Impact } from "../types.ts";
import { sentenceOf } from "../wording.ts";
import { byClass, type ClassOfChanges, isLong, lotsOf, nameOf } from "./alike.ts";
import { impactTitle, outcomeWords, percent, rowsOf, shareWords } from "./impact-words.ts";
import { loneWords, perhapsWords } from "./lone-words.ts";
import { versionWords } from "./version-words.ts";
import { evidenceWords } from "./witness-words.ts";
import { wrapped } from "./wrapped.ts";

/** Of many changes of a kind, so many are told, and the others named. */
const MOST_TOLD = 3;

/** How a terminal is written to; without a width, lines are as long as they are. */
interface Screen {
  readonly paint: ReturnType<typeof createColors>;
  readonly width: number | undefined;
}

/** For the terminal. */
export function prettyReview(
  { forms }: Review,
  { colours, width, wraps }: { readonly colours: boolean; readonly width?: number; readonly wraps?: boolean },
): string {
  const screen = { paint: createColors(colours), width: wraps ? width : undefined };
  if (forms.length === 0) return "No form has changed\n";
  return `${forms.map((form) => formText(form, screen)).join("\n\n")}\n`;
}

function formText(form: FormReview, screen: Screen): string {
  const { paint } = screen;
  if (form.kind !== "changed") {
    const what = (form.kind === "added" ? paint.green : paint.red)(loneWords(form));
    const perhaps = perhapsWords(form);
    return [
      `${paint.bold(form.id)} ${form.version} ${what}  ${paint.dim(form.path)}`,
      ...(perhaps === undefined ? [] : wrapped(perhaps, 2, screen.width)),
    ].join("\n");
  }
  const { difference } = form;
  const { old, new: fresh, changes, impacts } = difference;
  const versions = old.version === fresh.version ? old.version : `${old.version} → ${fresh.version}`;
  const classes = byClass(changes);
  const version = versionLine(difference, paint);
  return [
    `${paint.bold(fresh.id)} ${versions}  ${paint.dim(form.path)}`,
    ...(isLong(changes) ? summaryLines(classes, screen) : []),
    ...(changes.length === 0 ? ["  Nothing but its version has changed."] : []),
    ...classes.flatMap((one) => classLines(one, screen)),
    ...impacts.flatMap((impact) => impactLines(impact, screen)),
    ...(version ? [version] : []),
  ].join("\n");
}

/** A line for each class, the gravest first. */
function summaryLines(classes: readonly ClassOfChanges[], { paint, width: room }: Screen): string[] {
  const digits = Math.max(...classes.map(({ changes }) => String(changes.length).length));
  const width = Math.max(...classes.map(({ is }) => is.length));
  const indent = 2 + digits + 1 + width + 2;
  return [
    ...classes.flatMap(({ is, changes }) => {
      const count = String(changes.length).padStart(digits);
      const [meaning = "", ...more] = wrapped(meanings[is], indent, room).map((line) => line.slice(indent));
      return [
        `  ${count} ${colour(is, paint)}${" ".repeat(width - is.length)}  ${paint.dim(meaning)}`,
        ...more.map((line) => " ".repeat(indent) + paint.dim(line)),
      ];
    }),
    "",
  ];
}

function classLines({ is, changes }: ClassOfChanges, screen: Screen): string[] {
  return [
    `  ${colour(is, screen.paint)}`,
    ...lotsOf(changes).flatMap(({ changes: own, together }) => {
      if (together === undefined) return changeLines(own[0], screen);
      const others = own.slice(MOST_TOLD);
      const named = `and ${others.length} more: ${others.map(nameOf).join(", ")}`;
      return [
        `    ${screen.paint.bold(together)} ${screen.paint.dim(own[0].code)}`,
        ...own.slice(0, MOST_TOLD).flatMap((change) => toldLines(change, screen, 6)),
        ...wrapped(printable(named), 6, screen.width),
      ];
    }),
  ];
}

function changeLines(change: Change, screen: Screen): string[] {
  const { code } = change;
  const [last, ...before] = wrapped(`${printable(sentenceOf(change))} ${code}`, 4, screen.width).reverse();
  const marked = `${last!.slice(0, -code.length)}${screen.paint.dim(code)}`;
  return [...before.reverse(), marked, ...evidenceLines(change, screen, 6)];
}

/** Within others of its kind, whose code has been said. */
function toldLines(change: Change, screen: Screen, indent: number): string[] {
  const sentence = wrapped(printable(sentenceOf(change)), indent, screen.width);
  return [...sentence, ...evidenceLines(change, screen, indent + 2)];
}

function evidenceLines({ evidence }: Change, { paint, width }: Screen, indent: number): string[] {
  const said = evidenceWords(evidence);
  return said === undefined ? [] : wrapped(printable(said), indent, width).map(paint.cyan);
}

function impactLines(impact: Impact, { paint, width }: Screen): string[] {
  const rows = rowsOf(impact).filter(({ before, after }) => before !== after);
  const widths = [0, 1].map((at) => Math.max(0, ...rows.map((row) => words(row, impact)[at]!.length)));
  const title = impactTitle(impact);
  const [head = "", ...more] = wrapped(`${title}: otherwise for ${shareWords(impact)}`, 2, width);
  return [
    head.replace(title, paint.bold(title)),
    ...more.map((line) => `  ${line}`),
    ...rows.map((row) => {
      const [before, after] = words(row, impact);
      return `    ${before.padEnd(widths[0]!)} → ${after.padEnd(widths[1]!)}  ${percent(row.share)}`;
    }),
  ];
}

function words(row: Impact["table"][number], impact: Impact): readonly [string, string] {
  return [outcomeWords(row.before, impact), outcomeWords(row.after, impact)];
}

function versionLine({ version }: Difference, paint: Screen["paint"]): string | undefined {
  const said = versionWords(version);
  return said === undefined ? undefined : `  ${paint.red(paint.bold("version"))} ${said}`;
}

function colour(one: ChangeClass, paint: Screen["paint"]): string {
  const bold = paint.bold(one);
  if (one === "answers" || one === "score") return paint.red(bold);
  return one === "interpretation" || one === "routing" || one === "rights" ? paint.yellow(bold) : bold;
}

import { meanings } from "../classes.ts";
import type { FormReview, Review } from "../review.ts";
import type { Change, Impact } from "../types.ts";
import { sentenceOf } from "../wording.ts";
import { byClass, type ClassOfChanges, isLong, type Lot, lotsOf, namesOf } from "./alike.ts";
import { impactTitle, outcomeWords, percent, rowsOf, shareWords } from "./impact-words.ts";
import { loneWords, perhapsWords } from "./lone-words.ts";
import { versionWords } from "./version-words.ts";
import { evidenceWords } from "./witness-words.ts";

/** A comment on a pull request, for clinicians and developers. */
export function markdownReview({ forms }: Review): string {
  if (forms.length === 0) return "No form has changed.\n";
  const all = forms.map(formText);
  return `${(forms.length > 1 ? [overview(forms), ...all] : all).join("\n\n")}\n`;
}

/** Of several forms, what there is to read about each. */
function overview(forms: readonly FormReview[]): string {
  const rows = forms.map((form) => {
    if (form.kind !== "changed") return `| ${escaped(form.title)} | ${form.version} | ${loneWords(form)} |`;
    const { changes } = form.difference;
    const counts = byClass(changes).map((one) => `${one.is} ${one.changes.length}`);
    return `| ${escaped(form.title)} | ${versionsOf(form)} | ${counts.join(", ") || "none"} |`;
  });
  return ["| form | version | changes |", "|---|---|---|", ...rows].join("\n");
}

function versionsOf({ difference: { old, new: fresh } }: Extract<FormReview, { kind: "changed" }>): string {
  return old.version === fresh.version ? fresh.version : `${old.version} → ${fresh.version}`;
}

function formText(form: FormReview): string {
  const { path, title } = form;
  if (form.kind !== "changed") {
    const perhaps = perhapsWords(form);
    const said = `\`${path}\`: the form \`${form.id}\` ${form.version} ${loneWords(form)}.`;
    return `## ${escaped(title)}\n\n${said}${perhaps === undefined ? "" : ` ${escaped(perhaps)}`}`;
  }
  const { changes, impacts, version } = form.difference;
  const classes = byClass(changes);
  const wrong = versionWords(version);
  return [
    `## ${escaped(title)}`,
    `\`${path}\`, version ${versionsOf(form)}`,
    ...(wrong === undefined ? [] : [`> **Version.** ${escaped(wrong)}`]),
    ...(changes.length === 0 ? ["Nothing but its version has changed."] : []),
    ...(isLong(changes) ? [summary(classes)] : []),
    ...classes.flatMap((one) => [
      `### ${heading(one)}`,
      ...(isLong(changes) ? [] : [`*${meanings[one.is]}.*`]),
      changesText(lotsOf(one.changes)),
    ]),
    ...(impacts.length === 0 ? [] : ["### How many answers come out otherwise", ...impacts.map(impactText)]),
  ].join("\n\n");
}

function summary(classes: readonly ClassOfChanges[]): string {
  const rows = classes.map((one) => `| **${heading(one)}** | ${one.changes.length} | ${meanings[one.is]} |`);
  return ["| | changes | |", "|---|--:|---|", ...rows].join("\n");
}

function heading({ is }: ClassOfChanges): string {
  return `${is[0]!.toUpperCase()}${is.slice(1)}`;
}

/** Changes of a kind are folded away where they are many; what stands between two folds is one list. */
function changesText(lots: readonly Lot[]): string {
  let text = "";
  let isListOpen = false;
  for (const { changes, together } of lots) {
    if (together === undefined) {
      text += `${isListOpen ? "\n" : "\n\n"}${changeText(changes[0])}`;
      isListOpen = true;
      continue;
    }
    const summary = `<summary><b>${asHtml(together)}</b>: ${asHtml(namesOf(changes))}</summary>`;
    text += `\n\n<details>${summary}\n\n${changes.map(changeText).join("\n")}\n\n</details>`;
    isListOpen = false;
  }
  return text.trimStart();
}

function changeText(change: Change): string {
  const evidence = evidenceWords(change.evidence);
  const line = `- ${escaped(sentenceOf(change))}`;
  if (evidence === undefined) return line;
  const label = change.evidence?.kind === "witness" ? "For example, " : "";
  return `${line}\n  - ${label}${escaped(evidence)}`;
}

function impactText(impact: Impact): string {
  const head = `**${escaped(impactTitle(impact))}**: otherwise for ${escaped(shareWords(impact))}.`;
  const rows = rowsOf(impact).filter(({ before, after }) => before !== after);
  if (rows.length === 0) return head;
  const lines = rows.map((row) => {
    const [before, after] = [outcomeWords(row.before, impact), outcomeWords(row.after, impact)];
    return `| ${escaped(before)} | ${escaped(after)} | ${percent(row.share)} |`;
  });
  return [head, "", "| before | after | of all answer sets |", "|---|---|--:|", ...lines].join("\n");
}

/** What would be read as Markdown or HTML is text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#&]/g, (sign) =>
    sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`,
  );
}

/** Within HTML nothing is read as Markdown. */
function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

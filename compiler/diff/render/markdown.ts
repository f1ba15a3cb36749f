import { classes, meanings } from "../classes.ts";
import type { FormReview, Review } from "../review.ts";
import type { Change, Impact } from "../types.ts";
import { sentenceOf } from "../wording.ts";
import { impactTitle, outcomeWords, percent, rowsOf, shareWords } from "./impact-words.ts";
import { loneWords } from "./lone-words.ts";
import { versionWords } from "./version-words.ts";
import { evidenceWords } from "./witness-words.ts";

/** A comment on a pull request, for clinicians and developers. */
export function markdownReview({ forms }: Review): string {
  if (forms.length === 0) return "No form has changed.\n";
  return `${forms.map(formText).join("\n\n")}\n`;
}

function formText(form: FormReview): string {
  const { path, title } = form;
  if (form.kind !== "changed") {
    return `## ${escaped(title)}\n\n\`${path}\`: the form \`${form.id}\` ${form.version} ${loneWords(form)}.`;
  }
  const { old, new: fresh, changes, impacts, version } = form.difference;
  const versions = old.version === fresh.version ? fresh.version : `${old.version} → ${fresh.version}`;
  const wrong = versionWords(version);
  return [
    `## ${escaped(title)}`,
    `\`${path}\`, version ${versions}`,
    ...(wrong === undefined ? [] : [`> **Version.** ${escaped(wrong)}`]),
    ...classes.flatMap((one) => {
      const own = changes.filter((change) => change.class === one);
      if (own.length === 0) return [];
      return [
        `### ${one[0]!.toUpperCase()}${one.slice(1)}`,
        `*${meanings[one]}.*`,
        own.map(changeText).join("\n"),
      ];
    }),
    ...(impacts.length === 0 ? [] : ["### How many answers come out otherwise", ...impacts.map(impactText)]),
  ].join("\n\n");
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

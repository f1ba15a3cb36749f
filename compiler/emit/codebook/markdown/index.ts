import type { Definition } from "../../../../runtime/definition/definition.ts";
import type { Labels } from "../labels.ts";
import type { Kind, Variable } from "../variable.ts";
import { code, inline } from "./escape.ts";
import { header } from "./header.ts";
import { missingText } from "./missing.ts";
import { table } from "./table.ts";
import { tableTexts } from "./tables.ts";
import { variableText } from "./variable.ts";

const chapters: readonly (readonly [title: string, kinds: readonly Kind[], about?: string])[] = [
  [
    "Inputs",
    ["input"],
    "Facts that the host application knows and passes in. The respondent is asked only where it did not.",
  ],
  [
    "Items",
    ["item", "specify", "repeat"],
    "Always asked where no condition is named. While a condition waits for an answer, the item is not asked yet.",
  ],
  ["Lets", ["let"], "Steps on the way to other values, named in the rules below. They are not stored."],
  ["Scores", ["score", "bands"]],
  ["Cut-offs", ["cutoff"], "`true`: reached, `false`: not reached, `null`: unknown."],
  ["Flags", ["flag"], "`true`: raised, `false`: not raised, `null`: unknown."],
  ["Checks", ["check"], "While one is `false`, the form cannot be submitted."],
];

/** The codebook to read. */
export function markdownOf(definition: Definition, variables: readonly Variable[], labels: Labels): string {
  const parts = [header(definition, labels), "## Overview", overview(variables)];
  for (const [title, kinds, about] of chapters) {
    const found = variables.filter(({ kind }) => kinds.includes(kind));
    if (found.length === 0) continue;
    parts.push(`## ${title}`);
    if (about) parts.push(about);
    parts.push(...found.map(variableText));
  }
  parts.push(...tableTexts(definition.tables), missingText(variables), files);
  return `${parts.join("\n\n")}\n`;
}

function overview(variables: readonly Variable[]): string {
  return table(
    ["Variable", "Kind", "Wording", "Type", "Counts in"],
    variables.map(({ name, kind, label, type, countsIn }) => [
      code(name),
      kind,
      inline(label),
      type.type === kind ? "" : type.type,
      countsIn.map(code).join(", "),
    ]),
  );
}

const files = `## The same as a table

\`codebook.csv\` has the same facts: comma-separated (RFC 4180), UTF-8, one row per variable and code. So that no
spreadsheet takes a label for a formula, a text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab, a line break or an
apostrophe has an apostrophe in front. Taking one apostrophe from the front of a cell gives what stood there. In R:

\`\`\`r
codebook <- read.csv("codebook.csv", colClasses = "character", na.strings = "", encoding = "UTF-8")
codebook[] <- lapply(codebook, function(x) sub("^'", "", x))
\`\`\``;

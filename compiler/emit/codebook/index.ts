import Papa from "papaparse";
import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Words } from "../../words/expression.ts";
import type { Outline } from "../outline.ts";
import { wordingOf } from "../wording.ts";

/** What those who analyse the data need to know of every variable: the same facts to read and to load. */
export interface Codebook {
  readonly markdown: string;
  /** RFC 4180: one row per variable and code. */
  readonly csv: string;
}

export function codebook(definition: Definition, outline: Outline, _words: Words): Codebook {
  const wording = wordingOf(definition);
  const ids = [
    ...outline.order,
    ...[definition.scores, definition.cutoffs, definition.flags, definition.checks]
      .flat()
      .map(({ id }) => id),
  ];
  const rows = ids.map((id) => [id, wording.text(id) ?? ""]);
  return {
    markdown: `# ${definition.id}\n\n${rows.map(([id, label]) => `- \`${id}\` ${label}\n`).join("")}`,
    csv: `${Papa.unparse([["variable", "label"], ...rows], { newline: "\r\n" })}\r\n`,
  };
}

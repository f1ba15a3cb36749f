import Papa from "papaparse";
import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import { numberWords } from "../../words/number.ts";
import type { CodeLine, Variable } from "./variable.ts";

type Cell = string | number | boolean | readonly string[] | undefined;

type Column = (variable: Variable, code: CodeLine | undefined, form: Definition) => Cell;

/** The columns of the table, in their order, and what stands in each. */
const columns: Readonly<Record<string, Column>> = {
  form: (_, __, { id }) => id,
  version: (_, __, { version }) => version,
  variable: ({ name }) => name,
  kind: ({ kind }) => kind,
  path: ({ path }) => path,
  repeat: ({ repeat }) => repeat,
  part: ({ within }) => within?.join(" / "),
  label: ({ label }) => label,
  languages: ({ languages }) => languages.join(" "),
  type: ({ type }) => type.type,
  format: ({ type }) => type.format,
  unit: ({ type }) => type.unit,
  min: ({ type }) => type.min,
  max: ({ type }) => type.max,
  step: ({ type }) => type.step,
  decimals: ({ type }) => type.decimals,
  code: (_, code) => code?.code,
  code_label: (_, code) => code?.label,
  score: (_, code) => code?.score,
  counted_score: (_, code) => code?.counted ?? (code?.missing === undefined ? code?.score : undefined),
  missing_reason: (_, code) => code?.missing,
  band_from: (_, code) => code?.band?.from,
  band_to: (_, code) => code?.band?.to,
  band_to_included: (_, code) => code?.band && !code.band.open,
  exclusive: (_, code) => code?.exclusive,
  offered_when: (_, code) => code?.when,
  opens: (_, code) => code?.specify,
  optional: ({ optional }) => optional,
  reversed: ({ reversed }) => reversed,
  unscored: ({ unscored }) => unscored,
  asked_when: ({ when }) => when,
  not_asked: ({ notAsked }) =>
    notAsked?.map(({ score, rule }) => {
      const said = typeof rule === "number" ? numberWords(rule) : rule;
      return score === undefined ? said : `in ${score}: ${said}`;
    }),
  counts_in: ({ countsIn }) => countsIn.join(" "),
  read_by: ({ readBy }) => readBy.join(" "),
  rule: ({ rule }) => rule,
  missing_rule: ({ missingRule }) => missingRule,
  rounding: ({ rounding }) => rounding,
  source: ({ source }) => source,
  accuracy: ({ accuracy }) => accuracy,
  disclaimer: ({ disclaimer }) => disclaimer,
  advice: ({ advice }) => advice,
  code_advice: (_, code) => code?.advice,
  help: ({ help }) => help,
  code_help: (_, code) => code?.help,
  urgent: ({ urgent }) => urgent,
  silent_because: ({ hidden }) => hidden,
  terminology: ({ terminology }) => terminology,
  code_terminology: (_, code) => code?.terminology,
  was: ({ was }) => was,
  code_was: (_, code) => code?.was,
  hash: (_, __, { hash }) => hash,
};

/**
 * RFC 4180, UTF-8, one row per variable and code (one for a variable without codes), the facts of the variable on each.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula. Such a text gets an apostrophe in
 * front, and so does one that begins with an apostrophe itself: taking one apostrophe from the front of a cell gives
 * what stood there. Numbers stay numbers.
 */
export function csvOf(definition: Definition, variables: readonly Variable[]): string {
  const rows = variables.flatMap((variable) =>
    (variable.codes.length > 0 ? variable.codes : [undefined]).map((code) =>
      Object.values(columns).map((cell) => text(cell(variable, code, definition))),
    ),
  );
  return `${Papa.unparse([Object.keys(columns), ...rows], { newline: "\r\n" })}\r\n`;
}

function text(cell: Cell | Code): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return numberWords(cell);
  if (typeof cell === "boolean") return String(cell);
  return guarded(typeof cell === "string" ? cell : cell.join("; "));
}

/** Full-width signs are read like the others by some programs; a tab or a line break is skipped by some. */
function guarded(written: string): string {
  return /^['=+\-@\t\r\n＝＋－＠]/.test(written) ? `'${written}` : written;
}

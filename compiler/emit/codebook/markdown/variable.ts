import { numberWords } from "../../../words/number.ts";
import type { AnswerFormat, CodeLine, NotAskedRule, Variable } from "../variable.ts";
import { code, inline, line, quotation } from "./escape.ts";
import { table } from "./table.ts";

/** A variable under a heading of its own: its wording, what there is to know, its codes. */
export function variableText(variable: Variable): string {
  const parts = [`### ${code(variable.name)}`];
  if (variable.label) parts.push(quotation(variable.label));
  parts.push(facts(variable).join("\n"));
  if (variable.codes.length > 0 && variable.type.type !== "true or false") parts.push(codes(variable.codes));
  return parts.join("\n\n");
}

function facts(variable: Variable): string[] {
  const { kind, when, notAsked, countsIn, readBy } = variable;
  const lines: [string, string | undefined][] = [
    ["Stored as", storedAs(variable)],
    [
      "Part of",
      variable.within && variable.within.length > 0 ? inline(variable.within.join(" / ")) : undefined,
    ],
    [kind === "bands" ? "Applies when" : "Asked when", when === undefined ? undefined : code(when)],
    ["When not asked", notAsked && notAsked.length > 0 ? notAsked.map(notAskedText).join("; ") : undefined],
    [ruleNames[kind] ?? "Rule", variable.rule === undefined ? undefined : ruleText(variable.rule, kind)],
    ["Missing answers", several(variable.missingRule)],
    ["Rounded", said(variable.rounding)],
    ["Range", kind === "score" ? rangeText(variable.type) : undefined],
    ["Counts in", names(countsIn)],
    ["Read by", names(readBy)],
    [
      "Unscored",
      variable.unscored && kind !== "specify" ? "takes no part in the score of its section" : undefined,
    ],
    ["Urgent", variable.urgent ? "yes" : undefined],
    ["Accuracy", several(variable.accuracy)],
    [
      "Where its items are not asked",
      variable.hidden === undefined ? undefined : `false: ${inline(variable.hidden)}`,
    ],
    ["Source", said(variable.source)],
    ["Disclaimer", said(variable.disclaimer)],
    ["Advice", several(variable.advice)],
    ["Help", said(variable.help)],
    ["Terminology", said(variable.terminology.join("; ") || undefined)],
    ["Formerly", variable.was === undefined ? undefined : code(variable.was)],
  ];
  return lines.flatMap(([name, text]) =>
    text === undefined ? [] : [`- **${name}:**${text.startsWith("\n") ? "" : " "}${text}`],
  );
}

const ruleNames: Partial<Record<Variable["kind"], string>> = {
  input: "Scored",
  item: "Scored",
  bands: "Bands of",
  cutoff: "Reached when",
  flag: "Raised when",
  check: "Must hold",
};

function ruleText(rule: string, kind: Variable["kind"]): string {
  return kind === "item" || kind === "input" ? inline(rule) : code(rule);
}

function storedAs({ path, type, optional, reversed }: Variable): string {
  const parts = [type.format, type.unit && `in ${type.unit}`, valueRange(type)];
  if (optional !== undefined) parts.push(optional ? "optional" : "required");
  if (reversed) parts.push("scored in reverse");
  const words = inline(parts.filter(Boolean).join(", "));
  return path === undefined ? words : `${code(path)}, ${words}`;
}

/** What an answer may be; a score's range is said on its own. */
function valueRange({ type, min, max, step }: AnswerFormat): string | undefined {
  if (type === "score" || type === "repeat") return undefined;
  const steps = step === undefined || step === 1 ? "" : ` in steps of ${numberWords(step)}`;
  if (min !== undefined && max !== undefined) return `${numberWords(min)} to ${numberWords(max)}${steps}`;
  if (min !== undefined) return `${numberWords(min)} or more`;
  return max === undefined ? undefined : `${numberWords(max)} or less`;
}

function rangeText({ min, max, step }: AnswerFormat): string {
  const steps =
    step === 0 || step === undefined ? ", any number between" : ` in steps of ${numberWords(step)}`;
  return `${numberWords(min ?? 0)} to ${numberWords(max ?? 0)}${min === max || (step === 1 && Number.isInteger(min)) ? "" : steps}`;
}

function bandText(band: CodeLine["band"]): string {
  if (!band) return "";
  const { from, to, open } = band;
  if (from === to) return numberWords(from);
  return `${numberWords(from)}${open ? "..<" : ".."}${numberWords(to)}`;
}

function notAskedText({ score, rule }: NotAskedRule): string {
  const said =
    typeof rule === "number"
      ? `counts ${numberWords(rule)}`
      : rule === "missing"
        ? "counts as a missing answer"
        : "is left out";
  return score === undefined ? said : `in ${code(score)} it ${said}`;
}

function several(texts: readonly string[] = []): string | undefined {
  if (texts.length < 2) return said(texts[0]);
  return texts.map((text) => `\n  - ${line(text)}`).join("");
}

function names(ids: readonly string[]): string | undefined {
  return ids.length > 0 ? ids.map(code).join(", ") : undefined;
}

function said(text: string | undefined): string | undefined {
  return text === undefined ? undefined : inline(text);
}

function codes(lines: readonly CodeLine[]): string {
  const heads = ["Code", "Label", "Values", "Score", "Counts", "Missing answer", "Note"];
  return table(
    heads,
    lines.map((line) => [
      code(String(line.code)),
      inline(line.label),
      bandText(line.band),
      number(line.score),
      number(line.counted),
      line.missing ?? "",
      note(line),
    ]),
  );
}

function number(value: number | undefined): string {
  return value === undefined ? "" : numberWords(value);
}

function note({ exclusive, specify, when, advice, help, terminology, was }: CodeLine): string {
  return [
    exclusive && "not beside another",
    specify !== undefined && `opens ${code(specify)}`,
    when !== undefined && `offered when ${code(when)}`,
    ...(advice ?? []).map(inline),
    help !== undefined && inline(help),
    ...terminology.map(inline),
    was !== undefined && `formerly ${code(String(was))}`,
  ]
    .filter(Boolean)
    .join("; ");
}

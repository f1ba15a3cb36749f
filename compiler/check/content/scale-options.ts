import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, type ScaleSymbol, storedCode } from "../../bind/index.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { changeTo, insertBehind, remove, removePart } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { fileOf, type SourceFile, spanIn } from "../../source.ts";
import { nameSpelling } from "../names/name-rules.ts";
import { farScores } from "./far-scores.ts";

/** The scales that are written in a form: each option can be told from the others, in the data and on the screen. */
export function scaleOptions({ file, scales, declared }: BoundForm, report: Report): void {
  const own = declared.filter((symbol) => symbol.kind === "scale");
  for (const scale of [...own, ...scales.filter(({ inline }) => inline)])
    if (scale.file === file) options(scale, report);
}

export function options(scale: ScaleSymbol, report: Report): void {
  const { file } = scale;
  const written = scale.options.filter(({ start, end }) => end > start);
  if (scale.options.length === 0) report("scale-empty", spanIn(file, scale.name), { scale: scale.id });
  distinct(scale, report);
  farScores(scale, report);
  for (const option of written) {
    const text = String(storedCode(option) ?? "");
    if (option.code) nameSpelling(file, option.code, report);
    for (const mark of option.marks) {
      if (mark.kind === "was" && mark.name?.kind === "name") nameSpelling(file, mark.name, report);
      if (mark.kind === "help" && mark.value && standsLikeOption(mark, option, fileOf(mark, file))) {
        const parts = { option: text, label: mark.value.value };
        report("help-like-option", spanIn(file, mark), parts);
      }
      if (mark.kind === "specify" && !option.code) {
        const label = option.label?.kind === "text" ? option.label.value : text;
        report("specify-without-code", spanIn(file, mark), { label }, { fixes: nameIt(option, scale) });
      }
      if ((mark.kind === "declines" || mark.kind === "unknown") && option.score && !scale.yesno) {
        const parts = { option: text, mark: mark.kind === "declines" ? "declines" : "is unknown" };
        const fixes = option.code ? [remove("Remove the score", spanIn(file, option.score))] : [];
        report("option-declined-score", spanIn(file, option.score), parts, { fixes });
      }
    }
    twice(option, scale, report);
    if (scale.yesno) yesno(option, scale, report);
    else if (!option.label && text) {
      const name = spanIn(file, option.code ?? option.score ?? option);
      const fixes = [insertBehind(' "…"', name, 'Write a label: "…"')];
      report("option-without-label", spanIn(file, option), { option: text }, { fixes });
    }
  }
}

/** Whether it begins a line of its own, indented like that of its option. */
function standsLikeOption(mark: tree.Spanned, option: tree.Option, { text }: SourceFile): boolean {
  const before = (offset: number) => text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const [indent, own] = [before(mark.start), before(option.start)];
  return indent.trim() === "" && own.trim() === "" && indent === own;
}

function distinct({ file, options }: ScaleSymbol, report: Report): void {
  const codes = new Map<string | number, tree.Option>();
  const labels = new Map<string, tree.Option>();
  for (const option of options) {
    const code = storedCode(option);
    const before = code === null ? undefined : codes.get(code);
    if (code !== null && before) {
      const parts = { stored: String(code), coded: option.code !== null };
      const related = [
        { span: spanIn(file, before.code ?? before.score ?? before), message: "the other one" },
      ];
      const span = spanIn(file, option.code ?? option.score ?? option);
      report("option-twice", span, parts, { related, fixes: [changeTo(freeCode(code, options), span)] });
      continue;
    } else if (code !== null) codes.set(code, option);
    if (option.label?.kind !== "text") continue;
    const label = option.label.value.trim();
    const same = labels.get(label);
    if (same?.label && label) {
      const related = [{ span: spanIn(file, same.label), message: "the other one" }];
      report("option-label-twice", spanIn(file, option.label), { label }, { related });
    } else labels.set(label, option);
  }
}

/** A number or code that no option has, behind those that have. */
function freeCode(code: string | number, options: readonly tree.Option[]): string {
  const taken = new Set(options.map(storedCode));
  for (let next = 2; ; next++) {
    const free = typeof code === "number" ? code + next - 1 : `${code}_${next}`;
    if (!taken.has(free)) return String(free);
  }
}

/** The fix that gives an option a code after the first word of its label. */
function nameIt(option: tree.Option, { file, options }: ScaleSymbol): Fix[] {
  if (option.label?.kind !== "text") return [];
  const word = /^[a-z][a-z0-9]*/.exec(option.label.value.toLowerCase())?.[0];
  if (word === undefined) return [];
  const taken = options.some((other) => storedCode(other) === word);
  const code = taken ? freeCode(word, options) : word;
  const at = { ...option.label, end: option.label.start };
  return [changeTo(`${code} `, spanIn(file, at), `Give it the code ${code}`)];
}

function twice(option: tree.Option, { file }: ScaleSymbol, report: Report): void {
  const seen = new Set<string>();
  for (const mark of option.marks) {
    const kind = mark.kind === "unknown" || mark.kind === "declines" ? "declines or unknown" : mark.kind;
    if (mark.kind !== "code" && seen.has(kind)) {
      const of = option.code?.text ?? "This option";
      const fixes = [removePart("Remove this one", file, mark)];
      report("term-twice", spanIn(file, mark), { term: kind, of }, { fixes });
    }
    seen.add(kind);
  }
}

function yesno(option: tree.Option, { file }: ScaleSymbol, report: Report): void {
  const code = option.code?.text;
  if (code === "yes" || code === "no") return;
  if (option.marks.some(({ kind }) => kind === "declines" || kind === "unknown")) return;
  const text = String(storedCode(option) ?? "this");
  report("yesno-option", spanIn(file, option.code ?? option.score ?? option), { option: text });
}

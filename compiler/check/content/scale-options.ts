import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, type ScaleSymbol, storedCode } from "../../bind/index.ts";
import type { Report } from "../../diagnostics/report.ts";
import { fileOf, type SourceFile, spanIn } from "../../source.ts";
import { remove } from "../fixes.ts";
import { nameSpelling } from "../names/name-rules.ts";

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
        report("specify-without-code", spanIn(file, mark), { label });
      }
      if ((mark.kind === "declines" || mark.kind === "unknown") && option.score && !scale.yesno) {
        const parts = { option: text, mark: mark.kind === "declines" ? "declines" : "is unknown" };
        const fixes = option.code ? [remove("Remove the score", spanIn(file, option.score))] : [];
        report("option-declined-score", spanIn(file, option.score), parts, { fixes });
      }
    }
    twice(option, scale, report);
    if (scale.yesno) yesno(option, scale, report);
    else if (!option.label && text) report("option-without-label", spanIn(file, option), { option: text });
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
      report("option-twice", spanIn(file, option.code ?? option.score ?? option), parts, { related });
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

function twice(option: tree.Option, { file }: ScaleSymbol, report: Report): void {
  const seen = new Set<string>();
  for (const mark of option.marks) {
    const kind = mark.kind === "unknown" || mark.kind === "declines" ? "declines or unknown" : mark.kind;
    if (mark.kind !== "code" && seen.has(kind)) {
      const of = option.code?.text ?? "This option";
      report("term-twice", spanIn(file, mark), { term: kind, of });
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

import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, ScaleSymbol } from "../../bind/index.ts";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { eachMember } from "../members.ts";

/** What an answer type asks for can be answered. */
export function answerTypes(form: BoundForm, report: Report): void {
  const { file } = form;
  const check = (node: { readonly type: tree.AnswerType | null }) => {
    if (node.type) answerType(file, node.type, report);
  };
  eachMember(form, (member) => {
    if (member.kind === "item" || member.kind === "input") check(member);
    if (member.kind === "grid") for (const line of [member, ...member.columns, ...member.rows]) check(line);
  });
  choices(form, report);
}

function answerType(file: SourceFile, type: tree.AnswerType, report: Report): void {
  switch (type.kind) {
    case "integer":
      for (const end of [type.range?.from, type.range?.to])
        if (end && !Number.isInteger(end.value))
          report(
            "range-decimals",
            spanIn(file, end),
            { found: end.value },
            { fixes: wholeEnds(file, type, end) },
          );
      // A point for the two of a range: 0.20.
      if (type.range?.join !== null || Number.isInteger(type.range.from?.value))
        range(file, type.range, report);
      break;
    case "decimal":
      range(file, type.range, report);
      if (type.decimals && !(Number.isInteger(type.decimals.value) && type.decimals.value > 0))
        notWhole(file, type.decimals, "The number of decimals", report);
      break;
    case "slider":
      range(file, type.range, report);
      step(file, type, report);
      break;
    case "words":
      if (type.atMost && !(Number.isInteger(type.atMost.value) && type.atMost.value > 0))
        notWhole(file, type.atMost, "The number of characters", report);
  }
}

function notWhole(file: SourceFile, node: tree.NumberLiteral, what: string, report: Report): void {
  const fixes = whole(file, node, 1);
  report("number-not-whole", spanIn(file, node), { what, found: node.value }, { fixes });
}

/** Where a range is one number, its point stands for two. */
function wholeEnds(
  file: SourceFile,
  { range }: { readonly range: tree.Range | null },
  end: tree.NumberLiteral,
): Fix[] {
  const written = file.text.slice(end.start, end.end);
  if (range?.join === null && !range.to) return [changeTo(written.replace(".", ".."), spanIn(file, end))];
  return whole(file, end);
}

/** The fixes that write the whole number below, or the one above. */
function whole(file: SourceFile, node: tree.NumberLiteral, least = Number.NEGATIVE_INFINITY): Fix[] {
  const both = [Math.floor(node.value), Math.ceil(node.value)].map((number) => Math.max(least, number));
  return [...new Set(both)].map((number) => changeTo(String(number), spanIn(file, node)));
}

function range(file: SourceFile, node: tree.Range | null, report: Report): void {
  if (!node?.from) return;
  const span = spanIn(file, node);
  const { from, to, join } = node;
  if (join === null) {
    const fixes =
      from.value > 0 ? [changeTo(`0..${from.value}`, span), changeTo(`1..${from.value}`, span)] : [];
    report("range-single", span, { value: from.value }, { fixes });
  }
  if (!to) return;
  const text = `${from.value}..${to.value}`;
  if (from.value > to.value)
    report(
      "range-empty",
      span,
      { from: from.value, to: to.value },
      { fixes: [changeTo(`${to.value}..${from.value}`, span)] },
    );
  else if (join === "..<") report("range-open", span, { text }, { fixes: [changeTo(text, span)] });
}

function step(
  file: SourceFile,
  { range, step }: Extract<tree.AnswerType, { kind: "slider" }>,
  report: Report,
): void {
  if (!step || !range?.from || !range.to || range.from.value > range.to.value) return;
  const [from, to] = [range.from.value, range.to.value];
  const steps = (to - from) / step.value;
  if (step.value > 0 && Math.abs(steps - Math.round(steps)) < 1e-9) return;
  report("step-wrong", spanIn(file, step), { step: step.value, from, to });
}

/** How many options may be chosen fits how many there are, and what `exclusive` says. */
function choices({ file, items }: BoundForm, report: Report): void {
  const several = new Set<ScaleSymbol>();
  const seen = new Set<tree.AnswerType>();
  for (const { type, scale } of items) {
    if (type?.kind !== "many of" || !scale) continue;
    several.add(scale);
    if (!seen.has(type)) {
      limits(file, type, scale.options.length, report);
      aloneAtLeast(file, type, scale, report);
    }
    seen.add(type);
  }
  const told = new Set<ScaleSymbol>();
  for (const { type, scale } of items) {
    if (!scale || type?.kind === "many of" || several.has(scale) || told.has(scale)) continue;
    told.add(scale);
    for (const option of scale.options)
      for (const mark of option.marks)
        if (mark.kind === "exclusive") {
          const name = option.code?.text ?? String(option.score?.value ?? "it");
          report("option-exclusive", spanIn(scale.file, mark), { option: name });
        }
  }
}

function limits(file: SourceFile, { atLeast, atMost }: tree.ManyOf, there: number, report: Report): void {
  for (const [word, node] of [
    ["least", atLeast],
    ["most", atMost],
  ] as const) {
    if (!node) continue;
    const span = spanIn(file, node);
    if (!Number.isInteger(node.value) || node.value < 1)
      notWhole(file, node, "The number of options", report);
    else if (node.value > there && there > 0)
      report(
        "choices-too-many",
        span,
        { word, asked: node.value, there },
        { fixes: [changeTo(String(there), span)] },
      );
  }
  if (atLeast && atMost && atLeast.value > atMost.value)
    report(
      "choices-reversed",
      spanIn(file, atLeast),
      { least: atLeast.value, most: atMost.value },
      { fixes: [swapped(file, atLeast, atMost)] },
    );
}

/** Where at least two have to be chosen, an option that is chosen alone never is. */
function aloneAtLeast(file: SourceFile, { atLeast }: tree.ManyOf, scale: ScaleSymbol, report: Report): void {
  if (!atLeast || atLeast.value < 2) return;
  const alone = scale.options.find(({ marks }) => marks.some(({ kind }) => kind === "exclusive"));
  if (!alone) return;
  const span = spanIn(file, atLeast);
  const option = alone.code?.text ?? String(alone.score?.value ?? "it");
  const related = [{ span: spanIn(scale.file, alone), message: "is chosen alone" }];
  const fixes = [changeTo("1", span)];
  report("exclusive-never", span, { option, least: atLeast.value }, { related, fixes });
}

function swapped(file: SourceFile, one: tree.NumberLiteral, other: tree.NumberLiteral): Fix {
  const edits = [
    { span: spanIn(file, one), text: String(other.value) },
    { span: spanIn(file, other), text: String(one.value) },
  ];
  return { title: `Change to at least ${other.value} and at most ${one.value}`, edits };
}

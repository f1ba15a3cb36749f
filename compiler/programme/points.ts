import type * as tree from "../../grammar/tree.ts";
import type { Point } from "../../runtime/definition/programme.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import { nearest } from "../words/nearest.ts";
import { changeTo } from "./bind.ts";
import type { BoundProgramme } from "./bound.ts";

const units: Readonly<Record<string, { readonly months: number; readonly days: number }>> = {
  day: { months: 0, days: 1 },
  days: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  weeks: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  months: { months: 1, days: 0 },
  year: { months: 12, days: 0 },
  years: { months: 12, days: 0 },
};

/** From when until when; a point is undefined where it has none, or errors. */
export function windowOf(
  { from, to }: tree.Window,
  bound: BoundProgramme,
  report: Report,
): { readonly from: Point | undefined; readonly to: Point | undefined } {
  return {
    from: from ? pointOf(to ? completed(from, to) : from, bound, report) : undefined,
    to: to ? pointOf(to, bound, report) : undefined,
  };
}

/** In `from 6 to 8 weeks after born` the second point says for both what the numbers count, and from when. */
function completed(from: tree.Point, to: tree.Point): tree.Point {
  if (from.of) return from;
  const unit = to.lengths.at(-1)?.unit ?? null;
  const lengths = from.lengths.map((length) => ({ ...length, unit: length.unit ?? unit }));
  return { ...from, lengths, side: to.side, of: to.of };
}

function pointOf(
  { lengths, side, of }: tree.Point,
  bound: BoundProgramme,
  report: Report,
): Point | undefined {
  const anchor = of && anchorOf(of, bound, report);
  let months = 0;
  let days = 0;
  for (const length of lengths) {
    const unit = length.unit && units[length.unit.text];
    if (!unit || !Number.isInteger(length.number.value)) wrongLength(length, bound, report);
    else {
      const times = side === "before" ? -length.number.value : length.number.value;
      months += unit.months * times;
      days += unit.days * times;
    }
  }
  return anchor ? { of: anchor, months, days } : undefined;
}

function wrongLength(length: tree.Length, { file }: BoundProgramme, report: Report): void {
  const wrong = length.unit && !Object.hasOwn(units, length.unit.text) ? length.unit : null;
  const similar = wrong && nearest(wrong.text, Object.keys(units));
  const span = spanIn(file, wrong ?? (length.unit ? length.number : length));
  const isWhole = Number.isInteger(length.number.value);
  const parts = { found: file.text.slice(length.start, length.end), isWhole };
  report("step-length", span, parts, { fixes: changeTo(similar ?? undefined, span) });
}

function anchorOf(name: tree.Name, bound: BoundProgramme, report: Report): Point["of"] | undefined {
  if (bound.dates.has(name.text)) return { date: name.text };
  if (bound.steps.has(name.text)) return { step: name.text };
  unknownName(name, [...bound.dates.keys(), ...bound.steps.keys()], bound, report);
  return undefined;
}

export function unknownName(
  name: tree.Name,
  candidates: readonly string[],
  { node, file }: BoundProgramme,
  report: Report,
): void {
  const similar = nearest(name.text, candidates);
  // What lacks its name, or has it in capital letters, may be what is meant: that is said there.
  const isNamed = node.members.every((member) => !isPart(member) || member.name !== null);
  if (similar === undefined ? !isNamed : similar.toLowerCase() === name.text) return;
  const span = spanIn(file, name);
  report("step-name-unknown", span, { name: name.text, similar }, { fixes: changeTo(similar, span) });
}

function isPart(member: tree.ProgrammeMember): member is tree.ProgrammeDate | tree.ProgrammeStep {
  return member.kind === "programme date" || member.kind === "programme step";
}

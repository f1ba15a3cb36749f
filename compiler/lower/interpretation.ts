import type * as tree from "../../grammar/tree.ts";
import type { Accuracy, Band, BandSet, Check, Cutoff, Flag } from "../../runtime/definition/definition.ts";
import { terminologies } from "./about.ts";
import { type Lowering, placed } from "./lowering.ts";
import { scoring } from "./score.ts";
import { source } from "./source.ts";
import { written } from "./written.ts";

export function lowerBands(lowering: Lowering, node: tree.Bands): BandSet {
  const { file } = lowering.bound;
  const condition = node.condition && lowering.lower(node.condition.condition, scoring(lowering));
  const set: BandSet = {
    score: written(node.score).text,
    id: bandSetId(node),
    ...(condition !== null && { when: condition }),
    bands: node.bands.map((band) => lowerBand(lowering, band)),
    ...source(node.terms),
  };
  return placed(lowering, set, file, node.name ?? written(node.score));
}

/** `default` where the author gave none. */
function bandSetId(node: tree.Bands): string {
  return node.name?.text ?? "default";
}

function lowerBand(lowering: Lowering, node: tree.Band): Band {
  const range = written(node.range);
  const from = written(range.from).value;
  const codes = terminologies(node.terms);
  const band: Band = {
    id: written(node.name).text,
    from,
    to: range.join === null ? from : written(range.to).value,
    ...(range.join === "..<" && { open: true as const }),
    ...advised(node.terms),
    ...(codes.length > 0 && { codes }),
  };
  return placed(lowering, band, lowering.bound.file, node);
}

export function lowerCutoff(lowering: Lowering, node: tree.Cutoff): Cutoff {
  const name = written(node.name);
  const codes = terminologies(node.terms);
  const cutoff: Cutoff = {
    id: name.text,
    ...(node.was && { was: node.was.text }),
    when: lowering.lower(node.condition, scoring(lowering)),
    ...source(node.terms),
    accuracy: node.terms.flatMap((term) => ("population" in term ? [accuracy(term)] : [])),
    ...advised(node.terms),
    ...hidden(node.terms),
    ...(codes.length > 0 && { codes }),
  };
  return placed(lowering, cutoff, lowering.bound.file, name);
}

export function lowerFlag(lowering: Lowering, node: tree.Flag): Flag {
  const name = written(node.name);
  const codes = terminologies(node.terms);
  const flag: Flag = {
    id: name.text,
    ...(node.was && { was: node.was.text }),
    when: lowering.lower(node.condition, scoring(lowering)),
    ...(node.terms.some((term) => term.kind === "urgent") && { urgent: true as const }),
    ...source(node.terms),
    ...advised(node.terms),
    ...hidden(node.terms),
    ...(codes.length > 0 && { codes }),
  };
  return placed(lowering, flag, lowering.bound.file, name);
}

export function lowerCheck(lowering: Lowering, node: tree.Check): Check {
  const name = written(node.name);
  const check = { id: name.text, holds: lowering.lower(node.condition, scoring(lowering)) };
  return placed(lowering, check, lowering.bound.file, name);
}

function accuracy(node: tree.Accuracy): Accuracy {
  return {
    measure: node.kind,
    value: written(node.value).value,
    ...(node.population && { population: node.population.value }),
  };
}

function hidden(terms: readonly (tree.CutoffTerm | tree.FlagTerm)[]): { hidden?: string } {
  const because = terms.find((term) => term.kind === "hidden because");
  return because ? { hidden: written(because.reason).value } : {};
}

/** The audiences that there is advice for. */
function advised(terms: readonly (tree.CutoffTerm | tree.FlagTerm)[]): { advice?: readonly string[] } {
  const advice = terms.flatMap((term) =>
    term.kind === "advice" && term.audience ? [term.audience.text] : [],
  );
  return advice.length > 0 ? { advice } : {};
}

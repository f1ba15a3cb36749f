import type * as tree from "../../grammar/tree.ts";
import type { Definition, Table } from "../../runtime/definition/definition.ts";
import type { BoundForm } from "../bind/symbols.ts";
import type { ExampleCase, Places } from "../compiled.ts";
import { catalogue } from "../diagnostics/catalogue/index.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Host } from "../host.ts";
import type { TranslationSource } from "../translations.ts";
import { about, identity } from "./about.ts";
import { anonymousIds } from "./anonymous.ts";
import { Body, outermost } from "./body.ts";
import { lowerExample } from "./example.ts";
import { expression } from "./expression.ts";
import { readFigures } from "./figures.ts";
import { hashed } from "./hash.ts";
import { lowerBands, lowerCheck, lowerCutoff, lowerFlag } from "./interpretation.ts";
import { checkLookups } from "./lookup-keys.ts";
import { type Lowering, placed } from "./lowering.ts";
import { Members } from "./members.ts";
import { checkRights } from "./rights.ts";
import { lowerScales } from "./scale.ts";
import { lowerLet, lowerScore } from "./score.ts";
import { slotsOf } from "./slots.ts";
import { Tables } from "./tables.ts";
import { mergeTexts } from "./texts.ts";
import { type Basis, Making, type Units } from "./units.ts";
import { Unwritten, written } from "./written.ts";

/** What lowering reads besides the form. */
export interface Surroundings {
  readonly host: Host;
  /** The translations of this form, and a licence holder's wording of it, from whatever files they stand in. */
  readonly translations: readonly TranslationSource[];
  /** The units of earlier versions, the last first: what is as it was in one of them is the same object again. */
  readonly before?: readonly Units[] | undefined;
  /** Of the version right before, where that is known to be the same. */
  readonly basis?: Basis | undefined;
}

export interface Lowered {
  readonly definition: Definition;
  readonly places: Places;
  readonly examples: readonly ExampleCase[];
  readonly units: Units;
}

/**
 * The definition of a form whose names and types are right; undefined where an error that is reported here leaves its
 * meaning open, or where something is not written yet that an earlier phase has asked for. Errors in rights and
 * translations leave the meaning as it is. The ranges of the scores are not known here: they follow from the whole
 * definition, and are worked out over it.
 */
export function lower(bound: BoundForm, surroundings: Surroundings, report: Report): Lowered | undefined {
  try {
    return lowerForm(bound, surroundings, report);
  } catch (problem) {
    if (problem instanceof Unwritten) return undefined;
    throw problem;
  }
}

function lowerForm(bound: BoundForm, surroundings: Surroundings, report: Report): Lowered | undefined {
  const { host, translations, before, basis } = surroundings;
  const members = new Members(bound);
  const making = new Making(before, basis);
  let open = false;
  const onMeaning: Report = (code, ...rest) => {
    open ||= catalogue[code].severity === "error";
    report(code, ...rest);
  };
  const lowering = begin(bound, members, surroundings, making, onMeaning);
  checkRights(bound, members, report);
  const { figures, ids } = readFigures(bound, host, onMeaning);
  const { version, language } = identity(members);
  const root = slotsOf(lowering);
  const { texts, wordingMissing } = mergeTexts(bound, root, language, translations, report);
  const body = new Body(lowering, ids);
  const each = <N extends { readonly name: tree.Name | null }, T>(
    nodes: readonly N[],
    one: (lowering: Lowering, node: N) => T,
  ): T[] => nodes.map((node) => making.part(written(node.name).text, () => one(lowering, node)));
  const parts = {
    formscript: 1 as const,
    id: written(bound.node.name).text,
    ...(bound.node.was && { was: bound.node.was.text }),
    version,
    language,
    about: about(members, wordingMissing),
    scales: making.basis("scales", () => lowerScales(lowering)),
    inputs: making.basis("inputs", () => body.inputs(members.of("input"))),
    body: making.basis("body", () => body.content(bound.node.members, outermost)),
    lets: members
      .of("let")
      .map((node) => making.basis(written(node.name).text, () => lowerLet(lowering, node))),
    scores: members.of("score").map((node) => lowerScore(lowering, node)),
    bands: members
      .of("bands")
      .map((node) => making.part(`bands ${node.score?.text}`, () => lowerBands(lowering, node))),
    cutoffs: each(members.of("cutoff"), lowerCutoff),
    flags: each(members.of("flag"), lowerFlag),
    checks: each(members.of("check"), lowerCheck),
  };
  const tables = making.part("tables", () => tablesOf(lowering, bound));
  const definition = hashed({ ...parts, tables, figures, texts });
  placed(lowering, definition, bound.file, bound.node.name ?? bound.node);
  const examples = members.of("example").map((node) => lowerExample(bound, node));
  return open ? undefined : { definition, places: making.places(), examples, units: making.units };
}

function begin(
  bound: BoundForm,
  members: Members,
  { host, translations }: Surroundings,
  making: Making,
  report: Report,
): Lowering {
  const lowering: Lowering = {
    bound,
    host,
    report,
    making,
    anonymous: anonymousIds(bound, members),
    tables: new Tables(host, [...new Set(translations.map(({ file }) => file.path))], report),
    lookups: [],
    lower: (node, scope) => expression(lowering, node, scope),
  };
  return lowering;
}

/** The tables that the form holds or looks something up in, checked against its lookups. */
function tablesOf(lowering: Lowering, bound: BoundForm): Record<string, Table> {
  for (const symbol of bound.declared) if (symbol.kind === "table") lowering.tables.of(symbol);
  checkLookups(lowering);
  const tables: Record<string, Table> = {};
  for (const [symbol, { table, rows }] of lowering.tables.all()) {
    tables[symbol.id] = placed(lowering, table, symbol.file, symbol.name);
    table.rows.forEach((row, index) => {
      lowering.making.placed(row, rows[index]!.span);
    });
  }
  return tables;
}

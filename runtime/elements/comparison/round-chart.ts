import type { Content, Definition, Grid, Item, Section } from "../../definition/definition.ts";

/** A form as a circle: areas are sectors, levels are rings from the middle out, questions are fields. */
export interface RoundChart {
  readonly sectors: readonly Sector[];
  /** The keys of the rings' names, where the form has them. */
  readonly rings: readonly (string | undefined)[];
  /** The options of all fields, the fullest first. */
  readonly codes: readonly (string | number)[];
}

export interface Sector {
  readonly id: string;
  /** By ring. */
  readonly fields: readonly (readonly Item[])[];
}

const fewest = { sectors: 3, rings: 2 };

/**
 * The chart that a form is, by its own parts: each section an area, whose questions and the blocks behind them (`when …`) are
 * its levels; or each row of one grid an area and its columns the levels. Undefined where the form has other questions as
 * well, its areas have not the same levels, or its questions not the same options.
 */
export function roundChartOf(definition: Definition): RoundChart | undefined {
  const parts = withoutPages(definition.body);
  const [only] = parts;
  const sectors =
    parts.length === 1 && only?.kind === "grid"
      ? rowsOf(only)
      : parts.flatMap((part) => (part.kind === "section" ? [areaOf(part)] : []));
  if (sectors.length < fewest.sectors || (only?.kind !== "grid" && sectors.length < parts.length))
    return undefined;
  const rings = sectors[0]!.fields.length;
  if (rings < fewest.rings || sectors.some(({ fields }) => fields.length !== rings)) return undefined;
  const fields = sectors.flatMap((sector) => sector.fields.flat());
  const scale = scaleOf(fields[0]);
  if (scale === undefined || fields.some((field) => scaleOf(field) !== scale)) return undefined;
  return {
    sectors,
    rings:
      only?.kind === "grid"
        ? only.columns.map(({ id }) => id)
        : Array.from({ length: rings }, () => undefined),
    codes: byFullness(definition, scale),
  };
}

function withoutPages(body: readonly Content[]): readonly Content[] {
  return body.flatMap((part) => {
    if (part.kind === "note") return [];
    return part.kind === "page" ? withoutPages(part.body) : [part];
  });
}

/** Questions that follow each other are one level; a block begins the next. */
function areaOf({ id, body }: Section): Sector {
  const fields: Item[][] = [];
  let isOpen = false;
  for (const part of body) {
    if (part.kind === "item") {
      if (!isOpen) fields.push([]);
      fields.at(-1)!.push(part);
    } else if (part.kind === "group" || part.kind === "section") fields.push(itemsIn(part.body));
    isOpen = part.kind === "item";
  }
  return { id, fields };
}

/** Every question of these parts, in the order of the form. */
export function itemsIn(body: readonly Content[]): Item[] {
  return body.flatMap((part) => {
    if (part.kind === "item") return [part];
    if (part.kind === "grid") return part.cells;
    return "body" in part ? itemsIn(part.body) : [];
  });
}

function rowsOf({ rows, columns, cells }: Grid): Sector[] {
  return rows.map(({ id }) => ({
    id,
    fields: columns.map((column) =>
      cells.filter(({ cell }) => cell?.row === id && cell.column === column.id),
    ),
  }));
}

function scaleOf(item: Item | undefined): string | undefined {
  return item?.type.kind === "one" ? item.type.scale : undefined;
}

/** By their scores, the highest first; options without scores stand from the fullest to the emptiest. */
function byFullness({ scales }: Definition, scale: string): (string | number)[] {
  const options = (scales[scale]?.options ?? []).filter(({ missing }) => missing === undefined);
  const isScored = options.every(({ score }) => score !== undefined);
  const ordered = isScored ? [...options].sort((a, b) => b.score! - a.score!) : options;
  return ordered.map(({ code }) => code);
}

/** How full a field is drawn, 0 to 1; undefined where the answer is none of its options. */
export function fullness({ codes }: RoundChart, answer: unknown): number | undefined {
  const at = codes.indexOf(answer as string | number);
  return at < 0 ? undefined : codes.length === 1 ? 1 : 1 - at / (codes.length - 1);
}

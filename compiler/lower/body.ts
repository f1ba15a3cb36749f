import type * as tree from "../../grammar/tree.ts";
import type {
  Content,
  Grid,
  GridLine,
  Item,
  Note,
  Page,
  Repeat,
  Section,
} from "../../runtime/definition/definition.ts";
import { withBlocks } from "../bind/blocks.ts";
import type { GroupSymbol } from "../bind/symbols.ts";
import { condition } from "./condition.ts";
import { guardOf, lowerItem, remarkItem, specifyItems } from "./item.ts";
import { itemNamed, type Lowering, placed } from "./lowering.ts";
import { nearestOtherwise } from "./not-asked.ts";
import { Unwritten, written } from "./written.ts";

/** How many entries a repeat may have whose author did not say. */
const mostEntries = 100;

/** Lowers what is asked, in the order in which it is shown. */
export class Body {
  private readonly lowering: Lowering;
  private readonly figures: ReadonlyMap<string, string>;

  constructor(lowering: Lowering, figures: ReadonlyMap<string, string>) {
    this.lowering = lowering;
    this.figures = figures;
  }

  inputs(nodes: readonly tree.Input[]): readonly Item[] {
    return nodes.flatMap((node) => this.items(node));
  }

  /** A page gathers what follows it, up to the next page or the end of the block. */
  content(members: readonly tree.Member[], around: Around): readonly Content[] {
    const body: Content[] = [];
    let here = body;
    let inside = around;
    for (const member of withBlocks(members, this.lowering.bound.uses)) {
      if (member.kind === "page") {
        here = [];
        inside = within(around, member.marks);
        body.push(this.page(member, here, around));
      } else here.push(...this.one(member, inside));
    }
    return body;
  }

  private one(member: tree.Member, around: Around): readonly Content[] {
    switch (member.kind) {
      case "item":
        return this.items(member);
      case "section":
        return [this.section(member, around)];
      case "grid":
        return [this.grid(member, around)];
      case "repeat":
        return [this.repeat(member, around)];
      case "note":
        return [this.note(member, around)];
      case "when": {
        const { guard } = member;
        const when = written(
          condition(this.lowering, [written(guard.condition)], { ...this.here(around), mode: "routing" }),
        );
        const body = this.content(member.members, { ...around, guards: [...around.guards, guard] });
        return [this.placed({ kind: "group", when, body }, guard)];
      }
      default:
        return [];
    }
  }

  private items(node: tree.Item | tree.Input): readonly Item[] {
    const symbol = itemNamed(this.lowering, written(node.name).text);
    return [
      lowerItem(this.lowering, this.figures, symbol, node.marks),
      ...remarkItem(this.lowering, symbol, node.marks),
      ...specifyItems(this.lowering, symbol),
    ];
  }

  private section(node: tree.Section, around: Around): Section {
    const id = written(node.name).text;
    return this.placed(
      {
        kind: "section",
        id,
        ...this.shown(node.marks, around),
        body: this.content(node.members, within(around, node.marks)),
      },
      node.name ?? node,
    );
  }

  private page(node: tree.Page, body: Content[], around: Around): Page {
    const id = node.name?.text ?? this.lowering.anonymous.get(node);
    return this.placed(
      { kind: "page", ...(id !== undefined && { id }), ...this.shown(node.marks, around), body },
      node,
    );
  }

  private note(node: tree.Note, around: Around): Note {
    const id = written(node.name?.text ?? this.lowering.anonymous.get(node));
    return this.placed({ kind: "note", id, ...this.shown(node.marks, around) }, node);
  }

  private grid(node: tree.Grid, around: Around): Grid {
    const { lowering, figures } = this;
    const cells = node.rows.flatMap((row) =>
      cellsOf(row, node).flatMap((id) => {
        const symbol = itemNamed(lowering, id);
        const guards = symbol.cell ? [...row.marks, ...symbol.cell.column.marks] : row.marks;
        return [lowerItem(lowering, figures, symbol, guards), ...specifyItems(lowering, symbol)];
      }),
    );
    return this.placed(
      {
        kind: "grid",
        id: written(node.name).text,
        ...this.shown(node.marks, around),
        rows: node.rows.map((row) => this.line(row, around)),
        columns: node.columns.map((column) => this.line(column, around)),
        cells,
      },
      node.name ?? node,
    );
  }

  private line(node: tree.GridLine, around: Around): GridLine {
    return this.placed({ id: written(node.name).text, ...this.shown(node.marks, around) }, node);
  }

  private repeat(node: tree.Repeat, around: Around): Repeat {
    const inside = within(around, node.marks);
    const notAsked = nearestOtherwise(inside.guards);
    const min = node.range?.from?.value ?? 0;
    const max = node.range ? (node.range.join === null ? min : written(node.range.to).value) : mostEntries;
    const id = written(node.name).text;
    const group = this.lowering.bound.symbols.get(id);
    if (group?.kind !== "group") throw new Unwritten();
    return this.placed(
      {
        kind: "repeat",
        id,
        ...(node.was && { was: node.was.text }),
        ...this.shown(node.marks, around),
        min,
        max,
        ...(notAsked !== undefined && { notAsked }),
        body: this.content(node.members, { ...inside, repeat: group }),
      },
      node.name ?? node,
    );
  }

  private shown(marks: readonly tree.Mark[], around: Around) {
    const when = guardOf(this.lowering, this.here(around), marks);
    return when !== undefined ? { when } : {};
  }

  private here({ repeat }: Around) {
    return { file: this.lowering.bound.file, repeat };
  }

  private placed<T extends object>(part: T, node: tree.Spanned): T {
    return placed(this.lowering, part, this.lowering.bound.file, node);
  }
}

/** The ids of the items in a grid's row. */
function cellsOf(row: tree.GridLine, { columns }: tree.Grid): readonly string[] {
  const id = written(row.name).text;
  return columns.length === 0 ? [id] : columns.map(({ name }) => `${id}_${written(name).text}`);
}

/** What surrounds a piece of content. */
export interface Around {
  readonly guards: readonly tree.Guard[];
  readonly repeat: GroupSymbol | null;
}

export const outermost: Around = { guards: [], repeat: null };

function within(around: Around, marks: readonly tree.Mark[]): Around {
  const guards = marks.filter((mark) => mark.kind === "guard");
  return guards.length > 0 ? { ...around, guards: [...around.guards, ...guards] } : around;
}

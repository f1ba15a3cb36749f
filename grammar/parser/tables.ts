import { Name, sign, word } from "../tokens.ts";
import type { Name as NameNode, NumberLiteral, Range, Table, TableRow, Text } from "../tree.ts";
import { Interpretation } from "./interpretation.ts";

/** Tables. */
export abstract class Tables extends Interpretation {
  protected readonly table = this.RULE("table", (): Table => {
    const start = this.start();
    this.CONSUME(word.table);
    const name = this.needName(0);
    let path: Text | null = null;
    let columns: readonly NameNode[] = [];
    let gives: NameNode | null = null;
    let range: Range | null = null;
    let decimals: NumberLiteral | null = null;
    let withheld = false;
    let inFile = false;
    this.OPTION(() => {
      this.CONSUME(word.from);
      inFile = true;
      path = this.needText(0, 'the file, such as "norms.csv"');
      withheld = this.hasToken(0, word.withheld);
    });
    const both = this.RECORDING_PHASE;
    const ofFile =
      both || inFile ? this.optionalBlock(1, this.headBlock, () => this.tableHead, start, name) : null;
    const lines =
      both || !inFile ? this.optionalBlock(2, this.tableLines, () => this.tableLine, start, name) : null;
    const rows = lines?.rows ?? [];
    const head = ofFile ?? lines?.head;
    if (head) ({ columns, gives, range, decimals } = head);
    if (!inFile && rows.length === 0 && this.LA(0).tokenType !== sign["}"])
      this.missing('from "file" or a block of rows');
    return {
      kind: "table",
      start,
      end: this.end(),
      name,
      path,
      withheld,
      columns,
      gives,
      range,
      decimals,
      rows,
    };
  });

  /** What a table in a file is said to have. */
  private readonly headBlock = this.RULE("headBlock", (name: NameNode | null = null): TableHead | null => {
    let head: TableHead | null = null;
    this.block("table", name, this.tableHead, () => {
      head = this.SUBRULE(this.tableHead);
    });
    return head;
  });

  private readonly tableLines = this.RULE("tableLines", (name: NameNode | null = null): TableLines => {
    const rows: TableRow[] = [];
    let head: TableHead | null = null;
    this.block("table", name, this.tableLine, () => {
      const line = this.SUBRULE(this.tableLine);
      if (line.kind === "table row") rows.push(line);
      else head = line;
    });
    return { head, rows };
  });

  private readonly tableLine = this.CHOICE<TableRow | TableHead>("tableLine", [
    () => this.SUBRULE(this.tableHead),
    () => this.SUBRULE(this.tableRow),
  ]);

  private readonly tableHead = this.RULE("tableHead", (): TableHead => {
    const columns: NameNode[] = [];
    const add = (name: NameNode | null) => {
      if (name !== null) columns.push(name);
    };
    this.CONSUME(word.columns);
    add(this.needName(0, "the name of a column"));
    this.afterCommas(this.columnName, () => add(this.SUBRULE1(this.columnName)), word.gives);
    this.need(2, word.gives, "gives and the column that is looked up");
    const gives = this.needName(3, "the column that is looked up");
    const range = this.optionalPart(4, this.range);
    const decimals =
      this.OPTION(() => {
        this.CONSUME(word.decimals);
        return this.needNumber(5, "the number of decimals");
      }) ?? null;
    return { kind: "columns", columns, gives, range, decimals };
  });

  private readonly columnName = this.RULE("columnName", (): NameNode | null =>
    this.needName(0, "the name of a column"),
  );

  private readonly tableRow = this.RULE("tableRow", (): TableRow => {
    const start = this.start();
    const keys: (NameNode | Range)[] = [];
    const add = (key: NameNode | Range | null) => {
      if (key !== null) keys.push(key);
    };
    this.CONSUME(word.row);
    add(this.needPart(0, this.tableKey, "a name, number or range"));
    this.afterCommas(
      this.tableKey,
      () => add(this.needPart(1, this.tableKey, "a name, number or range")),
      word.gives,
    );
    this.need(0, word.gives, "gives and the value");
    const gives: NameNode | NumberLiteral | null = this.needPart(2, this.nameOrNumber, "the value");
    return { kind: "table row", start, end: this.end(), keys, gives };
  });

  private readonly tableKey = this.CHOICE<NameNode | Range>("tableKey", [
    () => this.nameOf(this.CONSUME(Name)),
    () => this.SUBRULE(this.range),
  ]);
}

interface TableLines {
  readonly head: TableHead | null;
  readonly rows: readonly TableRow[];
}

interface TableHead {
  readonly kind: "columns";
  readonly columns: readonly NameNode[];
  readonly gives: NameNode | null;
  readonly range: Range | null;
  readonly decimals: NumberLiteral | null;
}

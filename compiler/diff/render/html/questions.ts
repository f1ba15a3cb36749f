import type { Content, Grid, Item } from "../../../../runtime/definition/definition.ts";
import type { Code } from "../../../../runtime/definition/expression.ts";
import { itemFacts, onlyWhile } from "./facts.ts";
import { fact, type Line, type LinePart, saidAt, type Telling } from "./line.ts";
import { capital } from "./naming.ts";
import { optionParts } from "./options.ts";

/** By the items of a version: what the codes of their options are in the newer one. */
export type Recoded = ReadonlyMap<string, ReadonlyMap<Code, Code>>;

/** What a form shows to those who answer, from top to bottom. */
export function questionLines(telling: Telling, recoded: Recoded): Line[] {
  const questions = new Questions(telling, recoded);
  const { inputs, body } = telling.side.definition;
  questions.add("heading", "form", 0, saidAt("form", telling));
  for (const input of inputs) questions.addItem(input, 0);
  questions.addBody(body, 0);
  return questions.lines;
}

class Questions {
  readonly lines: Line[] = [];
  readonly #telling: Telling;
  readonly #recoded: Recoded;

  constructor(telling: Telling, recoded: Recoded) {
    this.#telling = telling;
    this.#recoded = recoded;
  }

  add(kind: Line["kind"], name: string, depth: number, parts: readonly LinePart[]): void {
    this.lines.push({ key: `${kind} ${this.#telling.known(name)}`, kind, name, depth, parts });
  }

  addBody(body: readonly Content[], depth: number): void {
    for (const content of body) this.#addContent(content, depth);
  }

  #addContent(content: Content, depth: number): void {
    switch (content.kind) {
      case "item":
        this.addItem(content, depth);
        break;
      case "grid":
        this.#addGrid(content, depth);
        break;
      case "note":
        this.add("text", content.id, depth, [...saidAt(content.id, this.#telling), ...this.#whilst(content)]);
        break;
      case "group":
        if (content.when !== undefined) this.#addNameless(content, "text", depth, this.#whilst(content));
        this.addBody(content.body, depth + (content.when === undefined ? 0 : 1));
        break;
      case "page": {
        const parts = [fact("a new page", 0), ...this.#whilst(content)];
        if (content.id === undefined) this.#addNameless(content, "heading", depth, parts);
        else this.add("heading", content.id, depth, [...saidAt(content.id, this.#telling), ...parts]);
        this.addBody(content.body, depth);
        break;
      }
      default: {
        const times =
          content.kind === "repeat" ? [fact(`asked ${content.min} to ${content.max} times over`, 0)] : [];
        this.add("heading", content.id, depth, [
          ...saidAt(content.id, this.#telling),
          ...times,
          ...this.#whilst(content),
        ]);
        this.addBody(content.body, depth + 1);
      }
    }
  }

  /** Without a name, it is known by the first that stands in it. */
  #addNameless(content: Content, kind: Line["kind"], depth: number, parts: readonly LinePart[]): void {
    this.lines.push({ key: `${content.kind} of ${this.#firstIn([content])}`, kind, depth, parts });
  }

  addItem(item: Item, depth: number): void {
    const options = optionParts(item, this.#telling, this.#recoded.get(item.id));
    this.#addQuestion(item, depth, [...saidAt(item.id, this.#telling), ...options]);
  }

  #addQuestion(item: Item, depth: number, parts: readonly LinePart[]): void {
    const facts = itemFacts(item, this.#telling.side.words);
    this.add("question", item.id, depth, [...parts, fact(facts.join("; "), 0)]);
  }

  /** Options that all of its cells have are said once, as they are read once. */
  #addGrid(grid: Grid, depth: number): void {
    const { reading } = this.#telling;
    const [first] = grid.cells;
    const looks = new Set(
      grid.cells.map(({ type, reversed }) => JSON.stringify(["scale" in type && type.scale, reversed])),
    );
    const shared =
      first && looks.size === 1 ? optionParts(first, this.#telling, this.#recoded.get(first.id)) : [];
    this.add("heading", grid.id, depth, [
      ...saidAt(grid.id, this.#telling),
      ...shared,
      ...this.#whilst(grid),
    ]);
    for (const cell of grid.cells) {
      const said = saidAt(cell.id, this.#telling);
      const lines = [cell.cell?.row, cell.cell?.column].flatMap((id) => (id === undefined ? [] : [id]));
      const title: LinePart = {
        key: "own ",
        role: "title",
        words: lines.map((id) => reading.title(id) ?? id).join(" – "),
        language: reading.language,
      };
      const isNamed = said.some(({ key }) => key === title.key);
      const options = shared.length > 0 ? [] : optionParts(cell, this.#telling, this.#recoded.get(cell.id));
      this.#addQuestion(cell, depth + 1, [...(isNamed ? [] : [title]), ...said, ...options]);
    }
  }

  #whilst({ when }: Content): LinePart[] {
    if (when === undefined) return [];
    return [{ ...fact(capital(onlyWhile(this.#telling.side.words(when))), 0), key: "when" }];
  }

  #firstIn(body: readonly Content[]): string {
    const [first] = body;
    if (!first) return "";
    if ("id" in first && first.id !== undefined) return this.#telling.known(first.id);
    return "body" in first ? this.#firstIn(first.body) : "";
  }
}

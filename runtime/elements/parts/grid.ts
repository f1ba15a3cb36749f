import { html, nothing } from "lit";
import type { Grid, GridLine, Item, Option } from "../../definition/definition.ts";
import type { Asked } from "../field.ts";
import { type Choice, chosenIn, control } from "../fields/choice.ts";
import { clear } from "../fields/clear.ts";
import { fieldOf } from "../fields/index.ts";
import { domIdOf, nameIn } from "../filling.ts";
import { Question } from "../question.ts";
import { customElements } from "../registry.ts";
import { openerOf, optionText } from "../wording.ts";
import { paragraphs, words } from "../words.ts";
import { PartElement } from "./part.ts";
import { helpOf, problemOf, questionText } from "./question.ts";

const heard = ["change", "click", "keydown", "focusout"] as const;

/**
 * Rows that are asked alike: a table, and where there is no room for one, a card a row. Where each row is one choice
 * among the same options, those are the columns; otherwise each cell has a field of its own.
 */
export class GridElement extends PartElement<Grid> {
  #questions = new Map<string, Question>();

  constructor() {
    super();
    for (const type of heard) this.addEventListener(type, this);
  }

  override get shows(): readonly string[] {
    const { cells, rows, columns } = this.content;
    const inside = [...rows, ...columns, ...(this.#scale ? cells : [])];
    return [...super.shows, ...inside.map(({ id }) => nameIn(this.entry, id))];
  }

  protected override get sources(): readonly string[] {
    const { content } = this;
    const lines = [...content.rows, ...content.columns];
    return [content.id, ...lines.map(({ id }) => id), ...(this.#scale ? [this.#scale] : [])];
  }

  handleEvent(event: Event): void {
    const row = (event.target as Element).closest("tr");
    const question = this.#questions.get(row?.dataset.row ?? "");
    if (!row || !question) return;
    if (event.type === "focusout") this.#leave(question, event as FocusEvent, row);
    else if (question.isReadonly) return;
    else fieldOf(question.type).hear?.(event, question, row);
  }

  protected override begin(): void {
    const rows = this.#scale ? this.content.cells.filter(({ cell }) => cell) : [];
    this.#questions = new Map(rows.map((item) => [item.id, new Question(this.filling, item, this.entry)]));
  }

  protected override renderShown(): unknown {
    const { filling, domId, content } = this;
    if (!content.cells.some(({ id }) => this.#isShown(id))) return nothing;
    const title = filling.text(content.id);
    const help = `${content.id}:help`;
    return html`<div part="grid">
      ${title === undefined ? nothing : html`<p part="question" id=${`${domId}-title`}>${words(this, content.id)}</p>`}
      ${filling.text(help) === undefined ? nothing : html`<div part="help">${paragraphs(this, help)}</div>`}
      ${this.#scale ? this.#choices() : this.#cells()}
    </div>`;
  }

  /** The scale, where every row is a choice of the same kind among the options of one. */
  get #scale(): string | undefined {
    const { cells, columns } = this.content;
    const [first] = cells;
    if (columns.length > 0 || !first || !("scale" in first.type) || "figure" in first.type) return undefined;
    const { kind, scale } = first.type;
    const isAlike = cells.every(
      ({ cell, type }) => !cell || (type.kind === kind && "scale" in type && type.scale === scale),
    );
    return isAlike ? scale : undefined;
  }

  #choices(): unknown {
    const first = this.#questions.values().next().value as Question & Asked<Choice>;
    const options = this.#optionsOf(first.type.scale);
    return this.#table(
      options.map(
        ({
          code,
          missing,
        }) => html`<th part=${missing ? "column of-choice apart" : "column of-choice"} scope="col" role="columnheader"
          id=${`${this.domId}-${code}`}>${optionText(first, first.type, code)}</th>`,
      ),
      ({ id }) => {
        const question = this.#questions.get(id) as (Question & Asked<Choice>) | undefined;
        if (!question || !this.#isShown(id)) return nothing;
        const offered = new Set(question.options.map(({ code }) => code));
        const chosen = chosenIn(question.answer);
        return html`<tr part="row" role="row" id=${question.domId} data-row=${id}>
          ${header(question)}
          ${options.map((option, at) => this.#choice(question, option, at, chosen, offered))}
          <td part="clear-cell" role="cell">${question.type.kind === "many" ? nothing : clear(question)}</td>
        </tr>${this.#boxes(id, options.length + 2)}`;
      },
      html`<td part="clear-cell" role="cell"></td>`,
    );
  }

  /** Those that some row offers. */
  #optionsOf(scale: string): readonly Option[] {
    const rows = [...this.#questions].filter(([id]) => this.#isShown(id));
    const offered = new Set(rows.flatMap(([, { options }]) => options.map(({ code }) => code)));
    const { options = [] } = this.filling.definition.scales[scale] ?? {};
    return options.filter(({ code }) => offered.has(code));
  }

  /** The text boxes that belong to a row of choices. */
  #boxes(row: string, columns: number): unknown {
    return this.content.cells
      .filter((item) => openerOf(item) === row && this.#isShown(item.id))
      .map(
        (item) =>
          html`<tr part="row" role="row"><td part="cell-of-row" role="cell" colspan=${columns}>${this.#item(item)}</td></tr>`,
      );
  }

  #choice(
    question: Question & Asked<Choice>,
    option: Option,
    at: number,
    chosen: ReadonlySet<unknown>,
    offered: ReadonlySet<unknown>,
  ): unknown {
    const { code, missing } = option;
    const labelledBy = `${question.labelledBy} ${this.domId}-${code}`;
    return html`<td part=${missing ? "choice of-choice apart" : "choice of-choice"} role="cell">${
      offered.has(code)
        ? html`<label part="option">${control(question, option, at, chosen, labelledBy)}<span
            part="option-label">${optionText(question, question.type, code)}</span></label>`
        : nothing
    }</td>`;
  }

  #cells(): unknown {
    const { columns, cells } = this.content;
    return this.#table(
      columns
        .filter(({ id }) => this.#isShown(id))
        .map(
          ({ id }) =>
            html`<th part="column" scope="col" role="columnheader" id=${this.#header(id)}>${words(this, id)}</th>`,
        ),
      (row) => {
        if (!this.#isShown(row.id)) return nothing;
        const own = cells.filter(({ cell }) => cell?.row === row.id);
        const boxes = cells.filter((item) => own.some(({ id }) => id === openerOf(item)));
        return html`<tr part="row" role="row">
          <th part="row-header" scope="row" role="rowheader" id=${this.#header(row.id)}>${words(this, row.id)}</th>
          ${(columns.length > 0 ? columns : [undefined]).map((column) =>
            column && !this.#isShown(column.id)
              ? nothing
              : html`<td part="cell-of-row" role="cell">${[...own, ...boxes]
                  .filter((item) => columnOf(item, own) === column?.id)
                  .map((item) => this.#item(item))}</td>`,
          )}
        </tr>`;
      },
    );
  }

  #item(item: Item): unknown {
    return html`<formscript-item .filling=${this.filling} .content=${item} .entry=${this.entry}></formscript-item>`;
  }

  #table(columns: readonly unknown[], row: (row: GridLine) => unknown, last: unknown = nothing): unknown {
    return html`<table part="table" role="table" aria-labelledby=${
      this.filling.text(this.content.id) === undefined ? nothing : `${this.domId}-title`
    }>
      ${
        columns.length > 0
          ? html`<thead part="head" role="rowgroup"><tr role="row"><td role="cell"></td>${columns}${last}</tr></thead>`
          : nothing
      }
      <tbody role="rowgroup">${this.content.rows.map(row)}</tbody>
    </table>`;
  }

  #header(id: string): string {
    return `${domIdOf(nameIn(this.entry, id))}-header`;
  }

  #isShown(id: string): boolean {
    return this.filling.session.isShown(nameIn(this.entry, id));
  }

  #leave(question: Question, { relatedTarget }: FocusEvent, row: Element): void {
    if (question.isLeft || (relatedTarget instanceof Node && row.contains(relatedTarget))) return;
    question.isLeft = true;
    if (question.isInvalid) this.refresh();
  }
}

function header(question: Question): unknown {
  return html`<th part="row-header" scope="row" role="rowheader">
    <div id=${`${question.domId}-header`}>${questionText(question)}</div>
    ${helpOf(question)}${problemOf(question)}
  </th>`;
}

/** The column that an item stands in; a text box that an option opens stands under that option's item. */
function columnOf(item: Item, own: readonly Item[]): string | undefined {
  return (item.cell ?? own.find(({ id }) => id === openerOf(item))?.cell)?.column;
}

customElements.define("formscript-grid", GridElement);

export { grid as style } from "../style/grid.ts";

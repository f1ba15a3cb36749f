import { SaxesParser } from "saxes";
import type { Figure } from "../../runtime/definition/definition.ts";
import type { Span } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { pathData } from "./path-data.ts";

/** What holds shapes; everything else that can draw or run is left out, with a warning. */
const containers = new Set(["svg", "g", "a"]);
/** What says something about a drawing and draws nothing itself. Its content is skipped. */
const silent = new Set([
  "title",
  "desc",
  "metadata",
  "defs",
  "style",
  "symbol",
  "clippath",
  "mask",
  "marker",
]);
const mostMistakes = 10;

/** A drawing as it was read: each shape by its own id or that of a group around it that is an option. */
export interface Drawing extends Figure {
  /** Ids that are no option's, in the order of the file. */
  readonly strangers: readonly string[];
}

/**
 * Reads the shapes of a drawing. Only their outlines are carried over: no style, no script, no link, no text.
 * `codes` are the options that can be chosen on it.
 */
export function readFigure(
  text: string,
  path: string,
  codes: ReadonlySet<string>,
  span: Span,
  report: Report,
): Drawing | undefined {
  const found: (() => void)[] = [];
  const reader = new FigureReader(path, codes, span, (...args) => found.push(() => report(...args)));
  const parser = new SaxesParser();
  let broken: string | undefined;
  parser.on("error", (error) => {
    broken ??= error.message.replace(/^\w*:?\d+:\d+:\s*/, `line ${parser.line}: `);
  });
  parser.on("opentag", ({ name, attributes }) => reader.open(name, attributes, parser.line));
  parser.on("closetag", () => reader.close());
  parser.write(text.replace(/^\uFEFF/, "")).close();
  if (broken !== undefined) {
    report("figure-unreadable", span, { path, reason: broken });
    return undefined;
  }
  const drawing = reader.drawing();
  for (const say of found) say();
  return drawing;
}

type Attributes = Readonly<Record<string, string>>;

class FigureReader {
  private viewBox: string | undefined;
  private readonly shapes = new Map<string, string[]>();
  private readonly outline: string[] = [];
  private readonly strangers: string[] = [];
  private readonly drawn = new Set<string>();
  /** For each open element the option that it is part of, and how many silent ones are open. */
  private readonly options: (string | undefined)[] = [];
  private depth = 0;
  private silentFrom: number | undefined;
  private mistakes = 0;
  private readonly path: string;
  private readonly codes: ReadonlySet<string>;
  private readonly span: Span;
  private readonly report: Report;

  constructor(path: string, codes: ReadonlySet<string>, span: Span, report: Report) {
    this.path = path;
    this.codes = codes;
    this.span = span;
    this.report = (...args) => {
      if (++this.mistakes <= mostMistakes) report(...args);
    };
  }

  open(qualified: string, attributes: Attributes, line: number): void {
    this.depth++;
    const around = this.options.at(-1);
    const id = attributes.id;
    const option = id !== undefined && this.codes.has(id) ? id : around;
    this.options.push(option);
    if (this.silentFrom !== undefined) return;
    const name = qualified.toLowerCase();
    // Drawing programs keep notes of their own under a prefix; they draw nothing.
    if (silent.has(name) || name.includes(":")) {
      this.silentFrom = this.depth;
      return;
    }
    const here = { path: this.path, line, element: qualified };
    if (this.depth === 1) this.viewBox = attributes.viewBox;
    const data = pathData(name, (attribute) => attributes[attribute]);
    if (data === undefined && !containers.has(name)) {
      this.report("figure-left-out", this.span, here);
      this.silentFrom = this.depth;
      return;
    }
    if (attributes.transform !== undefined) this.report("figure-transform", this.span, here);
    if (data === undefined) {
      if (option !== around) this.once(option, line);
    } else {
      const usable = typeof data === "string";
      if (!usable) this.report("figure-number", this.span, { ...here, ...data });
      this.add(usable ? data : "", id, option, option !== around, line);
    }
  }

  close(): void {
    if (this.silentFrom === this.depth) this.silentFrom = undefined;
    this.depth--;
    this.options.pop();
  }

  drawing(): Drawing | undefined {
    const box =
      this.viewBox
        ?.trim()
        .split(/[\s,]+/)
        .map(Number) ?? [];
    if (box.length !== 4 || !box.every(Number.isFinite)) {
      this.report("figure-view-box", this.span, { path: this.path });
      return undefined;
    }
    const shapes = Object.fromEntries(Array.from(this.shapes, ([id, paths]) => [id, paths.join(" ")]));
    return { viewBox: box.join(" "), shapes, outline: this.outline, strangers: this.strangers };
  }

  private add(
    data: string,
    id: string | undefined,
    option: string | undefined,
    ownId: boolean,
    line: number,
  ): void {
    if (option !== undefined) {
      if (ownId) this.once(option, line);
      const paths = this.shapes.get(option);
      if (paths) paths.push(data);
      else this.shapes.set(option, [data]);
    } else if (id !== undefined) this.strangers.push(id);
    else this.outline.push(data);
  }

  private once(shape: string | undefined, line: number): void {
    if (shape === undefined) return;
    if (this.drawn.has(shape)) this.report("figure-shape-twice", this.span, { path: this.path, line, shape });
    this.drawn.add(shape);
  }
}

import type * as tree from "../../grammar/tree.ts";
import type { Figure } from "../../runtime/definition/definition.ts";
import { isMissingAnswer, storedCode } from "../bind/options.ts";
import type { BoundForm, ItemSymbol } from "../bind/symbols.ts";
import type { Report } from "../diagnostics/report.ts";
import { type Host, Unreadable } from "../host.ts";
import { spanIn } from "../source.ts";
import { nearest } from "../words/nearest.ts";
import { readFigure } from "./figure.ts";

/** How many ids are named in one message. */
const mostNamed = 5;

export interface Figures {
  readonly figures: Record<string, Figure>;
  /** The id of a drawing by its path as written. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The drawings of a form's body maps, each read once for each scale that it stands for. */
export function readFigures(bound: BoundForm, host: Host, report: Report): Figures {
  const figures: Record<string, Figure> = {};
  const ids = new Map<string, string>();
  const done = new Set<string>();
  for (const item of bound.items) {
    if (item.type?.kind !== "many of" || !item.type.figure) continue;
    const { figure: written } = item.type;
    const path = host.resolve(item.file.path, written.value);
    const id = written.value.replace(/^\.\//, "");
    ids.set(written.value, id);
    const once = JSON.stringify([path, item.scale?.id]);
    if (done.has(once)) continue;
    done.add(once);
    const figure = figureOf(item, written, path, host, report);
    if (figure) figures[id] = figure;
  }
  return { figures, ids };
}

function figureOf(
  item: ItemSymbol,
  node: tree.Text,
  file: string,
  host: Host,
  report: Report,
): Figure | undefined {
  const span = spanIn(item.file, node);
  const path = node.value;
  const unreadable = (reason: string) => report("figure-unreadable", span, { path, reason });
  let text: string | undefined;
  try {
    text = host.read(file);
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem;
    unreadable(problem.message);
    return undefined;
  }
  if (text === undefined) {
    unreadable("there is no such file.");
    return undefined;
  }
  const options = item.scale?.options ?? [];
  const codes = new Set(options.map((option) => String(storedCode(option))));
  const drawing = readFigure(text, path, codes, span, report);
  if (!drawing) return undefined;
  const { strangers, ...figure } = drawing;
  for (const option of options) {
    const code = String(storedCode(option));
    const nowhere = isMissingAnswer(option) || option.marks.some((mark) => mark.kind === "exclusive");
    if (nowhere || Object.hasOwn(figure.shapes, code)) continue;
    const place = item.scale ? spanIn(item.scale.file, option.code ?? option) : span;
    report(
      "figure-shape-missing",
      place,
      { path, option: code, similar: nearest(code, strangers) },
      { related: [{ span, message: "The drawing" }] },
    );
  }
  if (strangers.length > 0) {
    const parts = {
      path,
      shapes: strangers.slice(0, mostNamed),
      more: Math.max(0, strangers.length - mostNamed),
    };
    report("figure-shape-unknown", span, { ...parts, scale: item.scale?.id ?? item.id });
  }
  return figure;
}

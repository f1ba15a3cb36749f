import type * as tree from "../../../grammar/tree.ts";
import { type BoundForm, type FormSymbol, isNumeric, type ScaleSymbol, type Site } from "../../bind/index.ts";
import { changeTo } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { described } from "../described.ts";
import { checker } from "./checker.ts";
import { asNumber, manyValues } from "./number.ts";
import { type Place, spanOf, textOf } from "./place.ts";
import { isNumberItem, said } from "./typed.ts";
import { type Counted, number, open, type Type, type Types } from "./types.ts";

/** Every expression is of the kind that its place needs. `order` has each let behind those that it reads. */
export function checkTypes(form: BoundForm, order: readonly FormSymbol[], report: Report): Types {
  const lets = new Map<FormSymbol, Type>();
  const counted = new Map<Site, readonly Counted[]>();
  const told = new Set<ScaleSymbol>();
  const placeOf = (site: Site): Place => {
    const found: Counted[] = [];
    counted.set(site, found);
    return { form, site, report, lets, counted: found, told, many: "none" };
  };
  const values = new Map<tree.Spanned, Site>();
  for (const site of form.sites) if (site.role === "let") values.set(site.of, site);
  for (const symbol of order) {
    const site = symbol.kind === "let" ? values.get(symbol.node) : undefined;
    if (site) lets.set(symbol, letType(symbol, placeOf(site)));
  }
  for (const site of form.sites) {
    if (site.role === "let") continue;
    const place = placeOf(site);
    if (site.role === "score") score(site, place);
    else if (site.role === "at least") correction(site, place);
    else checker.condition(site.expression, place);
    if (site.role === "missing condition") inputsOnly(site, place);
  }
  return { lets, counted };
}

function letType(symbol: FormSymbol, place: Place): Type {
  const { expression } = place.site;
  const type = checker.type(expression, place);
  switch (type.kind) {
    case "items":
    case "list":
    case "repeat":
      manyValues(type, expression, place);
      return open;
    case "thing":
    case "option": {
      const parts = { name: symbol.id, found: said(type) };
      place.report("let-not-a-value", spanOf(place, expression), parts);
      return open;
    }
    case "answer":
      if (!isNumberItem(type.item) && !type.item.scale?.options.some((option) => option.score)) return type;
      asNumber(type, expression, place);
      return number;
    default:
      return type;
  }
}

function score(site: Site, place: Place): void {
  const { expression, of } = site;
  const type = checker.type(expression, place);
  if (type.kind !== "condition") {
    asNumber(type, expression, place);
    return;
  }
  const span = spanOf(place, expression);
  const name = of.kind === "score" ? (of.name?.text ?? "") : "";
  const counts = changeTo(
    `if ${textOf(place, expression)} then 1 else 0`,
    span,
    "Count it: if … then 1 else 0",
  );
  place.report("score-not-a-number", span, { score: name, found: said(type) }, { fixes: [counts] });
}

/** What an item counts no less than is another item that counts, asked once as it is itself. */
function correction({ of, references }: Site, place: Place): void {
  const [reference] = references;
  if (!reference) return;
  const { node, to } = reference;
  const { items } = place.form;
  const item = items.find(({ marks }) => marks.some((mark) => mark === of));
  const other = "kind" in to && to.kind === "item" && !to.input && isNumeric(to) ? to : undefined;
  const why =
    !other || !item || !isNumeric(item)
      ? "counts"
      : other === item
        ? "itself"
        : other.repeat || item.repeat
          ? "repeat"
          : undefined;
  if (!why) return;
  const is = "kind" in to ? described(to) : "a range of items";
  place.report("at-least-item", spanOf(place, node), {
    item: item?.id ?? "",
    name: textOf(place, node),
    is,
    why,
  });
}

function inputsOnly({ references }: Site, place: Place): void {
  for (const { node, to } of references) {
    if ("kind" in to && to.kind === "item" && to.input) continue;
    const is = "kind" in to ? described(to) : "a range of items";
    place.report("missing-condition-reads", spanOf(place, node), { name: textOf(place, node), is });
  }
}

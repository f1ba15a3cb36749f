import type { Reference } from "../../../runtime/definition/expression.ts";
import { NOT_ASKED, only } from "../outcomes/outcomes.ts";
import type { PlacedItem } from "./contents.ts";
import type { FormNodes } from "./form-nodes.ts";
import type { Reading } from "./items.ts";
import { constant, type Node } from "./node.ts";

/** The item with this id, or `incident.severity`. */
export function itemOf(form: FormNodes, id: string): PlacedItem {
  return form.contents.items.get(id.slice(id.lastIndexOf(".") + 1))!;
}

export function referenceNode(
  form: FormNodes,
  reference: Reference,
  how: Pick<Reading, "asked" | "inAggregate"> = {},
): Node {
  if ("result" in reference) return form.result(reference.result);
  const read = (id: string, reading: Reading) =>
    form.contents.repeats.has(id) ? constant(only(NOT_ASKED)) : form.items.read(itemOf(form, id), reading);
  if ("answer" in reference) return read(reference.answer, { ...how, aspect: "answer" });
  if ("score" in reference) return read(reference.score, { ...how, aspect: "score" });
  const { points, notAsked } = reference;
  return read(points, { ...how, aspect: "points", ...(notAsked !== undefined && { notAsked }) });
}

import type { Reference } from "../../../runtime/definition/expression.ts";
import { NOT_ASKED, only } from "../outcomes/outcomes.ts";
import type { PlacedItem } from "./contents.ts";
import type { Reading } from "./items.ts";
import type { Machine } from "./machine.ts";
import { constant, type Node } from "./node.ts";

/** The item with this id, or `incident.severity`. */
export function itemOf(machine: Machine, id: string): PlacedItem {
  return machine.contents.items.get(id.slice(id.lastIndexOf(".") + 1))!;
}

export function referenceNode(
  machine: Machine,
  reference: Reference,
  how: Pick<Reading, "asked" | "inAggregate"> = {},
): Node {
  if ("result" in reference) return machine.result(reference.result);
  const read = (id: string, reading: Reading) =>
    machine.contents.repeats.has(id)
      ? constant(only(NOT_ASKED))
      : machine.items.read(itemOf(machine, id), reading);
  if ("answer" in reference) return read(reference.answer, { ...how, aspect: "answer" });
  if ("score" in reference) return read(reference.score, { ...how, aspect: "score" });
  const { points, notAsked } = reference;
  return read(points, { ...how, aspect: "points", ...(notAsked !== undefined && { notAsked }) });
}

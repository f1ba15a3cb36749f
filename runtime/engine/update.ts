import { askedOf, labelOf } from "./guard.ts";
import { type ItemValue, invalid, isAsked, isSame, pending, unanswered } from "./item.ts";
import { isEqual, missing } from "./outcome.ts";
import type { ContainerPart, ItemPart, ResultPart } from "./parts.ts";
import type { Run } from "./run.ts";

/*
 * How each kind of part works out its value. Each says whether what reads it must do so, too; what was missing and
 * still is may be waiting for something else now.
 */

export function updateContainer(part: ContainerPart, run: Run): boolean {
  const column = run.containers[part.slot]!;
  const length = part.repeat ? run.repeats[part.repeat.slot]!.entries : 1;
  let isChanged = column.length !== length;
  column.length = length;
  for (run.entry = 0; run.entry < length; run.entry += 1) {
    const asked = askedOf(part, run);
    const isNew = asked !== column[run.entry];
    if (isNew) for (const id of part.ids) run.changed.add(id);
    isChanged ||= isNew || asked === "pending";
    column[run.entry] = asked;
  }
  run.entry = 0;
  return isChanged;
}

export function updateItem(part: ItemPart, run: Run): boolean {
  return part.repeat
    ? part.repeat.does.updateItem(part, part.repeat, run)
    : updateEntry(part, 0, valueNow(part, run.given[part.slot], run), run);
}

export function updateEntry(part: ItemPart, entry: number, value: ItemValue, run: Run): boolean {
  const column = run.items[part.slot]!;
  const before = column[entry];
  column[entry] = value;
  if (before && isSame(before, value)) return value === pending;
  const label = labelOf(part, entry);
  run.changed.add(label);
  if (before && isAsked(before) !== isAsked(value)) run.turned.add(label);
  return true;
}

/** What the item is now, in the entry that is being worked out. */
export function valueNow(part: ItemPart, given: unknown, run: Run): ItemValue {
  if (part.offers) updateOffers(part, run);
  const asked = askedOf(part, run);
  if (asked === "hidden") return part.hidden;
  if (asked === "pending") return pending;
  if (given === undefined || given === null) return unanswered;
  const value = part.read(given);
  return part.offers && !isOffered(part, value, run) ? invalid : value;
}

function updateOffers(part: ItemPart, run: Run): void {
  const offered = part.options.map((option) => {
    const condition = part.offers?.get(option.code);
    return !condition || condition.value(run) === true ? "1" : "0";
  });
  const offers = offered.join("");
  run.offers[part.slot] ??= [];
  const column = run.offers[part.slot]!;
  if (column[run.entry] !== offers) run.changed.add(labelOf(part, run.entry));
  column[run.entry] = offers;
}

function isOffered({ options, slot }: ItemPart, { stored }: ItemValue, run: Run): boolean {
  const codes = Array.isArray(stored) ? stored : [stored];
  return options.every(
    (option, at) => run.offers[slot]?.[run.entry]?.[at] !== "0" || !codes.includes(option.code),
  );
}

export function updateResult({ slot, node, compiled }: ResultPart, id: string, run: Run): boolean {
  const before = run.outcomes[slot];
  const next = compiled.value(run);
  run.outcomes[slot] = next;
  run.waits.delete(node);
  if (before !== undefined && next !== missing && isEqual(before, next)) return false;
  run.changed.add(id);
  return true;
}

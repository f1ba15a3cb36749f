import type { Asked } from "./item.ts";
import { missing } from "./outcome.ts";
import type { Guarded, ItemPart, RepeatPart } from "./parts.ts";
import type { Run } from "./run.ts";
import { collected, type Wait, type WaitList, type Waits } from "./waits.ts";

/** Whether it is asked; what stands around it decides first. */
export function askedOf(part: Guarded, run: Run): Asked {
  const around = askedAround(part, run);
  if (around !== "asked" || !part.guard) return around;
  const outcome = part.guard.value(run);
  if (outcome === true) return "asked";
  if (outcome !== missing) return "hidden";
  remember(
    part,
    collected((into) => part.guard?.waits(run, into)),
    run,
  );
  return "pending";
}

function askedAround({ container }: Guarded, run: Run): Asked {
  if (!container) return "asked";
  return run.containers[container.slot]?.[container.repeat ? run.entry : 0] ?? "pending";
}

/** What has to be answered before it is settled whether a pending part is asked. */
function waitForGuard(part: Guarded, run: Run, into: Waits): void {
  if (part.container && askedAround(part, run) === "pending") waitForGuard(part.container, run, into);
  else into.addAll(run.waits.get(part.node)?.[part.repeat ? run.entry : 0]);
}

function remember({ node, repeat }: Guarded, list: WaitList, run: Run): void {
  const lists = run.waits.get(node) ?? [];
  lists[repeat ? run.entry : 0] = list;
  run.waits.set(node, lists);
}

export function waitForRepeat(repeat: RepeatPart, run: Run, into: Waits): void {
  const asked = run.repeats[repeat.slot]?.asked;
  if (asked === "pending") waitForGuard(repeat, run, into);
  else if (asked === "asked") into.add(repeat.wait);
}

export function waitForItem(part: ItemPart, run: Run, into: Waits): void {
  const { repeat } = part;
  const entry = repeat ? run.entry : 0;
  const kind = run.items[part.slot]?.[entry]?.kind;
  if (kind === "hidden") return;
  if (repeat && entry >= (run.repeats[repeat.slot]?.entries ?? 0)) waitForRepeat(repeat, run, into);
  else if (kind === "pending") waitForGuard(part, run, into);
  else if (kind === "missing") into.add(waitIn(part, entry));
}

/** How an item is named from outside: in a repeat `incident[2].severity`. */
export function labelOf({ item, repeat }: ItemPart, entry: number): string {
  return repeat ? `${repeat.definition.id}[${entry + 1}].${item.id}` : item.id;
}

/** The item of an entry as something to wait for. */
export function waitIn(part: ItemPart, entry: number): Wait {
  const { repeat, wait } = part;
  return repeat ? { label: labelOf(part, entry), order: repeat.wait.order, entry, inner: wait.order } : wait;
}

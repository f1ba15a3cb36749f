import type { Flag } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Fix, Related } from "../../diagnostics/diagnostic.ts";
import { conditionsAround } from "../conditions.ts";
import type { PlacedItem } from "../machine/contents.ts";
import { itemNamed } from "../machine/lists.ts";
import { itemOf } from "../machine/references.ts";
import type { Study } from "../study.ts";

/** A flag cannot be silenced by hiding: where what it reads may not be asked, the author says why that is right. */
export function silenced(study: Study): void {
  const { definition, machine } = study;
  for (const flag of definition.flags) {
    if (flag.hidden !== undefined || !machine.canBe(flag.when, "not asked")) continue;
    const hidden = hiddenItem(study, flag.when, new Set());
    const guard = hidden ? guardOf(study, hidden) : undefined;
    const related: Related[] = guard
      ? [{ span: study.place(guard), message: `${hidden!.item.id} is only asked when ${study.words(guard)}` }]
      : [];
    study.report(
      "flag-silenced",
      study.place(flag),
      {
        flag: study.nameOf(flag.id),
        item: hidden?.item.id,
        condition: guard === undefined ? undefined : study.words(guard),
      },
      {
        related,
        fixes: [...sayWhy(study, flag), ...(hidden && guard ? countsNothing(study, hidden, guard) : [])],
      },
    );
  }
}

/** The first item that the expression reads, also through scores and lets, and that may not be asked. */
function hiddenItem(study: Study, expression: Expression, seen: Set<string>): PlacedItem | undefined {
  if (typeof expression !== "object" || "code" in expression || "text" in expression || "day" in expression)
    return undefined;
  const { machine, definition } = study;
  if ("op" in expression) {
    for (const argument of expression.args) {
      const found = hiddenItem(study, argument, seen);
      if (found) return found;
    }
    return undefined;
  }
  if ("result" in expression) {
    const { result } = expression;
    if (seen.has(result)) return undefined;
    seen.add(result);
    const read = [...definition.scores, ...definition.lets].find(({ id }) => id === result);
    return read && hiddenItem(study, read.value, seen);
  }
  const id = itemNamed(expression) ?? "";
  if (machine.contents.repeats.has(id) || !machine.canBe(expression, "not asked")) return undefined;
  const placed = itemOf(machine, id);
  return placed.item.when !== undefined || conditionsAround(placed.container).length > 0 ? placed : undefined;
}

function guardOf({ machine }: Study, { item, container }: PlacedItem): Expression | undefined {
  const inReach = [...(item.when === undefined ? [] : [item.when]), ...conditionsAround(container)];
  return inReach.find((condition) => machine.canBe(condition, false)) ?? inReach[0];
}

function sayWhy({ form }: Study, flag: Flag): Fix[] {
  const symbol = form.bound.symbols.get(flag.id);
  if (symbol?.kind !== "flag") return [];
  const { node } = symbol;
  const isBlock = form.file.text[node.end - 1] === "}";
  const at = isBlock ? node.end - 1 : node.end;
  const text = isBlock ? `  hidden "…" ` : ` { hidden "…" }`;
  return [
    {
      title: `Say why it is right that it stays silent: hidden "…"`,
      edits: [
        {
          span: { file: form.file.path, start: at, end: at },
          text: isBlock && /\s/.test(form.file.text[at - 1] ?? "") ? text.trimStart() : text,
        },
      ],
    },
  ];
}

/** The fix for an item whose points the flag compares: what it counts where it is not asked. */
function countsNothing({ form, place }: Study, { item }: PlacedItem, guard: Expression): Fix[] {
  if (item.notAsked !== undefined || typeof guard !== "object" || !form.places.has(guard)) return [];
  const span = place(guard);
  return [
    {
      title: `Say what ${item.id} counts where it is not asked: else score 0`,
      edits: [{ span: { ...span, start: span.end }, text: " else score 0" }],
    },
  ];
}

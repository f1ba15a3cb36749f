import type { Flag, Item } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Fix, Related } from "../../diagnostics/diagnostic.ts";
import { conditionsAround } from "../conditions.ts";
import { itemNamed } from "../machine/lists.ts";
import { itemOf } from "../machine/references.ts";
import { NOT_ASKED, TRUE } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";

/** A flag cannot be silenced by hiding: where what it reads may not be asked, the author says why that is right. */
export function silenced(study: Study): void {
  for (const flag of study.definition.flags) {
    const { kinds } = study.machine.valuesOf(flag.when);
    if (flag.hidden !== undefined || !(kinds & NOT_ASKED) || !(kinds & TRUE)) continue;
    const hidden = hiddenIn(study, flag.when, new Set());
    const condition = hidden && study.words(hidden.guard);
    const related: Related[] = hidden
      ? [{ span: study.place(hidden.guard), message: `${hidden.item.id} is only asked when ${condition}` }]
      : [];
    study.report(
      "flag-silenced",
      study.place(flag),
      { flag: study.nameOf(flag.id), item: hidden?.item.id, condition },
      { related, fixes: [...sayWhy(study, flag), ...(hidden ? countsNothing(study, hidden) : [])] },
    );
  }
}

/** An item that a flag reads and that may not be asked. */
interface Hidden {
  readonly item: Item;
  readonly guard: Expression;
  /** What it counts is read, not its answer. */
  readonly counts: boolean;
}

/** The first such item in the expression, also in the scores and lets that it reads. */
function hiddenIn(study: Study, expression: Expression, seen: Set<string>): Hidden | undefined {
  if (typeof expression !== "object" || "code" in expression || "text" in expression || "day" in expression)
    return undefined;
  const { machine, definition } = study;
  if ("op" in expression) {
    if (expression.op === "answered" || expression.op === "unanswered") return undefined;
    for (const argument of expression.args) {
      const found = hiddenIn(study, argument, seen);
      if (found) return found;
    }
    return undefined;
  }
  if ("result" in expression) {
    const { result } = expression;
    if (seen.has(result)) return undefined;
    seen.add(result);
    const read = [...definition.scores, ...definition.lets].find(({ id }) => id === result);
    return read && hiddenIn(study, read.value, seen);
  }
  const id = itemNamed(expression) ?? "";
  if (machine.contents.repeats.has(id) || !machine.canBe(expression, "not asked")) return undefined;
  const { item, container } = itemOf(machine, id);
  const guards = [...(item.when === undefined ? [] : [item.when]), ...conditionsAround(container)];
  const guard = guards.find((condition) => machine.canBe(condition, false)) ?? guards[0];
  return guard === undefined ? undefined : { item, guard, counts: "points" in expression };
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

/** The fix for an item whose points are read: what it counts where it is not asked. */
function countsNothing({ form, place }: Study, { item, guard, counts }: Hidden): Fix[] {
  if (!counts || item.notAsked !== undefined || typeof guard !== "object" || !form.places.get(guard))
    return [];
  const span = place(guard);
  return [
    {
      title: `Say what ${item.id} counts where it is not asked: else score 0`,
      edits: [{ span: { ...span, start: span.end }, text: " else score 0" }],
    },
  ];
}

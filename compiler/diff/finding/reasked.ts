import type { Expression } from "../../../runtime/definition/expression.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { Machine } from "../../verify/machine/machine.ts";
import { witness as responseWhere } from "../../verify/machine/witness.ts";
import { TRUE } from "../../verify/outcomes/outcomes.ts";
import type { Both } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Found } from "../rule.ts";
import type { Aim } from "../witness/aim.ts";
import { Engines, stateIn } from "../witness/replay.ts";
import { divided, readersOf, results } from "./aims.ts";
import { askedWords, conditionsAbout, type Reasked, reasked } from "./conditions.ts";
import { firstOf, idsOf, itemPlace } from "./places.ts";
import { namesWords } from "./words.ts";

/** Items that are asked under other conditions; these in words, outermost first. */
export interface ReaskedParts {
  items: readonly string[];
  before: readonly string[];
  after: readonly string[];
  /** They must be answered where they were not asked: what was stored there is incomplete. */
  incomplete?: true;
}

/** More scores and verdicts than this are not tried for one change. */
const MOST_READERS = 3;
/** So many steps are spent on looking for answers with which an item is asked. */
const MOST_STEPS = 20_000;

/** The items that are asked under other conditions, and lead to what is asked for. */
export function findReasked(leadsTo: Reasked["leadsTo"], pair: FormPair, found: Found<ReaskedParts>): void {
  for (const one of reasked(pair)) {
    if (one.leadsTo !== leadsTo) continue;
    const { items, before, after } = one;
    const first = firstOf(pair, items);
    const [old, now] = idsOf(first);
    const [targets, others] = divided(leadsTo === "nothing" ? [] : readersOf(pair, items), MOST_READERS);
    const readers: readonly Aim[] = targets.length > 0 ? [{ kind: "results", targets, others }] : [];
    const aims = [...readers, ...results({ kind: "asked", old, new: now })];
    const parts = {
      items: items.map((both) => both.new.item.id),
      before,
      after,
      ...(items.some((both) => isAskedWhereItWasNot(both, pair)) && { incomplete: true as const }),
    };
    found(itemPlace(first.old, first.new), parts, { aims });
  }
}

/** "q2 is asked only while q1 > 0, and was always." */
export function reaskedWords({ items, before, after, incomplete }: ReaskedParts): string {
  const [is, was, they] = items.length === 1 ? ["is", "was", "it"] : ["are", "were", "they"];
  const said = `${namesWords(items)} ${is} asked ${askedWords(after)}, and ${was} ${askedWords(before)}.`;
  return incomplete ? `${said} Where ${they} ${was} not asked before, stored answers are incomplete.` : said;
}

/** Whether answers are known with which an item must be answered now that was not asked before. */
function isAskedWhereItWasNot({ old, new: fresh }: Both<PlacedItem>, pair: FormPair): boolean {
  if (old.item.optional || fresh.item.optional) return false;
  const before = conditionsAbout(old);
  if (before.length === 0 || !before.every((condition) => isReadAlike(condition, pair))) return false;
  const machine = new Machine(pair.new.definition);
  const asked = { op: "and" as const, args: [...conditionsAbout(fresh), not(before)] };
  const response = responseWhere(
    machine,
    machine.node(asked),
    ({ kinds }) => (kinds & TRUE) !== 0,
    MOST_STEPS,
  );
  if (!response) return false;
  const results = new Engines(pair).run({ old: response, new: response });
  const isAsked = (side: "old" | "new", { item: { id } }: PlacedItem) =>
    stateIn(results[side], id)?.state !== "not asked";
  return !isAsked("old", old) && isAsked("new", fresh);
}

function not(conditions: readonly Expression[]): Expression {
  return { op: "not", args: [{ op: "and", args: conditions }] };
}

/** Whether all that a condition of the old version reads is in the new one, by the same name. */
function isReadAlike(condition: Expression, pair: FormPair): boolean {
  if (typeof condition === "number") return true;
  if ("op" in condition) return condition.args.every((part) => isReadAlike(part, pair));
  if ("result" in condition) return false;
  const id =
    "answer" in condition
      ? condition.answer
      : "score" in condition
        ? condition.score
        : "points" in condition
          ? condition.points
          : undefined;
  return id === undefined || id.split(".").every((part) => pair.renamed.get(part) === part);
}

import type {
  BandSet,
  Check,
  Cutoff,
  Definition,
  Flag,
  Repeat,
  Score,
} from "../../../runtime/definition/definition.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { type Matched, match } from "./match.ts";
import { Normal } from "./normal.ts";
import { type ScalePair, scalePairs } from "./scales.ts";
import { type Side, sideOf } from "./side.ts";

/** Two versions of a form, thing by thing. */
export interface FormPair {
  readonly old: Side;
  readonly new: Side;
  readonly items: Matched<PlacedItem>;
  readonly repeats: Matched<Repeat>;
  readonly scores: Matched<Score>;
  readonly bands: Matched<BandSet>;
  readonly cutoffs: Matched<Cutoff>;
  readonly flags: Matched<Flag>;
  readonly checks: Matched<Check>;
  /** The scales that the same items are answered by. */
  readonly scales: readonly ScalePair[];
  /** What a thing of the old version is called in the new one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Expressions of either version as texts that are equal if they mean the same, names and codes being the new ones. */
  readonly normal: { readonly old: Normal; readonly new: Normal };
}

export function pairForms(oldForm: Definition, newForm: Definition): FormPair {
  const [old, fresh] = [sideOf(oldForm), sideOf(newForm)];
  const idOf = ({ id }: { readonly id: string }) => id;
  const wasOf = ({ was }: { readonly was?: string }) => was;
  const items = match(
    old.contents.items.values(),
    fresh.contents.items.values(),
    ({ item, input }) => (input ? `input ${item.id}` : item.id),
    ({ item, input }) => (input && item.was !== undefined ? `input ${item.was}` : item.was),
  );
  const repeats = match(repeatsOf(old), repeatsOf(fresh), idOf, wasOf);
  const scores = match(oldForm.scores, newForm.scores, idOf, wasOf);
  const cutoffs = match(oldForm.cutoffs, newForm.cutoffs, idOf, wasOf);
  const flags = match(oldForm.flags, newForm.flags, idOf, wasOf);
  const checks = match(oldForm.checks, newForm.checks, idOf, () => undefined);
  const renamed = new Map<string, string>();
  for (const both of items.both) renamed.set(both.old.item.id, both.new.item.id);
  for (const { both } of [repeats, scores, cutoffs, flags, checks] as readonly Matched<{
    readonly id: string;
  }>[])
    for (const one of both) renamed.set(one.old.id, one.new.id);
  for (const both of match(
    shownOf(old),
    shownOf(fresh),
    ({ name }) => name,
    () => undefined,
  ).both)
    renamed.set(both.old.id, both.new.id);
  const scales = scalePairs(items.both, old, fresh);
  const setNames = new Map<BandSet, string>();
  for (const set of oldForm.bands) setNames.set(set, `${renamed.get(set.score) ?? set.score}.${set.id}`);
  for (const set of newForm.bands) setNames.set(set, `${set.score}.${set.id}`);
  const bands = match(
    oldForm.bands,
    newForm.bands,
    (set) => setNames.get(set)!,
    () => undefined,
  );
  const numbers = new Map<string, number>();
  return {
    old,
    new: fresh,
    items,
    repeats,
    scores,
    bands,
    cutoffs,
    flags,
    checks,
    scales,
    renamed,
    normal: {
      old: new Normal(old, renamed, scales, numbers),
      new: new Normal(fresh, new Map(), [], numbers),
    },
  };
}

function repeatsOf({ contents }: Side): Repeat[] {
  return [...contents.repeats.values()].flatMap(({ repeat }) => repeat ?? []);
}

/** Notes and pages; those whose names were given by counting are known by what they say. */
function shownOf({ contents, texts }: Side): { readonly id: string; readonly name: string }[] {
  return contents.containers.flatMap(({ content }) => {
    if (!content || !("kind" in content) || (content.kind !== "note" && content.kind !== "page")) return [];
    const { id } = content;
    if (id === undefined) return [];
    return { id, name: /^(note|page)_\d+$/.test(id) ? (texts[id] ?? id) : id };
  });
}

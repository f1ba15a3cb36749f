import type { Code } from "../../runtime/definition/expression.ts";
import type { Response } from "../../runtime/definition/submission.ts";
import { type CarriedOver, type Find, type Form, carry as toNames } from "../../runtime/engine/index.ts";
import type { PlacedItem } from "../verify/machine/contents.ts";
import type { Both } from "./pairing/match.ts";
import type { FormPair } from "./pairing/pair.ts";
import { scaleOf } from "./pairing/side.ts";

/**
 * A stored response under the names and codes of the new version, as far as it says with `was` what they were. What it
 * does not know stays as it is.
 */
export function carry(pair: FormPair, response: Response): Required<Response> {
  const find = finderOf(pair);
  const { response: taken, lost } = toNames(response, (name, within) => {
    const found = find(name, within);
    if (typeof found === "string") return within ? { id: name, input: false, repeat: false } : found;
    const { code } = found;
    return code ? { ...found, code: (one) => code(one) ?? one } : found;
  });
  const kept = (inputs: boolean) =>
    Object.fromEntries(
      lost.flatMap(({ name, answer, input }) => (input === inputs ? [[name, answer] as const] : [])),
    );
  return {
    answers: { ...kept(false), ...taken.answers },
    inputs: { ...kept(true), ...taken.inputs },
  };
}

/**
 * Carries stored responses to a new version by rule: to what has the same name, or says with `was` that it had. What
 * the new version has no place for, or does not take, is listed. `form` is the new version.
 */
export function carrier(pair: FormPair, form: Form): (response: Response) => CarriedOver {
  const find = finderOf(pair);
  return (response) => toNames(response, find, (given) => form.start(given));
}

function finderOf(pair: FormPair): Find {
  const items = new Map<string, Both<PlacedItem>>();
  for (const both of pair.items.both) items.set(keyOf(both.old), both);
  const repeats = new Map(pair.repeats.both.map((both) => [both.old.id, both.new.id]));
  const codes = codesOf(pair);
  return (name, within) => {
    const repeat = within ? undefined : repeats.get(name);
    if (repeat !== undefined) return { id: repeat, input: false, repeat: true };
    const both = items.get(within ? `${within.before}.${name}` : name);
    if (!both || both.new.container.repeat?.id !== within?.now) return "question";
    if (!isAlike(both, pair)) return "kind";
    const { item, input } = both.new;
    const known = codes.get(item.id);
    const target = { id: item.id, input, repeat: false };
    return known ? { ...target, code: (code) => known.get(code) } : target;
  };
}

function keyOf({ item, container: { repeat } }: PlacedItem): string {
  return repeat ? `${repeat.id}.${item.id}` : item.id;
}

/** What each option that was there is called now, by the new names of the items. */
function codesOf({ scales }: FormPair): ReadonlyMap<string, ReadonlyMap<Code, Code>> {
  const codes = new Map<string, ReadonlyMap<Code, Code>>();
  for (const { items, options } of scales) {
    const known = new Map(options.both.map((both) => [both.old.code, both.new.code]));
    for (const both of items) codes.set(both.new.item.id, known);
  }
  return codes;
}

/** Whether an answer to the one can stand for an answer to the other: stored alike, and in the same unit. */
function isAlike({ old, new: fresh }: Both<PlacedItem>, pair: FormPair): boolean {
  const [before, now] = [storedAs(old), storedAs(fresh)];
  if (before !== now) return false;
  if (before !== "number" || pair.old.definition.language !== pair.new.definition.language) return true;
  return unitOf(old, pair.old.texts) === unitOf(fresh, pair.new.texts);
}

function storedAs(placed: PlacedItem): string {
  const { kind } = placed.item.type;
  if (kind === "many") return kind;
  if (scaleOf(placed) !== undefined) return "code";
  return kind === "integer" || kind === "slider" ? "number" : kind;
}

function unitOf({ item: { id, cell } }: PlacedItem, texts: FormPair["old"]["texts"]): string | undefined {
  const owners = [id, cell?.column, cell?.row, cell?.grid].filter((owner) => owner !== undefined);
  return owners.map((owner) => texts[`${owner}:unit`]).find((unit) => unit !== undefined);
}

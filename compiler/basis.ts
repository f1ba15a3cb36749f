import { rewordings } from "../grammar/rewording.ts";
import type { Member, Name } from "../grammar/tree.ts";
import type { Basis } from "./lower/units.ts";
import type { VersionBefore } from "./version-before.ts";

/** Parts of a form that say what answers and scores amount to. No expression reads what they say. */
const interpreting: ReadonlySet<Member["kind"]> = new Set(["bands", "cutoff", "flag", "check", "example"]);

/**
 * What is asked and scored, of the version before, where this one differs from it in nothing but how that is
 * interpreted, what people read, and where things stand. Null where more has changed, or where something is looked up in
 * tables: these are gathered from what is made.
 */
export function basisOf({ made, definition, since, moved }: VersionBefore): Basis | null {
  const { units, form } = made;
  const { gone, come } = since;
  if (!units || Object.keys(definition.tables).length > 0) return null;
  const areSame = gone.length === come.length && gone.every((one, at) => isNameKept(one, come[at]!));
  if (!areSame && !rewordings(since)) return null;
  return { units, place: (part) => moved(form.places.get(part)!) };
}

/** Whether both only interpret, under the same name: others are made where they have none, and must not hit on it. */
function isNameKept(one: Member, other: Member): boolean {
  return interpreting.has(one.kind) && namesOf(one) === namesOf(other);
}

function namesOf(member: Member): string {
  const { name, score } = member as Member & Partial<Record<"name" | "score", Name | null>>;
  return [name?.text, score?.text].join(" ");
}

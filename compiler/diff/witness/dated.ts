import type { Definition } from "../../../runtime/definition/definition.ts";
import { aDay } from "../../verify/examples/aims.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Evidence, Witness } from "../types.ts";

/** Notes the day of the evaluation on answers with a day in them, where one of the versions asks for it. */
export function dated(evidence: Evidence, pair: FormPair): Evidence {
  if (evidence.kind !== "witness" || !hasDay(evidence.witness)) return evidence;
  if (![pair.old, pair.new].some(({ definition }) => asksForToday(definition))) return evidence;
  const { differs, ...given } = evidence.witness;
  const isWorkedOut = differs.some(
    (one) => one.kind !== "problem" || one.before === "check" || one.after === "check",
  );
  if (!isWorkedOut) return evidence;
  return { ...evidence, witness: { ...given, today: aDay, differs } };
}

function hasDay({ set }: Witness): boolean {
  return set.some(({ answer }) => typeof answer === "string" && /^\d{4}-\d{2}-\d{2}$/.test(answer));
}

function asksForToday({ texts: _, ...definition }: Definition): boolean {
  return JSON.stringify(definition).includes('"op":"today"');
}

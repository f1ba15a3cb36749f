import type { Expression } from "../../../runtime/definition/expression.ts";
import type { FormPair } from "../pairing/pair.ts";

/**
 * Whether an expression of the new version says nothing as long as nothing but the questions of the old version is
 * answered: all that it reads is new, and it makes nothing of what is not answered.
 */
export function readsOnlyWhatIsNew(expression: Expression, pair: FormPair): boolean {
  const { definition } = pair.new;
  const added = new Map(pair.items.added.map(({ item }) => [item.id, item]));
  const lets = new Map(definition.lets.map(({ id, value }) => [id, value]));
  let reads = false;
  const only = (one: Expression): boolean => {
    if (typeof one === "number" || "code" in one || "text" in one || "day" in one) return true;
    if ("op" in one) return !asking.has(one.op) && one.missing === undefined && one.args.every(only);
    if ("result" in one) {
      const value = lets.get(one.result);
      return value !== undefined && only(value);
    }
    const id = "answer" in one ? one.answer : "score" in one ? one.score : one.points;
    const item = added.get(id);
    reads = true;
    return item !== undefined && !("points" in one && (one.notAsked ?? item.notAsked) !== undefined);
  };
  return only(expression) && reads;
}

/** These have a value also where nothing is answered. */
const asking: ReadonlySet<string> = new Set(["answered", "unanswered", "entries", "chosen"]);

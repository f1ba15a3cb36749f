import type { Expression } from "../../../runtime/definition/expression.ts";
import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { missingRulesOf, scoreChanges } from "../finding/scoring.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Side } from "../pairing/side.ts";
import { rule } from "../rule.ts";

interface Parts {
  id: string;
  before: string;
  after: string;
  /** Where the formula reads the same: what it reads that is worked out otherwise. */
  reads?: readonly { id: string; before: string; after: string }[];
}

export const scoreFormula = rule<Parts>({
  code: "score-formula",
  class: "score",
  many: "scores worked out in another way",
  find(pair, found) {
    for (const [{ old, new: now }, changes] of scoreChanges(pair)) {
      if (!changes.has("formula")) continue;
      const [before, after] = [pair.old.words(old.value), pair.new.words(now.value)];
      const reads = before === after ? readOtherwise(now.value, pair) : [];
      const parts = { id: now.id, before, after, ...(reads.length > 0 && { reads }) };
      const aims = results({ kind: "score", old: old.id, new: now.id });
      found(place("score", old.id, now.id), parts, { aims });
    }
  },
  says({ id, before, after, reads }) {
    const told = reads?.map((one) => `${one.id} is ${one.after} now, and was ${one.before}`);
    const what = told
      ? `${id} is ${after}, where ${told.join("; ")}`
      : `${id} is ${after} now, and was ${before}`;
    return `${what}: the same answers may give another score.`;
  },
});

/** The lets and scores in a formula that are worked out otherwise, with what each says of missing answers. */
function readOtherwise(value: Expression, pair: FormPair): NonNullable<Parts["reads"]> {
  return [...resultsIn(value)].flatMap((id) => {
    const told = (side: Side) => {
      const { lets, scores } = side.definition;
      const found = [...lets, ...scores].find((one) => one.id === id);
      if (!found) return "nothing";
      const rules = missingRulesOf(found, side);
      return [side.words(found.value), ...rules.map((one) => `missing ${one}`)].join(", ");
    };
    const [before, after] = [told(pair.old), told(pair.new)];
    return before === after ? [] : [{ id, before, after }];
  });
}

function resultsIn(expression: Expression): ReadonlySet<string> {
  if (typeof expression === "number") return new Set();
  if ("op" in expression) return new Set(expression.args.flatMap((one) => [...resultsIn(one)]));
  return new Set("result" in expression ? [expression.result] : []);
}

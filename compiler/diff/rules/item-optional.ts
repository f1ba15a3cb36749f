import type { Answer } from "../../../runtime/definition/submission.ts";
import { load } from "../../../runtime/engine/index.ts";
import { aDay } from "../../verify/examples/aims.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { answersTo, fresh } from "../finding/aims.ts";
import { itemPlace } from "../finding/places.ts";
import type { FormPair } from "../pairing/pair.ts";
import { rule } from "../rule.ts";

interface Parts {
  id: string;
  /** The scores that there are not without an answer. */
  without?: readonly string[];
}

export const itemOptional = rule<Parts>({
  code: "item-optional",
  class: "answers",
  many: "items optional now",
  find(pair, found) {
    for (const both of pair.items.both) {
      if (!(!both.old.item.optional && both.new.item.optional)) continue;
      const aims = [fresh(both.new.item.id, [null], both.old.item.id)];
      const without = waitingScores(both.new, pair);
      const parts = { id: both.new.item.id, ...(without.length > 0 && { without }) };
      found(itemPlace(both.old, both.new), parts, { readable: { stored: true, fresh: false }, aims });
    }
  },
  says({ id, without }) {
    const said = `${id} may be left unanswered now: the older version takes such answers to be incomplete.`;
    return without ? `${said} Without an answer to it, there is no ${without.join(" and no ")}.` : said;
  },
});

/** The scores that wait for an item where all else is answered, each question with its first answer. */
function waitingScores({ item: { id }, container }: PlacedItem, pair: FormPair): string[] {
  if (container.repeat || pair.new.reads.scoresOf(id).length === 0) return [];
  const response = { answers: {} as Record<string, Answer>, inputs: {} as Record<string, Answer> };
  for (const placed of pair.new.contents.items.values()) {
    const [answer] = placed.item.id === id || placed.container.repeat ? [] : answersTo(pair, placed, "new");
    if (answer !== undefined) response[placed.input ? "inputs" : "answers"][placed.item.id] = answer;
  }
  const { scores } = load(pair.new.definition).evaluate(response, { today: aDay });
  return Object.entries(scores).flatMap(([score, state]) =>
    state.state === "missing" && state.waitingFor.includes(id) ? [score] : [],
  );
}

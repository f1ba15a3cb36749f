import { results } from "../finding/aims.ts";
import { place } from "../finding/places.ts";
import { membersOf, scoreChanges } from "../finding/scoring.ts";
import { namesWords } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const scoreMembers = rule<{ id: string; added: readonly string[]; removed: readonly string[] }>({
  code: "score-members",
  class: "score",
  many: "scores of other items",
  find(pair, found) {
    for (const [{ old, new: now }, changes] of scoreChanges(pair)) {
      if (!changes.has("members")) continue;
      const before = membersOf(old, pair.old).map((id) => pair.normal.old.name(id));
      const after = membersOf(now, pair.new);
      const parts = {
        id: now.id,
        added: after.filter((id) => !before.includes(id)),
        removed: before.filter((id) => !after.includes(id)),
      };
      const aims = results({ kind: "score", old: old.id, new: now.id });
      found(place("score", old.id, now.id), parts, { aims });
    }
  },
  says: ({ id, added, removed }) => {
    const more =
      added.length > 0 ? `${namesWords(added)} ${added.length === 1 ? "counts" : "count"} in ${id} now` : "";
    const less =
      removed.length > 0
        ? `${namesWords(removed)} no longer ${removed.length === 1 ? "counts" : "count"} in ${id}`
        : "";
    const said =
      [more, less].filter(Boolean).join(", and ") || `Items count in ${id} another number of times`;
    return `${said}: the same answers give another score.`;
  },
});

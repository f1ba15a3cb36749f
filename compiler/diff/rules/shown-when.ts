import type { Container } from "../../verify/machine/contents.ts";
import { askedWords, conditionsOf } from "../finding/conditions.ts";
import { place } from "../finding/places.ts";
import type { Normal } from "../pairing/normal.ts";
import type { Side } from "../pairing/side.ts";
import { rule } from "../rule.ts";

export const shownWhen = rule<{ id: string; before: readonly string[]; after: readonly string[] }>({
  code: "shown-when",
  class: "presentation",
  many: "things shown under another condition",
  find(pair, found) {
    const olds = notesOf(pair.old);
    for (const [id, now] of notesOf(pair.new)) {
      const [oldId, old] = [...olds].find(([one]) => (pair.renamed.get(one) ?? one) === id) ?? [];
      if (!old || oldId === undefined || keyOf(old, pair.normal.old) === keyOf(now, pair.normal.new))
        continue;
      found(place("text", oldId, id), {
        id,
        before: conditionsOf(old).map(pair.old.words),
        after: conditionsOf(now).map(pair.new.words),
      });
    }
  },
  says: ({ id, before, after }) =>
    `The note ${id} is shown ${askedWords(after)}, and was ${askedWords(before)}.`,
});

function notesOf({ contents }: Side): Map<string, Container> {
  return new Map(
    contents.containers.flatMap((container) => {
      const { content } = container;
      return content && "kind" in content && content.kind === "note"
        ? [[content.id, container] as const]
        : [];
    }),
  );
}

function keyOf(container: Container, normal: Normal): string {
  const all = conditionsOf(container).flatMap((condition) => normal.conditions(condition));
  return [...new Set(all)].sort().join(" & ");
}

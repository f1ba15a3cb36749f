import type { Accuracy } from "../../../runtime/definition/definition.ts";
import { place } from "../finding/places.ts";
import { rule } from "../rule.ts";

export const accuracyChanged = rule<{ id: string; before: readonly string[]; after: readonly string[] }>({
  code: "accuracy-changed",
  class: "interpretation",
  many: "figures of accuracy changed",
  find({ cutoffs }, found) {
    for (const { old, new: now } of cutoffs.both) {
      const [before, after] = [words(old.accuracy), words(now.accuracy)];
      if ([...before].sort().join() === [...after].sort().join()) continue;
      found(place("cutoff", old.id, now.id), { id: now.id, before, after });
    }
  },
  says({ id, before, after }) {
    const more = after.filter((one) => !before.includes(one));
    const less = before.filter((one) => !after.includes(one));
    const said = [
      ...(more.length > 0 ? [`now ${more.join(", ")}`] : []),
      ...(less.length > 0 ? [`no longer ${less.join(", ")}`] : []),
    ];
    return `What is said of how well ${id} screens has changed: ${said.join("; ")}.`;
  },
});

function words(accuracy: readonly Accuracy[]): string[] {
  return accuracy.map(
    ({ measure, value, population }) =>
      `${measure} ${value}${population === undefined ? "" : ` for ${population}`}`,
  );
}

import type { Definition } from "../../../../runtime/definition/definition.ts";
import { fact, type Line, type LinePart, saidAt, type Telling } from "./line.ts";
import { missingOf } from "./missing.ts";

/** What a form makes of the answers: scores, cut-offs, flags and checks, with what is said of them. */
export function outcomeLines(telling: Telling): Line[] {
  const { definition, words } = telling.side;
  const line = (id: string, parts: readonly LinePart[]): Line => ({
    key: `result ${telling.known(id)}`,
    kind: "result",
    name: id,
    depth: 0,
    parts: [...saidAt(id, telling), ...parts],
  });
  const { scores, lets, cutoffs, flags, checks } = definition;
  return [
    ...lets.map(({ id, value }) => line(id, [fact(`${id} = ${words(value)}`, 0)])),
    ...scores.map(({ id, value, source }) =>
      line(id, [
        fact(`${id} = ${words(value)}`, 0),
        ...missingOf(value, words).map((said, at) => fact(said, at + 10)),
        ...sourceOf(source),
        ...adviceOf(definition, id, telling),
      ]),
    ),
    ...cutoffs.map(({ id, when, source }) =>
      line(id, [fact(`reached where ${words(when)}`, 0), ...sourceOf(source)]),
    ),
    ...flags.map(({ id, when, urgent, source }) =>
      line(id, [
        fact(`${urgent ? "raised at once" : "raised"} where ${words(when)}`, 0),
        ...sourceOf(source),
      ]),
    ),
    ...checks.map(({ id, holds }) => line(id, [fact(`must hold: ${words(holds)}`, 0)])),
  ];
}

function sourceOf(source: string | undefined): LinePart[] {
  return source === undefined ? [] : [{ ...fact(`source: ${source}`, 0), key: "source" }];
}

/** What is advised in the bands of a score. Their limits are on its ruler. */
function adviceOf({ bands }: Definition, score: string, telling: Telling): LinePart[] {
  return bands
    .filter((set) => set.score === score)
    .flatMap((set) =>
      set.bands.flatMap(({ id }) => {
        const band = `${score}.${set.id}.${id}`;
        const name = telling.reading.title(band) ?? id;
        return saidAt(band, telling)
          .filter(({ role, isTranslation }) => role === "text" || isTranslation)
          .map(({ key, label, ...part }) => ({
            ...part,
            key: `${set.id} ${id} ${key}`,
            role: "text" as const,
            label: label === undefined ? name : `${name}, ${label}`,
          }));
      }),
    );
}

import { describe, expect, test } from "vitest";
import { load } from "../../runtime/engine/index.ts";
import { definitionOf } from "./library.ts";

describe.each(["alle_med/alle_med", "sats/sats", "sprak_4/sprak_4", "kvello/kvello"])("%s", (name) => {
  const definition = definitionOf(name);

  test("no wording stands in it, and it is not for real data without", () => {
    expect(definition.about.licence).toMatchObject({ withheld: true, wordingMissing: true });
  });

  test("no score, band or limit is made up", () => {
    expect(definition.scores).toEqual([]);
    expect(definition.bands).toEqual([]);
    expect(definition.cutoffs).toEqual([]);
  });

  test("a person sees it, and says so", () => {
    expect(definition.about.answeredBy).toBe("observation");
  });
});

test("Alle med: six areas and five ages, a field each, and none waits for another", () => {
  const [circle] = definitionOf("alle_med/alle_med").body;
  expect(circle?.kind === "grid" && [circle.rows.length, circle.columns.length]).toEqual([6, 5]);
  const result = load(definitionOf("alle_med/alle_med")).evaluate({ answers: {}, inputs: {} });
  for (const state of Object.values(result.items)) expect(state.state).toBe("missing");
});

test("Språk 4: a child with several languages and no interpreter stands out", () => {
  const form = load(definitionOf("sprak_4/sprak_4"));
  const flag = (inputs: Record<string, string>) => form.evaluate({ answers: {}, inputs }).flags;
  expect(flag({ multilingual: "yes", interpreter: "no" })).toEqual({ no_interpreter: true });
  expect(flag({ multilingual: "yes", interpreter: "yes" })).toEqual({ no_interpreter: false });
  expect(flag({ multilingual: "no" })).toEqual({ no_interpreter: false });
  expect(flag({ multilingual: "yes" })).toEqual({ no_interpreter: null });
});

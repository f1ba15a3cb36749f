import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Machine } from "../../compiler/verify/machine/machine.ts";
import { witness } from "../../compiler/verify/machine/witness.ts";
import { points } from "../../compiler/verify/numbers/set.ts";
import { FALSE, MISSING, NOT_ASKED, TRUE } from "../../compiler/verify/outcomes/outcomes.ts";
import type { Definition, Item, Table } from "../../runtime/definition/definition.ts";
import type { Answer, Response } from "../../runtime/definition/submission.ts";
import { load } from "../../runtime/engine/index.ts";
import { lowered } from "../lower/lowered.ts";
import { type FormGene, formGene, formText } from "../meaning/form.ts";

/** So many responses are gone through for one form. */
const MOST_RESPONSES = 4_000;

/** Limits of work let a rare form through that is not exact: which forms are gone through is therefore settled. */
const seed = 20_240_501;

describe("for small forms, the machine says nothing more than what comes about", () => {
  it("score by score, verdict by verdict, over all responses", () => {
    fc.assert(
      fc.property(formGene.map(small), (gene) => {
        const definition = lowered({ "made.form": formText(gene) }).result?.definition;
        const responses = definition && allResponses(definition);
        fc.pre(responses !== undefined);
        expect(claimed(definition!)).toEqual(found(definition!, responses!));
      }),
      { numRuns: 200, seed },
    );
  });
});

describe("for small forms, a response is found for all that can come about", () => {
  it("and the engine agrees", () => {
    fc.assert(
      fc.property(formGene.map(small), (gene) => {
        const definition = lowered({ "made.form": formText(gene) }).result?.definition;
        fc.pre(definition !== undefined && allResponses(definition) !== undefined);
        const machine = new Machine(definition!);
        const form = load(definition!);
        for (const { id, when } of definition!.flags) {
          for (const value of [true, false]) {
            if (!machine.canBe(when, value)) continue;
            const kind = value ? TRUE : FALSE;
            const response = witness(
              machine,
              machine.node(when),
              ({ kinds }) => (kinds & kind) !== 0,
              20_000,
            );
            expect(response, `${id} can be ${value}`).toBeDefined();
            expect(form.evaluate(response!, { today: "2024-05-01" }).flags[id]).toBe(value);
          }
        }
      }),
      { numRuns: 100, seed },
    );
  });
});

/** Few items, with few answers each, none in grids or repeats. */
function small(gene: FormGene): FormGene {
  const types = [0, 1, 2, 5, 6, 9];
  return {
    ...gene,
    items: gene.items.slice(0, 4).map((item) => ({
      ...item,
      type: types[item.type % types.length]!,
      span: Math.min(item.span, 3),
      options: item.options.slice(0, 3),
      place: item.place % 8,
    })),
  };
}

function allResponses(definition: Definition): Response[] | undefined {
  const text = JSON.stringify([
    definition.body,
    definition.lets,
    definition.scores,
    definition.cutoffs,
    definition.flags,
    definition.checks,
  ]);
  const read = (id: string) => new RegExp(`"(answer|score|points)":"${id}"`).test(text);
  // What a publisher keeps can come about, but not here.
  const isKept = ([id, { withheld }]: [string, Table]) => withheld && text.includes(`"table":"${id}"`);
  if (Object.entries(definition.tables).some(isKept)) return undefined;
  const items = definition.body.flatMap(function itemsIn(content): Item[] {
    if (content.kind === "item") return [content];
    return "body" in content ? content.body.flatMap(itemsIn) : [];
  });
  let responses: Response[] = [{ answers: {}, inputs: {} }];
  const vary = (side: "answers" | "inputs", item: Item) => {
    const answers = [null, ...answersTo(definition, item)];
    if (responses.length * answers.length > MOST_RESPONSES) return false;
    responses = responses.flatMap((one) =>
      answers.map((answer) => ({ ...one, [side]: { ...one[side], [item.id]: answer } })),
    );
    return true;
  };
  const isSmall =
    items.every((item) => item.type.kind === "text" || vary("answers", item)) &&
    definition.inputs.every((input) => !read(input.id) || vary("inputs", input));
  return isSmall ? responses : undefined;
}

function answersTo(definition: Definition, { type }: Item): Answer[] {
  const codes = "scale" in type ? definition.scales[type.scale]!.options.map(({ code }) => code) : [];
  if (type.kind === "many") {
    const lists: string[][] = [[]];
    for (const code of codes) lists.push(...lists.map((list) => [...list, code as string]));
    return lists.slice(1);
  }
  if (type.kind !== "integer") return codes;
  return Array.from({ length: type.max! - type.min! + 1 }, (_, step) => type.min! + step);
}

type Findings = Record<string, readonly (string | number)[]>;

const word: Readonly<Record<number, string>> = {
  [TRUE]: "true",
  [FALSE]: "false",
  [MISSING]: "missing",
  [NOT_ASKED]: "not asked",
};

function claimed(definition: Definition): Findings {
  const machine = new Machine(definition);
  const words = (kinds: number) =>
    [TRUE, FALSE, MISSING, NOT_ASKED].filter((kind) => kinds & kind).map((kind) => word[kind]!);
  const scores = definition.scores.map(({ id, value }) => {
    const { numbers, kinds } = machine.valuesOf(value);
    const values = numbers.flatMap((piece) => points(piece).map((k) => k / piece.den));
    return [id, [...new Set([...values, ...words(kinds)])].sort()];
  });
  const flags = definition.flags.map(({ id, when, hidden }) => [
    id,
    flagWords(words(machine.valuesOf(when).kinds), hidden),
  ]);
  return Object.fromEntries([...scores, ...flags]);
}

/** What a flag says for what its condition comes to. */
function flagWords(words: readonly string[], hidden: string | undefined): string[] {
  const said = words.map((outcome) =>
    outcome === "not asked" ? (hidden ? "false" : "null") : outcome === "missing" ? "null" : outcome,
  );
  return [...new Set(said)].sort();
}

function found(definition: Definition, responses: readonly Response[]): Findings {
  const all = new Map<string, Set<string | number>>();
  for (const { id } of [...definition.scores, ...definition.flags]) all.set(id, new Set());
  const form = load(definition);
  for (const response of responses) {
    const { scores, flags } = form.evaluate(response, { today: "2024-05-01" });
    for (const [id, state] of Object.entries(scores))
      all.get(id)!.add(state.state === "scored" ? state.value : state.state);
    for (const [id, raised] of Object.entries(flags)) all.get(id)!.add(String(raised));
  }
  return Object.fromEntries(Array.from(all, ([id, values]) => [id, [...values].sort()]));
}

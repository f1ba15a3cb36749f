import fc from "fast-check";
import type { AnswerType, Content, Definition, Item } from "../../runtime/definition/definition.ts";
import type { Call, Expression, Missing, NotAsked } from "../../runtime/definition/expression.ts";
import type { Answer, Entry } from "../../runtime/definition/submission.ts";
import { call, form, group, item, points, repeat, rounded, section, withRule } from "./build.ts";

/*
 * Definitions made at random, of about ten items. Conditions read what stands before them, so there are no circles.
 */

/** What may be read at a point of a form. */
interface Known {
  /** Items that have a score. */
  readonly scored: readonly string[];
  /** Items of the repeat, from outside. */
  readonly lists: readonly string[];
}

const scored: fc.Arbitrary<AnswerType> = fc.constantFrom<AnswerType>(
  { kind: "one", scale: "four" },
  { kind: "one", scale: "four" },
  { kind: "one", scale: "guarded" },
  { kind: "yesno", scale: "yesno" },
  { kind: "many", scale: "many" },
  { kind: "integer", min: -2, max: 4 },
  { kind: "number", min: 0, max: 3, decimals: 1 },
  { kind: "slider", min: 0, max: 6, step: 2 },
);

const notAsked: fc.Arbitrary<NotAsked | undefined> = fc.constantFrom(
  undefined,
  0,
  2,
  "missing" as const,
  "left out" as const,
);

export const definitions: fc.Arbitrary<Definition> = fc
  .record({
    types: fc.array(
      fc.record({
        type: scored,
        optional: fc.boolean(),
        reversed: fc.boolean(),
        notAsked,
        guarded: fc.nat(4),
      }),
      {
        minLength: 3,
        maxLength: 9,
      },
    ),
    seeds: fc.array(fc.nat(1000), { minLength: 1, maxLength: 80 }),
    min: fc.nat(2),
  })
  .map(({ types, seeds, min }) => {
    const draw = new Draw(seeds);
    const known: { scored: string[]; lists: string[] } = { scored: ["given"], lists: [] };
    const body: Content[] = types.map((gene, at): Content => {
      const id = `q${at}`;
      const marks = {
        type: gene.type,
        ...(gene.optional && { optional: true as const }),
        ...(gene.reversed && gene.type.kind === "one" && { reversed: true as const }),
        ...(gene.notAsked !== undefined && { notAsked: gene.notAsked }),
      };
      const before = { scored: [...known.scored], lists: [...known.lists] };
      const when = at === 0 ? undefined : draw.condition(known, "score", 2);
      known.scored.push(id);
      if (gene.guarded === 0 && when !== undefined) return item(id, { ...marks, when });
      if (gene.guarded === 1 && when !== undefined)
        return section(`s${at}`, [group(draw.condition(before, "score", 0), item(id, marks))], when);
      if (gene.guarded === 2) {
        known.scored.pop();
        known.lists.push(`r${at}.${id}`);
        const inner = item(`i${at}`, { when: call(">", { score: id }, 0), notAsked: 0 });
        return repeat(`r${at}`, [item(id, marks), inner], {
          min,
          max: 3,
          ...(when !== undefined && { when }),
          ...(gene.notAsked !== undefined && { notAsked: gene.notAsked }),
        });
      }
      return item(id, marks);
    });
    const scores: Record<string, Expression> = {};
    for (let at = 0; at < 3; at += 1) {
      const value = draw.aggregate(known);
      scores[`score${at}`] =
        at === 2
          ? call(
              "+",
              { result: "score0" },
              rounded(value, draw.pick(["half up", "half even", "down"] as const), 0.5),
            )
          : value;
    }
    return form({
      scales: {
        guarded: [
          { code: "never", score: 0 },
          { code: "rarely", score: 1, when: call("=", { answer: "given" }, { code: 1 }) },
          { code: "often", score: 2 },
          { code: "refused", missing: "refused" },
        ],
        many: [
          { code: "a", score: 1 },
          { code: "b", score: 2 },
          { code: "c" },
          { code: "none", score: 0, exclusive: true },
        ],
      },
      inputs: [item("given")],
      body,
      lets: { doubled: call("*", { result: "score1" }, 2) },
      scores,
      bands: [
        {
          score: "score0",
          id: "default",
          bands: [
            { id: "low", from: -100, to: 3, open: true },
            { id: "high", from: 3, to: 100 },
          ],
        },
      ],
      cutoffs: [
        {
          id: "cutoff",
          when: call(">=", { result: "doubled" }, 4),
          accuracy: [],
          ...(draw.next() % 2 && { hidden: "Made so" }),
        },
      ],
      flags: [{ id: "flag", when: draw.condition(known, "points", 2) }],
      checks: { check: draw.condition(known, "points", 1) },
    });
  });

/** Makes choices from a list of numbers, over and over. */
class Draw {
  private readonly seeds: readonly number[];
  private at = 0;

  constructor(seeds: readonly number[]) {
    this.seeds = seeds;
  }

  next(): number {
    this.at += 1;
    return (this.seeds[this.at % this.seeds.length] ?? 0) + Math.floor(this.at / this.seeds.length);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.next() % choices.length]!;
  }

  condition(known: Known, kind: "score" | "points", depth: number): Expression {
    const read = (): Expression => this.read(known, kind);
    const inner = (): Expression => this.condition(known, kind, depth - 1);
    switch (depth > 0 ? this.next() % 8 : 7) {
      case 0:
        return call("and", inner(), inner());
      case 1:
        return call("or", inner(), inner());
      case 2:
        return call("not", inner());
      case 3:
        return call("answered", { answer: this.pick(known.scored) });
      case 4:
        return call("any", inner(), inner(), inner());
      case 5:
        return call(">", { op: "count", args: [inner(), inner()] }, this.next() % 2);
      case 6:
        return call("if", inner(), inner(), inner());
      default:
        return call(this.pick([">", "<=", "=", "!="] as const), read(), this.next() % 4);
    }
  }

  private read(known: Known, kind: "score" | "points"): Expression {
    if (known.lists.length > 0 && this.next() % 4 === 0)
      return call("sum", { points: this.pick(known.lists) });
    const name = this.pick(known.scored);
    return kind === "score" ? { score: name } : { points: name };
  }

  aggregate(known: Known): Call {
    const names = [...known.scored.slice(1), ...known.lists].filter(() => this.next() % 3 > 0);
    const args = names.map((name) => points(name, this.next() % 6 === 0 ? "left out" : undefined));
    const rule = this.pick<Missing>([
      [],
      [{ rule: "prorate", upTo: 1 + (this.next() % 3) }],
      [{ rule: "counts", points: 1, upTo: 2 }],
      [{ rule: "as if", option: 2 }],
      [{ when: call("=", { answer: "given" }, { code: 1 }), rule: "prorate", upTo: 2 }, { rule: "fails" }],
    ]);
    const made = call(this.pick(["sum", "sum", "mean", "min", "max"] as const), ...args);
    return rule.length > 0 ? withRule(made, ...rule) : made;
  }
}

/** An answer to an item: mostly one that it allows. */
export function answerTo(type: AnswerType): fc.Arbitrary<Answer> {
  return fc.oneof(
    { weight: 8, arbitrary: validAnswerTo(type) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<Answer>("nope", -7, 0.05, [], ["a", "a"], "refused") },
  );
}

export function validAnswerTo(type: AnswerType): fc.Arbitrary<Answer> {
  switch (type.kind) {
    case "one":
      return type.scale === "four"
        ? fc.constantFrom<Answer>(0, 1, 2, 3, "refused")
        : fc.constantFrom("never", "rarely", "often", "refused");
    case "yesno":
      return fc.constantFrom("yes", "no");
    case "many":
      return fc.constantFrom<Answer>(["a"], ["b", "a"], ["c"], ["none"], ["a", "b", "c"]);
    case "integer":
      return fc.integer({ min: -2, max: 4 });
    case "number":
      return fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10);
    case "slider":
      return fc.constantFrom(0, 2, 4, 6);
    default:
      return fc.constant("text");
  }
}

/** What can be answered outside a repeat, by id, and what can be answered to it. */
export function answerable(
  definition: Definition,
  answer: typeof answerTo = answerTo,
): Map<string, fc.Arbitrary<Answer>> {
  const found = new Map<string, fc.Arbitrary<Answer>>();
  const walk = (body: readonly Content[]): void => {
    for (const content of body) {
      if (content.kind === "item") found.set(content.id, answer(content.type));
      else if (content.kind === "repeat") {
        const items = content.body.filter((inner): inner is Item => inner.kind === "item");
        const entry = fc.record(Object.fromEntries(items.map(({ id, type }) => [id, answer(type)])), {
          requiredKeys: [],
        });
        found.set(content.id, fc.array(entry as fc.Arbitrary<Entry>, { maxLength: 3 }));
      } else if ("body" in content) walk(content.body);
    }
  };
  walk(definition.body);
  return found;
}

/** Changes of answers, one after another: the item (or input) and what it is set to. */
export function changes(definition: Definition): fc.Arbitrary<(readonly [id: string, answer: Answer])[]> {
  const all = [...answerable(definition), ["given", answerTo({ kind: "one", scale: "four" })] as const];
  return fc.array(fc.oneof(...all.map(([id, answer]) => fc.tuple(fc.constant(id), answer))), {
    maxLength: 25,
  });
}

import type {
  AnswerType,
  BandSet,
  Content,
  Definition,
  Item,
  Option,
} from "../../runtime/definition/definition.ts";
import type { Expression, NotAsked } from "../../runtime/definition/expression.ts";
import { call, form, group, repeat, section } from "../engine/build.ts";
import type { DefinitionGene, ItemGene } from "./genes.ts";
import { condition, routing, type Scope, scoreOf } from "./made-expressions.ts";

/*
 * Definitions made at random: what lowering could make, and some that it would not. Each part reads only parts before
 * it, so that there are no circles.
 */

const scales: Readonly<Record<string, readonly Option[]>> = {
  plain: [0, 1, 2].map((score) => ({ code: score, score })),
  coded: [
    { code: "low", score: -1 },
    { code: "mid", score: 4 },
    { code: "high", score: 4.5 },
    { code: "refused", missing: "refused" },
  ],
  loose: [{ code: "here", score: 2 }, { code: "there" }, { code: "unknown", missing: "unknown" }],
  set: [
    { code: "a", score: 1 },
    { code: "b", score: 2 },
    { code: "c" },
    { code: "none", score: 0, exclusive: true },
    { code: "refused", missing: "refused" },
  ],
};

export function definitionOf(gene: DefinitionGene): Definition {
  const scope: Scope = { numbers: [], conditions: [], items: [], lists: [] };
  const extra: Record<string, readonly Option[]> = {};
  const inputs: Item[] = [
    { kind: "item", id: "sex", type: { kind: "one", scale: "sex" } },
    { kind: "item", id: "weeks", type: { kind: "integer", min: 0, max: 45 }, optional: true },
  ];
  scope.conditions.push(call("=", { answer: "sex" }, { code: "female" }));
  scope.numbers.push({ points: "weeks" });
  scope.items.push("weeks");
  const body = gene.items.map((item, index) => contentOf(item, index, scope, extra));
  const scores: Record<string, Expression> = {};
  gene.scores.forEach((score, index) => {
    scores[`score_${index}`] = scoreOf(score, scope);
    scope.numbers.push({ result: `score_${index}` });
  });
  const sets: BandSet[] = Object.keys(scores).map((score, index) => ({
    score,
    id: "default",
    ...(index % 2 === 1 && { when: call("=", { answer: "sex" }, { code: "male" }) }),
    bands: [
      { id: "low", from: -50, to: 3.5, open: true },
      { id: "high", from: 3.5, to: 40 },
    ],
  }));
  return form({
    scales: { ...scales, ...extra, sex: [{ code: "female" }, { code: "male" }] },
    inputs,
    body,
    lets: {},
    scores,
    bands: sets,
    flags: gene.verdicts.map((verdict, index) => ({ id: `flag_${index}`, when: condition(verdict, scope) })),
    checks: gene.check ? { sound: condition(gene.check, scope) } : {},
    tables: { points: { keys: ["key"], gives: "worth", rows: tableRows } },
  });
}

const tableRows = [
  { keys: [0], gives: 3 },
  { keys: [{ from: 1, to: 2 }], gives: 5 },
  { keys: [{ from: 2.5, to: 4, open: true as const }], gives: 0.5 },
];

const rules: readonly (NotAsked | undefined)[] = [0, 2.5, "missing", "left out", undefined, 0];

function contentOf(
  gene: ItemGene,
  index: number,
  scope: Scope,
  extra: Record<string, readonly Option[]>,
): Content {
  const id = `q${index + 1}`;
  const when = gene.guard ? { when: routing(condition(gene.guard, scope)) } : {};
  const rule = rules[gene.notAsked % rules.length];
  const notAsked = gene.guard && rule !== undefined ? { notAsked: rule } : {};
  if (gene.place === 9) return repeatOf(gene, id, scope, when, notAsked);
  const item: Item = { ...itemOf(gene, id, scope, extra), ...notAsked };
  declare(item, scope);
  if (gene.place === 8 && when.when !== undefined) return section(`s${index}`, [item], when.when);
  if (gene.place === 7 && when.when !== undefined)
    return group(when.when, group(call("=", { answer: "sex" }, { code: "female" }), item));
  return { ...item, ...when };
}

function itemOf(gene: ItemGene, id: string, scope: Scope, extra: Record<string, readonly Option[]>): Item {
  const type = typeOf(gene);
  const marks = {
    ...(gene.optional && { optional: true as const }),
    ...(gene.shape % 4 === 1 && type.kind !== "text" && type.kind !== "date" && { reversed: true as const }),
  };
  if (gene.shape % 7 === 5 && type.kind === "one") {
    extra[id] = scales[type.scale]!.map((option, at) =>
      at === 1
        ? {
            ...option,
            when: routing(
              at < scope.conditions.length
                ? scope.conditions[gene.shape % scope.conditions.length]!
                : scope.conditions[0]!,
            ),
          }
        : option,
    );
    return { kind: "item", id, type: { kind: "one", scale: id }, ...marks };
  }
  return { kind: "item", id, type, ...marks };
}

function typeOf({ type, shape }: ItemGene): AnswerType {
  switch (type % 12) {
    case 0:
      return { kind: "integer", min: -2, max: 2 + (shape % 5) };
    case 1:
      return { kind: "number", min: -1, max: 3, decimals: 1 };
    case 2:
      return { kind: "slider", min: 1, max: 4, step: shape % 2 === 0 ? 0.5 : 1 };
    case 3:
      return { kind: "number" };
    case 4:
    case 5:
      return {
        kind: "many",
        scale: "set",
        ...(shape % 3 === 0 && { atMost: 2 }),
        ...(shape % 5 === 0 && { atLeast: 2 }),
      };
    case 6:
      return shape % 2 === 0 ? { kind: "date" } : { kind: "text", long: false, atMost: 12 };
    case 7:
      return { kind: "yesno", scale: "yesno" };
    default:
      return { kind: "one", scale: ["plain", "coded", "loose"][type % 3]! };
  }
}

function repeatOf(
  gene: ItemGene,
  id: string,
  scope: Scope,
  when: { readonly when?: Expression },
  notAsked: { readonly notAsked?: NotAsked },
): Content {
  const severity: Item = {
    kind: "item",
    id: `${id}_severity`,
    type: gene.type % 2 === 0 ? { kind: "one", scale: "coded" } : { kind: "integer", min: 0, max: 3 },
    ...(gene.optional && { optional: true as const }),
  };
  const inside =
    gene.shape % 3 === 0 ? call("answered", { answer: severity.id }) : call(">", { score: severity.id }, 1);
  const also =
    gene.shape % 2 === 0
      ? call("and", inside, scope.conditions[gene.shape % scope.conditions.length]!)
      : inside;
  const follow: Item = {
    kind: "item",
    id: `${id}_why`,
    type: { kind: "one", scale: "plain" },
    when: routing(also),
    notAsked: 1,
  };
  for (const item of [severity, follow]) scope.lists.push({ points: `${id}.${item.id}` });
  scope.numbers.push({
    ...call("entries", { answer: id }),
    ...(typeof notAsked.notAsked === "number" && { notAsked: notAsked.notAsked }),
  });
  return repeat(id, [severity, follow], { min: gene.shape % 3 === 1 ? 1 : 0, max: 2, ...when, ...notAsked });
}

function declare({ id, type }: Item, scope: Scope): void {
  scope.items.push(id);
  switch (type.kind) {
    case "one":
      scope.numbers.push({ points: id });
      scope.conditions.push(call("!=", { answer: id }, { code: type.scale === "plain" ? 1 : "low" }));
      break;
    case "yesno":
      scope.numbers.push({ points: id });
      scope.conditions.push(call("=", { answer: id }, { code: "yes" }));
      break;
    case "many":
      scope.numbers.push({ points: id }, call("chosen", { answer: id }), {
        ...call("chosen", { answer: id }),
        notAsked: 0,
      });
      scope.conditions.push(call("includes", { answer: id }, { code: "b" }));
      break;
    case "date":
      scope.conditions.push(
        call(">", { answer: id }, { day: "2024-02-28" }),
        call("=", { answer: id }, { day: "2024-03-01" }),
      );
      break;
    case "text":
      scope.conditions.push(call("=", { answer: id }, { text: "a" }));
      break;
    case "time":
      break;
    default:
      scope.numbers.push({ points: id });
      scope.conditions.push(call("=", { answer: id }, 2));
  }
}

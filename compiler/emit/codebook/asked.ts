import type { Definition, Item, Option, Scale } from "../../../runtime/definition/definition.ts";
import type { Code, Expression, NotAsked } from "../../../runtime/definition/expression.ts";
import { scoreOf } from "../../../runtime/engine/answer.ts";
import { isNumber } from "../../../runtime/engine/outcome.ts";
import { add, fromNumber, toNumber } from "../../../runtime/exact/index.ts";
import type { Words } from "../../words/expression.ts";
import { numberWords } from "../../words/number.ts";
import { isRepeat, type Outline, type Placed, type PlacedRepeat } from "../outline.ts";
import { answerFormat } from "./answer-format.ts";
import { type Labels, terminologyWords } from "./labels.ts";
import { partsAround } from "./parts-around.ts";
import type { Uses } from "./uses.ts";
import type { CodeLine, NotAskedRule, Variable } from "./variable.ts";

/** Inputs, items and repeats, in the printed order. */
export function askedVariables(
  definition: Definition,
  outline: Outline,
  words: Words,
  labels: Labels,
  uses: Uses,
): Variable[] {
  const around = partsAround(definition);
  const boxes = boxesIn(outline);
  return [
    ...outline.inputs.map((placed) => itemVariable(placed)),
    ...outline.body.flatMap((entry) =>
      isRepeat(entry)
        ? [repeatVariable(entry), ...entry.items.map((placed) => itemVariable(placed, entry))]
        : [itemVariable(entry)],
    ),
  ];

  function itemVariable({ item, guards, in: where }: Placed, repeat?: PlacedRepeat): Variable {
    const { id } = item;
    const all = [...(repeat?.guards ?? []), ...guards];
    const scale = "scale" in item.type ? definition.scales[item.type.scale] : undefined;
    return {
      name: id,
      kind: where === "inputs" ? "input" : item.specifies ? "specify" : "item",
      path: repeat ? `answers.${repeat.repeat.id}[].${id}` : `${where}.${id}`,
      repeat: repeat?.repeat.id,
      within: around.get(id)?.map((part) => named(labels.text(part), part)),
      label: labels.item(item, (other) => outline.placed.get(other)?.item),
      help: labels.aspect(item, "help"),
      languages: labels.languagesOf(item),
      type: { ...answerFormat(item.type), unit: labels.aspect(item, "unit") },
      codes: scale ? codeLines(item, scale) : endLines(item),
      optional: item.optional ?? false,
      reversed: item.reversed,
      unscored: item.unscored,
      when: together(all, words),
      notAsked:
        all.length > 0 ? notAskedRules(id, item.notAsked ?? repeat?.repeat.notAsked, uses) : undefined,
      countsIn: uses.countsIn(id),
      readBy: uses.readBy(id),
      rule: item.atLeast === undefined ? scoring(item, scale) : `counts no less than ${item.atLeast}`,
      source: item.unverified === undefined ? undefined : `unverified: ${item.unverified}`,
      terminology: terminologyWords(item.codes),
      was: item.was,
    };
  }

  function repeatVariable({ repeat, guards }: PlacedRepeat): Variable {
    const { id, min, max } = repeat;
    return {
      name: id,
      kind: "repeat",
      path: `answers.${id}`,
      within: around.get(id)?.map((part) => named(labels.text(part), part)),
      label: labels.text(id) ?? "",
      help: labels.text(`${id}:help`),
      languages: labels.languages([id]),
      type: { type: "repeat", format: `a list of entries, ${min} to ${max} of them`, min, max },
      codes: [],
      when: together(guards, words),
      notAsked: guards.length > 0 ? notAskedRules(id, repeat.notAsked, uses) : undefined,
      countsIn: uses.countsIn(id),
      readBy: uses.readBy(id),
      terminology: [],
      was: repeat.was,
    };
  }

  function codeLines(item: Item, { options }: Scale): CodeLine[] {
    const scale = "scale" in item.type ? item.type.scale : "";
    const opens = boxes.get(item.id);
    const line = (option: Option): CodeLine => ({
      code: option.code,
      label: labels.option(scale, option.code),
      score: option.score,
      counted: item.reversed ? reversed(option, options) : undefined,
      missing: option.missing,
      exclusive: option.exclusive,
      specify: opens?.get(option.code),
      when: option.when === undefined ? undefined : words(option.when),
      help: labels.text(`${scale}.${option.code}:help`),
      terminology: terminologyWords(option.codes),
      was: option.was,
    });
    return options.map(line);
  }

  /** The labels at the ends of a slider. */
  function endLines(item: Item): CodeLine[] {
    if (item.type.kind !== "slider") return [];
    const ends = [
      [item.type.min, labels.aspect(item, "low")],
      [item.type.max, labels.aspect(item, "high")],
    ] as const;
    return ends.flatMap(([code, label]) => (label === undefined ? [] : [{ code, label, terminology: [] }]));
  }
}

/** The text boxes that the options of each item open. */
function boxesIn({ placed }: Outline): ReadonlyMap<string, ReadonlyMap<Code, string>> {
  const boxes = new Map<string, Map<Code, string>>();
  for (const { item } of placed.values()) {
    const { id, specifies } = item;
    if (!specifies) continue;
    const known = boxes.get(specifies.item);
    if (known) known.set(specifies.option, id);
    else boxes.set(specifies.item, new Map([[specifies.option, id]]));
  }
  return boxes;
}

function reversed(option: Option, options: readonly Option[]): number | undefined {
  if (option.missing) return undefined;
  const score = scoreOf(option, options, true);
  return isNumber(score) ? toNumber(score) : undefined;
}

/** How an answer becomes a score, where its codes do not say it. */
function scoring({ type, reversed: turned }: Item, scale: Scale | undefined): string | undefined {
  if (type.kind === "many")
    return scale?.options.some(({ score }) => score !== undefined)
      ? "sum of the scores of the chosen codes"
      : undefined;
  if (!turned || !("min" in type) || type.min === undefined || type.max === undefined) return undefined;
  return `${numberWords(toNumber(add(fromNumber(type.min), fromNumber(type.max))))} - answer`;
}

function named(title: string | undefined, id: string): string {
  return title === undefined ? id : `${title} (${id})`;
}

/** Several conditions as one. */
function together(guards: readonly Expression[], words: Words): string | undefined {
  const [first, ...more] = guards;
  if (first === undefined) return undefined;
  return words(more.length === 0 ? first : { op: "and", args: guards });
}

/** Nothing where it cannot matter. */
function notAskedRules(id: string, own: NotAsked | undefined, uses: Uses): NotAskedRule[] | undefined {
  if (uses.countsIn(id).length === 0 && uses.readBy(id).length === 0) return undefined;
  const inScores = uses.notAskedIn(id).map(([score, rule]) => ({ score, rule }));
  return own === undefined ? inScores : [{ rule: own }, ...inScores];
}

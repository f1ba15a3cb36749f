import type { Definition, Option } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Words } from "../../words/expression.ts";
import { isRepeat, type Outline, type Placed, type PlacedRepeat } from "../outline.ts";
import type { Schema } from "./answer.ts";
import { Builder } from "./conditions/build.ts";
import { type Diagram, diagramOf } from "./conditions/diagram.ts";
import { holding, negated } from "./conditions/logic.ts";
import { TermTable } from "./conditions/table.ts";
import type { Term } from "./conditions/term.ts";
import type { Variable } from "./conditions/variable.ts";
import { optionsOf, Variables } from "./conditions/variables.ts";
import { type Container, type Definitions, type Level, type Outcomes, Writer } from "./writer.ts";

/** Something that the schema accepts although it cannot be submitted. */
export interface NotCarried {
  /** The item, repeat or check that it is about. */
  readonly of: string;
  /** What the schema leaves out, in the author's words. */
  readonly what: string;
}

export interface Rules {
  readonly response: readonly Schema[];
  readonly answers: readonly Schema[];
  readonly entries: ReadonlyMap<string, readonly Schema[]>;
  readonly definitions: Definitions;
  readonly notCarried: readonly NotCarried[];
}

/** The steps of a condition lead on in at most so many ways; beyond that the schema leaves it out. */
const mostWays = 4_000;

/** What the answers mean for each other: what is asked, which options are offered, which checks must hold. */
export function rulesOf(definition: Definition, outline: Outline, words: Words): Rules {
  const table = new TermTable();
  const builder = new Builder(definition, outline, table, new Variables(definition, outline));
  const response: Schema[] = [];
  const answers: Schema[] = [];
  const entries = new Map<string, Schema[]>();
  const definitions: Definitions = new Map();
  const notCarried: NotCarried[] = [];

  const everything = [...outline.inputs, ...outline.body];
  for (const group of guardGroups(everything)) askedRule(group, {});
  for (const entry of everything) {
    if (!isRepeat(entry)) optionRules(entry);
    else {
      for (const group of guardGroups(entry.items)) askedRule(group, { repeat: entry, entry: "this" });
      entry.items.forEach(optionRules);
    }
  }
  for (const check of definition.checks) checkRule(check.id, check.holds);
  return { response, answers, entries, definitions, notCarried };

  function askedRule(group: GuardGroup, scope: { repeat?: PlacedRepeat; entry?: "this" }): void {
    const [first] = group.members;
    const term = holding(table, builder.items.asked(group.guards, scope));
    const comment = `asked when ${allWords(group.guards, words)}`;
    const ids = group.members.map(idOfMember).join(", ");
    add(term, `${idOfMember(first!)}-asked`, containerOf(first!), outcomesOf(group.members), comment, {
      of: ids,
      what: comment,
    });
  }

  function optionRules(placed: Placed): void {
    const { item, repeat } = placed;
    for (const option of optionsOf(definition, item)) {
      if (option.when === undefined) continue;
      const scope = repeat ? { repeat: outline.repeats.get(repeat.id)!, entry: "this" as const } : {};
      const term = holding(table, builder.term(option.when, scope));
      const comment = `${item.id}: ${option.code} only when ${words(option.when)}`;
      const outcomes = { true: null, false: withoutOption(placed, option) };
      add(term, `${item.id}-offers-${option.code}`, containerOf(placed), outcomes, comment, {
        of: item.id,
        what: `option ${option.code} only when ${words(option.when)}`,
      });
    }
  }

  function checkRule(id: string, holds: Expression): void {
    const term = holding(table, negated(table, builder.term(holds, {})));
    const comment = `check ${id}: ${words(holds)}`;
    add(term, `check-${id}`, "answers", { true: { not: {} }, false: null }, comment, {
      of: id,
      what: comment,
    });
  }

  function add(
    term: Term,
    name: string,
    container: Container,
    outcomes: Outcomes,
    comment: string,
    loss: NotCarried,
  ): void {
    const diagram = diagramOf(table, term, mostWays);
    if (isOpen(diagram)) notCarried.push(loss);
    const level = levelOf(diagram, container);
    const schema = new Writer(definitions, name, container, outcomes).write(diagram, level);
    if (schema) rulesAt(level).push({ $comment: comment, ...schema });
  }

  function rulesAt(level: Level): Schema[] {
    if (typeof level === "string") return level === "answers" ? answers : response;
    const rules = entries.get(level.entryOf) ?? [];
    entries.set(level.entryOf, rules);
    return rules;
  }
}

interface GuardGroup {
  readonly guards: readonly Expression[];
  readonly members: readonly (Placed | PlacedRepeat)[];
}

/** What stands under the same conditions. */
function guardGroups(members: readonly (Placed | PlacedRepeat)[]): GuardGroup[] {
  const guarded = members.filter((member) => member.guards.length > 0);
  const groups = Map.groupBy(guarded, (member) => JSON.stringify([containerOf(member), member.guards]));
  return [...groups.values()].map((group) => ({ guards: group[0]!.guards, members: group }));
}

function allWords(guards: readonly Expression[], words: Words): string {
  if (guards.length === 1) return words(guards[0]!);
  return guards.map((guard) => `(${words(guard)})`).join(" and ");
}

function idOfMember(member: Placed | PlacedRepeat): string {
  return isRepeat(member) ? member.repeat.id : member.item.id;
}

function containerOf(member: Placed | PlacedRepeat): Container {
  if (isRepeat(member)) return "answers";
  return member.repeat ? { entryOf: member.repeat.id } : member.in;
}

/** Asked: there, unless it may be left out. Not asked: not there. */
function outcomesOf(members: readonly (Placed | PlacedRepeat)[]): Outcomes {
  const required = members.filter(mustBeThere).map(idOfMember);
  const properties = (ids: readonly string[], schema: Schema): Schema => ({
    properties: Object.fromEntries(ids.map((id) => [id, schema])),
  });
  return {
    true: required.length > 0 ? { ...properties(required, { not: { type: "null" } }), required } : null,
    false: properties(members.map(idOfMember), { type: "null" }),
  };
}

export function mustBeThere(member: Placed | PlacedRepeat): boolean {
  return isRepeat(member) ? member.repeat.min > 0 : member.item.optional !== true;
}

function withoutOption({ item }: Placed, { code }: Option): Schema {
  const chosen: Schema =
    item.type.kind === "many" ? { type: "array", contains: { const: code } } : { const: code };
  return { properties: { [item.id]: { not: chosen } } };
}

function isOpen(diagram: Diagram, seen = new Set<Diagram>()): boolean {
  if (diagram.kind === "leaf") return diagram.outcome === "open";
  if (seen.has(diagram)) return false;
  seen.add(diagram);
  return diagram.ways.some((way) => isOpen(way.to, seen));
}

function variablesIn(
  diagram: Diagram,
  found = new Set<Variable>(),
  seen = new Set<Diagram>(),
): ReadonlySet<Variable> {
  if (diagram.kind === "leaf" || seen.has(diagram)) return found;
  seen.add(diagram);
  found.add(diagram.variable);
  for (const way of diagram.ways) variablesIn(way.to, found, seen);
  return found;
}

/** The smallest object that holds everything that the diagram asks about and what it is about. */
function levelOf(diagram: Diagram, container: Container): Level {
  const places = [...variablesIn(diagram)].map((variable) => variable.place);
  if (typeof container === "object" && places.every((place) => place.entry?.number === "this"))
    return container;
  return container === "inputs" || places.some((place) => place.in === "inputs") ? "response" : "answers";
}

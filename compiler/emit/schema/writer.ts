import type { Schema } from "./answer.ts";
import type { Branch, Diagram, Way } from "./conditions/diagram.ts";
import type { Place } from "./conditions/variable.ts";
import { testFor, weightOf } from "./found.ts";

/** The object that a schema is for. */
export type Level = "response" | "answers" | { readonly entryOf: string };

/** Where a schema is to apply. */
export type Container = "answers" | "inputs" | { readonly entryOf: string };

/** Null: there is nothing to say. */
export type Constraint = Schema | null;

export interface Outcomes {
  readonly true: Constraint;
  readonly false: Constraint;
}

/** The definitions that a schema refers to. */
export type Definitions = Map<string, Schema>;

/** What is shorter is said where it is needed. */
const shortest = 60;

/** Writes a diagram as nested if/then/else; what several ways lead to becomes a definition of its own. */
export class Writer {
  readonly #definitions: Definitions;
  readonly #name: string;
  readonly #container: Container;
  readonly #outcomes: Outcomes;
  readonly #parents = new Map<Diagram, number>();
  /** References to what is already defined, outside and within entries of a repeat: a leaf may be reached in both. */
  readonly #written = { outer: new Map<Diagram, Schema>(), inner: new Map<Diagram, Schema>() };
  #steps = 0;

  /** `container`: what the outcomes are about. */
  constructor(definitions: Definitions, name: string, container: Container, outcomes: Outcomes) {
    this.#definitions = definitions;
    this.#name = name;
    this.#container = container;
    this.#outcomes = outcomes;
  }

  write(diagram: Diagram, level: Level): Constraint {
    countParents(diagram, this.#parents);
    return this.#schema(diagram, level);
  }

  #schema(diagram: Diagram, level: Level): Constraint {
    if (diagram.kind === "branch" && isInner(diagram) && typeof level === "string") {
      const entryOf = diagram.variable.place.entry!.repeat;
      return within(level, { entryOf }, this.#schema(diagram, { entryOf }));
    }
    const written = this.#written[typeof level === "string" ? "outer" : "inner"];
    const known = written.get(diagram);
    if (known) return known;
    const schema =
      diagram.kind === "leaf" ? this.#leaf(diagram.outcome, level) : this.#branch(diagram, level);
    if (schema === null || (this.#parents.get(diagram) ?? 0) < 2) return schema;
    const reference = this.#define(diagram, schema, level);
    written.set(diagram, reference);
    return reference;
  }

  #leaf(outcome: boolean | "open", level: Level): Constraint {
    const constraint = outcome === "open" ? null : outcome ? this.#outcomes.true : this.#outcomes.false;
    return within(level, this.#container, constraint);
  }

  #define(diagram: Diagram, schema: Schema, level: Level): Schema {
    if (JSON.stringify(schema).length <= shortest) return schema;
    const name = diagram.kind === "leaf" ? this.#leafName(diagram.outcome, level) : this.#stepName();
    this.#definitions.set(name, { type: "object", ...schema });
    return { $ref: `#/$defs/${name}` };
  }

  #leafName(outcome: boolean | "open", level: Level): string {
    const name = outcome === true ? this.#name : this.#name.replace(/-/, "-not-");
    return typeof level === "string" ? name : `${name}-in-entry`;
  }

  #stepName(): string {
    this.#steps += 1;
    return `${this.#name}-step-${this.#steps}`;
  }

  #branch(branch: Branch, level: Level): Constraint {
    const ways = branch.ways.toSorted((a, b) => weightOf(a.found) - weightOf(b.found));
    return this.#chain(branch, ways, level);
  }

  /** The last way needs no test: nothing else is left. */
  #chain(branch: Branch, [way, ...rest]: readonly Way[], level: Level): Constraint {
    const then = this.#schema(way!.to, level);
    if (rest.length === 0) return then;
    const otherwise = this.#chain(branch, rest, level);
    if (then === null && otherwise === null) return null;
    return {
      if: testSchema(level, branch.variable.place, testFor(branch.variable, way!.found)),
      ...(then && { then }),
      ...(otherwise && { else: otherwise }),
    };
  }
}

function isInner({ variable }: Branch): boolean {
  return variable.place.entry?.number === "this";
}

function countParents(diagram: Diagram, parents: Map<Diagram, number>): void {
  const count = parents.get(diagram) ?? 0;
  parents.set(diagram, count + 1);
  if (count === 0 && diagram.kind === "branch") for (const way of diagram.ways) countParents(way.to, parents);
}

/** A schema for an object that says something of one within it. */
export function within(level: Level, container: Container, constraint: Constraint): Constraint {
  if (constraint === null || isSame(level, container)) return constraint;
  if (level === "response") {
    const name = container === "inputs" ? "inputs" : "answers";
    const inner = within("answers", container === "inputs" ? "answers" : container, constraint)!;
    const isRequired = inner.required !== undefined;
    return {
      properties: { [name]: { type: "object", ...inner } },
      ...(isRequired && { required: [name] }),
    };
  }
  const { entryOf } = container as { entryOf: string };
  return { properties: { [entryOf]: { type: ["array", "null"], items: { type: "object", ...constraint } } } };
}

function isSame(level: Level, container: Container): boolean {
  if (typeof level === "string" || typeof container === "string") return level === container;
  return level.entryOf === container.entryOf;
}

function testSchema(
  level: Level,
  place: Place,
  { schema, present }: { schema: Schema; present: boolean },
): Schema {
  const own: Schema = { properties: { [place.item]: schema }, ...(present && { required: [place.item] }) };
  const { entry } = place;
  if (entry?.number === "this") return own;
  if (!entry) return within(level, place.in, own)!;
  // A schema of the answers: the entry is known to be there.
  const prefix = [...Array.from({ length: Number(entry.number) }, () => true), { type: "object", ...own }];
  return within(level, "answers", {
    properties: { [entry.repeat]: { type: "array", prefixItems: prefix } },
  })!;
}

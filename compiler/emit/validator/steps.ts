import type { Json } from "../json.ts";
import type { Schema } from "../schema/index.ts";

/** A condition of fewer steps is left to ajv; of each step it makes a page of code. */
const fewSteps = 6;

/** The same schema, with long conditions as tables: `steps`, and `outcomes`, a schema for each. */
export function withSteps(schema: Schema): Schema {
  const { $defs, ...rest } = schema;
  const definitions = ($defs ?? {}) as Readonly<Record<string, Schema>>;
  const tabled = visited(rest) as Schema;
  const used: Record<string, Json> = {};
  collect(tabled);
  return Object.keys(used).length > 0 ? { ...tabled, $defs: used } : tabled;

  /** Only what is still referred to is looked at: most steps of a long condition are in its table now. */
  function collect(value: Json | undefined): void {
    if (typeof value !== "object" || value === null) return;
    const name =
      isSchema(value) && typeof value.$ref === "string" ? value.$ref.replace("#/$defs/", "") : undefined;
    if (name !== undefined && !(name in used)) {
      used[name] = {};
      used[name] = visited(definitions[name]!);
      collect(used[name]);
    }
    Object.values(value).forEach(collect);
  }

  function visited(value: Json): Json {
    if (Array.isArray(value)) return (value as readonly Json[]).map(visited);
    if (typeof value !== "object" || value === null) return value;
    const node = value as Schema;
    const table = "if" in node ? tableOf(node, definitions) : null;
    if (table) return { steps: table.steps, outcomes: table.outcomes.map(visited) };
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, visited(each!)]));
  }
}

interface Table {
  readonly steps: readonly Json[];
  readonly outcomes: readonly Json[];
}

/** All that a condition leads to; null where it is short. */
function tableOf(root: Schema, definitions: Readonly<Record<string, Schema>>): Table | null {
  const steps: Json[] = [];
  const outcomes: Json[] = [];
  const places = new Map<string, number>();
  place(root);
  return steps.length > fewSteps ? { steps, outcomes } : null;

  function place(node: Json | undefined): number {
    const reference = isSchema(node) && Object.keys(node).length === 1 ? node.$ref : undefined;
    const name = typeof reference === "string" ? reference.replace("#/$defs/", "") : undefined;
    const target = name === undefined ? node : definitions[name];
    if (isStep(target) && name === undefined) return step(target);
    const key = name ?? JSON.stringify(node ?? true);
    const known = places.get(key) ?? (isStep(target) ? step(target) : -outcomes.push(node ?? true));
    places.set(key, known);
    return known;
  }

  function step(node: Schema): number {
    const at = steps.push(null) - 1;
    steps[at] = [node.if!, place(node.then), place(node.else)];
    return at;
  }
}

/** A condition and nothing else. */
function isStep(node: Json | undefined): node is Schema {
  return (
    isSchema(node) &&
    "if" in node &&
    Object.keys(node).every((key) => ["if", "then", "else", "type"].includes(key))
  );
}

function isSchema(value: Json | undefined): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { Json } from "../json.ts";
import type { Schema } from "../schema/index.ts";

/** What of a schema is there for people. */
const forPeople: ReadonlySet<string> = new Set([
  "title",
  "description",
  "$comment",
  "x-formscript-not-carried",
]);

/**
 * A schema that accepts the same, without what is there for people: labelled constants become a plain list, which makes
 * smaller code and says more when an answer is none of them.
 */
export function bareSchema(schema: Schema): Schema {
  const { oneOf, ...rest } = schema;
  const constants = Array.isArray(oneOf)
    ? (oneOf as readonly Schema[]).flatMap((each) => ("const" in each ? [each.const!] : []))
    : [];
  const kept = Object.entries(rest).filter(
    ([keyword, value]) => !forPeople.has(keyword) && value !== undefined,
  );
  const bare = Object.fromEntries(kept.map(([keyword, value]) => [keyword, bareValue(keyword, value!)]));
  return constants.length > 0 ? { enum: constants, ...bare } : bare;
}

/** Names of properties and definitions may be anything, and what is listed is data. */
function bareValue(keyword: string, value: Json): Json {
  if (keyword === "enum" || keyword === "const" || keyword === "required") return value;
  if (Array.isArray(value)) return value.map((each) => (isSchema(each) ? bareSchema(each) : each));
  if (!isSchema(value)) return value;
  if (keyword !== "properties" && keyword !== "$defs") return bareSchema(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, isSchema(each) ? bareSchema(each) : each]),
  );
}

function isSchema(value: Json | undefined): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

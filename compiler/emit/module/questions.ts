import type { Repeat } from "../../../runtime/definition/definition.ts";
import { allowedAnswer, allowedEntries } from "../../../runtime/engine/allowed.ts";
import { isRepeat, type Placed, type PlacedRepeat } from "../outline.ts";
import { propertyKey } from "./names.ts";
import type { ModuleProgram } from "./program.ts";
import { optionsOf } from "./types.ts";

/** What has to be known of each item to say what is wrong with an answer, as data. */
export function questionsText(
  program: ModuleProgram,
  name: string,
  members: readonly (Placed | PlacedRepeat)[],
): string {
  return `const ${name} = {\n${members.map((member) => `  ${memberText(program, member, "  ")},`).join("\n")}\n};`;
}

function memberText(program: ModuleProgram, member: Placed | PlacedRepeat, indent: string): string {
  if (isRepeat(member)) return repeatText(program, member, indent);
  const { item } = member;
  const options = optionsOf(program.definition, item.type);
  const fields = [
    `allowed: ${JSON.stringify(allowedAnswer(item.type, options))}`,
    item.optional ? "optional: true" : null,
    item.type.kind === "many" ? `codes: ${JSON.stringify(options.map((option) => option.code))}` : null,
  ];
  return `${propertyKey(item.id)}: { ${fields.filter((field) => field !== null).join(", ")} }`;
}

function repeatText(program: ModuleProgram, { repeat, items }: PlacedRepeat, indent: string): string {
  const inner = `${indent}    `;
  const lines = items.map((item) => `${inner}${memberText(program, item, inner)},`);
  return `${propertyKey(repeat.id)}: {\n${indent}  allowed: ${allowedText(repeat)},\n${indent}  least: ${repeat.min},\n${indent}  items: {\n${lines.join("\n")}\n${indent}  },\n${indent}}`;
}

function allowedText(repeat: Repeat): string {
  return JSON.stringify(allowedEntries(repeat));
}

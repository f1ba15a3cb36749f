import type { Band, BandSet, Score } from "../../../runtime/definition/definition.ts";
import { isRepeat } from "../outline.ts";
import { type Facts, testFor } from "./code.ts";
import type { ModuleRepeat } from "./context.ts";
import type { ModuleItem } from "./item.ts";
import { notAskedState } from "./item-lines.ts";
import { propertyKey } from "./names.ts";
import type { ModuleProgram } from "./program.ts";

/** The statement that returns the result. */
export function resultLines(program: ModuleProgram): string[] {
  const { definition, source } = program;
  const { inputs, body } = source.outline;
  const id = JSON.stringify;
  const items = body.map((member) =>
    isRepeat(member)
      ? `${propertyKey(member.repeat.id)}: ${repeatText(program, program.repeats.get(member.repeat.id)!)}`
      : shorthand(member.item.id, program.items.get(member.item.id)!.parts.state),
  );
  const given = inputs.map(({ item }) => shorthand(item.id, program.items.get(item.id)!.parts.state));
  return [
    "return {",
    `  form: { id: ${id(definition.id)}, version: ${id(definition.version)}, language, hash },`,
    `  complete: ${completeText(program)},`,
    ...section("items", items),
    ...section("inputs", given),
    ...section(
      "scores",
      definition.scores.map((score) => `${propertyKey(score.id)}: ${scoreText(program, score)}`),
    ),
    ...section("cutoffs", verdicts(program, definition.cutoffs)),
    ...section("flags", verdicts(program, definition.flags)),
    ...section("checks", verdicts(program, definition.checks)),
    "};",
  ];
}

function section(name: string, members: readonly string[]): string[] {
  if (members.length === 0) return [`  ${name}: {},`];
  const line = `  ${name}: { ${members.join(", ")} },`;
  return line.length <= 100 ? [line] : [`  ${name}: {`, ...members.map((member) => `    ${member},`), "  },"];
}

function shorthand(id: string, name: string): string {
  return id === name ? id : `${propertyKey(id)}: ${name}`;
}

function verdicts(program: ModuleProgram, list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => {
    const { node, code } = program.results.of(id);
    return isAlways(code.facts) ? shorthand(id, node.name) : `${propertyKey(id)}: verdict(${node.name})`;
  });
}

function isAlways(facts: Facts): boolean {
  return !facts.missing && !facts.notAsked && facts.kind === "truth";
}

function repeatText(program: ModuleProgram, { placed, name, asked }: ModuleRepeat): string {
  const fields = placed.items.map(({ item }) => {
    return `${propertyKey(item.id)}: ${program.items.get(item.id)!.parts.state}[k]`;
  });
  const hidden = notAskedState(program, placed.repeat.notAsked);
  return `repeatState(${asked?.().name ?? "true"}, ${name}, ${hidden}, (k) => ({ ${fields.join(", ")} }))`;
}

function completeText(program: ModuleProgram): string {
  const items = [...program.items.values()].map(doneText);
  const repeats = [...program.repeats.values()].map(({ name }) => `!${name}.isShort`);
  const checks = program.definition.checks.map(({ id }) => `${program.results.of(id).node.name} !== false`);
  const all = [...items, ...repeats, ...checks];
  return all.length === 0 ? "true" : all.join(" && ");
}

function doneText({ parts }: ModuleItem): string {
  const { placed, state } = parts;
  const { optional } = placed.item;
  if (placed.repeat) return `${optional ? "areValid" : "areAnswered"}(${state})`;
  return optional ? `${state} !== invalid` : `${state} !== unanswered && ${state} !== invalid`;
}

function scoreText(program: ModuleProgram, score: Score): string {
  const { node, code } = program.results.of(score.id);
  const name = node.name;
  const { kind, whole } = code.facts;
  if (kind !== "number") return `absentScore(${name})`;
  const range = program.top.declare(`range ${score.id}`, `${score.id} range`, (constant) => {
    return `const ${constant} = Object.freeze([${score.range.min}, ${score.range.max}]);`;
  });
  const value = whole ? name : `toNumber(${name})`;
  const scored = `{ state: "scored", value: ${value}, range: ${range}, bands: ${bandsText(program, score.id, name, whole !== null)} }`;
  if (!code.facts.missing && !code.facts.notAsked) return scored;
  const test = testFor({ name, facts: code.facts });
  return test.startsWith("!")
    ? `${name} instanceof Missing ? absentScore(${name}) : ${scored}`
    : `${test} ? ${scored} : absentScore(${name})`;
}

/** A call of a function that finds the band of each set that applies. */
function bandsText(program: ModuleProgram, score: string, name: string, isWhole: boolean): string {
  const sets = program.definition.bands.filter((set) => set.score === score);
  if (sets.length === 0) return "{}";
  const conditions = sets.flatMap((set) => program.results.condition(set) ?? []);
  const bands = program.top.declare(`bands ${score}`, `${score} bands`, (own) => {
    const parameters = ["value", ...conditions].join(", ");
    const lines = sets.flatMap((set) => setLines(program, set, isWhole));
    return `/** The band of each set that applies. */\nfunction ${own}(${parameters}) {\n  const bands = {};\n${lines.map((line) => `  ${line}`).join("\n")}\n  return bands;\n}`;
  });
  return `${bands}(${[name, ...conditions].join(", ")})`;
}

function setLines(program: ModuleProgram, set: BandSet, isWhole: boolean): string[] {
  const condition = program.results.condition(set);
  const place = `bands${/^[A-Za-z_]\w*$/.test(set.id) ? `.${set.id}` : `[${JSON.stringify(set.id)}]`}`;
  const lines = set.bands.map((band, at) => {
    return `${at === 0 ? "" : "else "}if (${bandTest(program, band, isWhole)}) ${place} = ${JSON.stringify(band.id)};`;
  });
  const comment = program.source.where(set);
  const head = `// ${set.score} ${set.id}${comment ? ` (${comment})` : ""}`;
  if (condition === null) return [head, ...lines];
  return [head, `if (${condition} === true) {`, ...lines.map((line) => `  ${line}`), "}"];
}

function bandTest({ top }: ModuleProgram, { from, to, open }: Band, isWhole: boolean): string {
  const below = open ? "<" : "<=";
  if (isWhole) return `value >= ${from} && value ${below} ${to}`;
  return `compare(value, ${top.exact(from)}) >= 0 && compare(value, ${top.exact(to)}) ${below} 0`;
}

import { breakingLines } from "./breaking.ts";
import type { ModuleRepeat } from "./context.ts";
import { givenText } from "./item-lines.ts";
import { laidOut } from "./layout.ts";
import type { ModuleProgram } from "./program.ts";
import { resultLines } from "./result.ts";
import { optionTable } from "./state.ts";
import { optionsOf } from "./types.ts";

/** What `work` fills in beside the result, where the form has such: its further parameters. */
export type Collected = readonly ("allowed" | "breaking")[];

/**
 * `evaluate`, one statement after the other. Where the options of an item depend on other answers, `work` also says in
 * `allowed` what may be answered, and where a check is said of each entry of a repeat, in `breaking` which break it.
 */
export function evaluateText(program: ModuleProgram): {
  readonly text: string;
  readonly collected: Collected;
} {
  for (const repeat of program.repeats.values()) repeatLines(repeat);
  const { definition, source } = program;
  const hasInputs = source.outline.inputs.length > 0;
  const statements = program.nodes.flatMap((node) => ["", `// ${node.comment}`, ...node.text()]);
  const allowed = [...program.offers].flatMap(([id, offers]) => allowedLines(program, id, offers));
  const breaking = breakingLines(program);
  const fillings = [
    ["allowed", allowed],
    ["breaking", breaking],
  ] as const;
  const filled = fillings.filter(([, lines]) => lines.length > 0);
  const lines = [
    ...(usesToday([...statements, ...breaking]) ? ["const today = dayGiven(options.today);"] : []),
    `const language = options.language ?? ${JSON.stringify(definition.language)};`,
    ...(source.outline.body.length > 0 ? ["const answers = objectOf(response?.answers);"] : []),
    ...(hasInputs ? ["const inputs = objectOf(response?.inputs);"] : []),
    ...statements,
    "",
    ...filled.flatMap(([name, lines]) => [`if (${name}) {`, ...lines.map((line) => `  ${line}`), "}"]),
    ...resultLines(program),
  ];
  const body = laidOut(lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n"));
  const says = "/** What is asked, and what the answers come to: scores, bands, cut-offs, flags. */";
  const collected = filled.map(([name]) => name);
  if (collected.length === 0)
    return { text: `${says}\nexport function evaluate(response, options = {}) {\n${body}\n}`, collected };
  const nulls = collected.map(() => "null").join(", ");
  const text = [
    `${says}\nexport function evaluate(response, options = {}) {\n  return work(response, options, ${nulls});\n}`,
    `/** Also fills in ${collected.map((name) => explained[name]).join(", and ")}. */\nfunction work(response, options, ${collected.join(", ")}) {\n${body}\n}`,
  ].join("\n\n");
  return { text, collected };
}

const explained: Readonly<Record<Collected[number], string>> = {
  allowed: "what is allowed where that depends on other answers",
  breaking: "which entries break a check",
};

function usesToday(statements: readonly string[]): boolean {
  return statements.some((line) => !line.startsWith("//") && /\btoday\b/.test(line));
}

function repeatLines({ placed, node, name, asked, waits }: ModuleRepeat): void {
  const { id, min, max } = placed.repeat;
  const made = asked?.();
  if (made) node.reads.add(made.node);
  const most = Number.isFinite(max) ? max : "Infinity";
  const given = givenText("answers", id);
  node.lines.push(`const ${name} = entriesOf(${made?.name ?? "true"}, ${given}, ${min}, ${most}, ${waits});`);
}

function allowedLines(program: ModuleProgram, id: string, offers: string): string[] {
  const { placed, state } = program.items.get(id)!.parts;
  const { item, repeat } = placed;
  const options = optionsOf(program.definition, item.type);
  if (item.type.kind !== "one" && item.type.kind !== "yesno" && item.type.kind !== "many") return [];
  const { scale } = item.type;
  const table = optionTable(scale, options, item.reversed === true, program.top);
  const [before, after] = wordsAround(program, id);
  const call = (offered: string): string => `allowedOf(${[table, offered, before, after].join(", ")})`;
  if (!repeat) return [`allowed[${JSON.stringify(id)}] = ${call(offers)};`];
  const name = program.repeats.get(repeat.id)!.name;
  const key = `\`${repeat.id}[\${k + 1}].${id}\``;
  return [
    `for (let k = 0; k < ${name}.list.length; k += 1) {`,
    `  if (${state}[k]) allowed[${key}] = ${call(`${offers}[k]`)};`,
    "}",
  ];
}

/** What stands before and after the codes that are allowed. */
function wordsAround(program: ModuleProgram, id: string): [before: string, after: string] {
  const { item } = program.items.get(id)!.parts.placed;
  if (item.type.kind !== "many") return [JSON.stringify("one of "), JSON.stringify("")];
  const { atLeast = 1, atMost } = item.type;
  const least = atLeast > 1 ? `at least ${atLeast}` : "at least one";
  const most = atMost === undefined ? "" : ` and at most ${atMost}`;
  return [JSON.stringify(`a list of ${least}${most} of `), JSON.stringify(", none twice")];
}

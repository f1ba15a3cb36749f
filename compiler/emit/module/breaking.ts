import { eachIn } from "../../../runtime/definition/breaking.ts";
import type { Check } from "../../../runtime/definition/definition.ts";
import { repeatIn } from "./aggregate.ts";
import { outcomeWithin } from "./code.ts";
import { Node } from "./node.ts";
import type { ModuleProgram } from "./program.ts";

/** Statements that fill in `breaking` with the entries that break a check; none where no check is said of each entry. */
export function breakingLines(program: ModuleProgram): string[] {
  return program.definition.checks.flatMap((check) => linesOf(program, check));
}

function linesOf(program: ModuleProgram, { id, holds }: Check): string[] {
  const { expressions, names, results } = program;
  const each = eachIn(holds, (arg) => repeatIn(expressions, arg) ?? undefined);
  if (each.length === 0) return [];
  const node = new Node(names.take(`${id} entries`), id, names);
  const loops = [...new Set(each.map(({ repeat }) => repeat))].flatMap((repeat) => {
    const lines: string[] = [];
    const tests = each
      .filter((one) => one.repeat === repeat)
      .map(({ condition, is }) => {
        const code = expressions.code(condition, { node, hint: id, repeat, lines });
        return `${outcomeWithin(code)} === ${is}`;
      });
    return [
      `for (let k = 0; k < ${repeat.name}.list.length; k += 1) {`,
      ...lines.map((line) => `  ${line}`),
      `  if (${tests.join(" || ")}) ${node.name}.push(\`${repeat.placed.repeat.id}[\${k + 1}]\`);`,
      "}",
    ];
  });
  return [
    `if (${results.of(id).node.name} === false) {`,
    `  const ${node.name} = [];`,
    ...loops.map((line) => `  ${line}`),
    `  if (${node.name}.length > 0) breaking.set(${JSON.stringify(id)}, ${node.name});`,
    "}",
  ];
}

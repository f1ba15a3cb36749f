import type { Source } from "./context.ts";
import { evaluateText } from "./evaluate.ts";
import { formText, textsText } from "./form.ts";
import { ModuleProgram } from "./program.ts";
import { submissionText } from "./submission.ts";
import support from "./support.json" with { type: "json" };

/** A form as an ES module in three files; `index.js` is the one to import. */
export interface Module {
  readonly index: string;
  readonly support: string;
}

export function moduleOf(source: Source): Module {
  const exported = [
    "evaluate",
    "problems",
    "submit",
    "validate",
    "form",
    "texts",
    "hash",
    "work",
    "questions",
  ];
  const program = new ModuleProgram(source, [...Object.keys(support), ...exported]);
  const evaluate = evaluateText(program);
  const submission = submissionText(program, evaluate.collected);
  const body = [
    formText(source.definition),
    ...program.top.blocks(),
    evaluate.text,
    submission,
    textsText(source.definition),
  ];
  const text = body.join("\n\n");
  const used = helpersIn(text);
  const header = `// ${source.definition.id} ${source.definition.version}, made by Formscript. Changes belong into the form.`;
  const imports =
    used.length === 0
      ? ""
      : `import {\n${used.map((name) => `  ${name},\n`).join("")}} from "./support.js";\n`;
  return {
    index: `${header}\n${imports}\nexport { validate } from "./validate.js";\n\n${text}\n`,
    support: supportText(used),
  };
}

const helpers: Readonly<Record<string, string>> = support;

/** The helpers that a text names, in their own order. */
function helpersIn(text: string): string[] {
  const words = new Set(
    text.replace(/"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\//g, "").match(/[A-Za-z_]\w*/g),
  );
  return Object.keys(helpers).filter((name) => words.has(name));
}

/** The helpers with those that they use themselves. */
function supportText(used: readonly string[]): string {
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    helpersIn(helpers[name]!).forEach(add);
  };
  used.forEach(add);
  const texts = Object.keys(helpers)
    .filter((name) => all.has(name))
    .map((name) => {
      const text = helpers[name]!;
      return used.includes(name) ? text.replace(/^(?=(?:function|const|let|class) )/m, "export ") : text;
    });
  return `// What the form's module computes with: exact numbers, missing answers, states of items.\n\n${texts.join("\n\n")}\n`;
}

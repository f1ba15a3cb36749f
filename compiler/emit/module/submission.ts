import type { Collected } from "./evaluate.ts";
import type { ModuleProgram } from "./program.ts";
import { questionsText } from "./questions.ts";

/** `problems` and `submit`, over data about each question. */
export function submissionText(program: ModuleProgram, collected: Collected): string {
  const { definition, source, names } = program;
  const { inputs, body } = source.outline;
  const items = names.take("item questions");
  const facts = names.take("input questions");
  const evaluated = [
    ...collected.map((name) => `const ${name} = ${name === "allowed" ? "{}" : "new Map()"};`),
    collected.length > 0
      ? `const result = work(response, options, ${collected.join(", ")});`
      : "const result = evaluate(response, options);",
  ].join("\n  ");
  const words = collected.includes("allowed")
    ? "(item, otherwise) => allowed[item] ?? otherwise"
    : "(_, otherwise) => otherwise";
  const checks = definition.checks.map(({ id }) => JSON.stringify(id)).join(", ");
  const problem = collected.includes("breaking")
    ? '{ kind: "check", check, ...(breaking.has(check) && { entries: breaking.get(check) }) }'
    : '{ kind: "check", check }';
  const checked =
    definition.checks.length === 0
      ? []
      : [
          `    ...[${checks}].filter((check) => result.checks[check] === false).map((check) => (${problem})),`,
        ];
  return [
    questionsText(program, facts, inputs),
    questionsText(program, items, body),
    [
      "/** What keeps the response, as it is, from being submitted. */",
      "export function problems(response, options = {}) {",
      `  ${evaluated}`,
      '  const answers = own(response, "answers");',
      '  const inputs = own(response, "inputs");',
      `  const allowedNow = ${words};`,
      "  return [",
      '    ...malformed("response", response, "an object with answers and inputs"),',
      '    ...malformed("inputs", inputs),',
      '    ...malformed("answers", answers),',
      `    ...unknownIn(inputs, ${facts}),`,
      `    ...unknownIn(answers, ${items}),`,
      `    ...strayIn(inputs, result.inputs, ${facts}),`,
      `    ...strayIn(answers, result.items, ${items}),`,
      `    ...openIn(inputs, result.inputs, ${facts}, allowedNow),`,
      `    ...openIn(answers, result.items, ${items}, allowedNow),`,
      ...checked,
      "  ];",
      "}",
    ].join("\n"),
    [
      "/** What was asked and answered, with the result of exactly that; or what stands in the way. */",
      "export function submit(response, options = {}) {",
      "  const found = problems(response, options);",
      "  if (found.length > 0) return { ok: false, problems: found };",
      "  const { items, inputs } = evaluate(response, options);",
      "  const submitted = {",
      `    answers: storedIn(own(response, "answers"), items, ${items}),`,
      `    inputs: storedIn(own(response, "inputs"), inputs, ${facts}),`,
      "  };",
      "  return { ok: true, submission: { ...submitted, result: evaluate(submitted, options) } };",
      "}",
    ].join("\n"),
  ].join("\n\n");
}

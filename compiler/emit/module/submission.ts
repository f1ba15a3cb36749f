import type { ModuleProgram } from "./program.ts";
import { questionsText } from "./questions.ts";

/** `problems` and `submit`, over data about each question. */
export function submissionText(program: ModuleProgram): string {
  const { definition, source, names } = program;
  const { inputs, body } = source.outline;
  const items = names.take("item questions");
  const facts = names.take("input questions");
  const collects = program.offers.size > 0;
  const evaluated = collects
    ? "const allowed = {};\n  const result = work(response, options, allowed);"
    : "const result = evaluate(response, options);";
  const words = collects ? "(item, otherwise) => allowed[item] ?? otherwise" : "(_, otherwise) => otherwise";
  const checks = definition.checks.map(({ id }) => JSON.stringify(id)).join(", ");
  const checked =
    definition.checks.length === 0
      ? []
      : [
          `    ...[${checks}].filter((check) => result.checks[check] === false).map((check) => ({ kind: "check", check })),`,
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

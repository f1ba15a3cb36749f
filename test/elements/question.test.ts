import { beforeAll, describe, expect, test } from "vitest";
import schema from "../../runtime/definition/definition.schema.json" with { type: "json" };
import type { Item } from "../../runtime/definition/definition.ts";
import { loadEngine } from "../../runtime/elements/engine.ts";
import { fieldOf, loadFields } from "../../runtime/elements/fields/index.ts";
import { Filling } from "../../runtime/elements/filling.ts";
import { Question } from "../../runtime/elements/question.ts";
import { loadMarks } from "../../runtime/elements/text/marks.ts";
import { cases } from "../browser/fields/cases.ts";
import { definitionOf, form } from "../browser/harness/definition.ts";

await Promise.all([loadEngine(), loadMarks()]);

const definition = definitionOf(form`
  item weeks "Weeks" integer 0..45 unit "weeks" help "Since the last period."
  item name "Name" text at most 3 optional
  item who "Who?" many of { a "A"  b "B"  nobody "Nobody" exclusive } at most 1
`);

beforeAll(loadFields);

function ask(id: string, answers = {}): { question: Question; filling: Filling } {
  const filling = new Filling(definition, { answers }, {}, () => {});
  const item = definition.body.find((content) => "id" in content && content.id === id) as Item;
  return { question: new Question(filling, item, undefined), filling };
}

describe("what is wrong with an answer is said", () => {
  test("where there is none, once that stood in the way of submitting", () => {
    const { question, filling } = ask("weeks");
    expect(question.problem).toBeUndefined();
    filling.mark();
    expect(question.problem).toBe("Please answer this question.");
    expect(question.describedBy).toBe("weeks-help weeks-problem");
  });

  test("where it is not allowed, when one has gone on", () => {
    const { question } = ask("weeks");
    question.give("x");
    expect(question.isInvalid).toBe(false);
    question.isLeft = true;
    expect(question.problem).toBe("Enter a number, in digits.");
  });

  test("where it was brought along, or grows too long, at once", () => {
    expect(ask("weeks", { weeks: 46 }).question.problem).toBe("Enter a number from 0 to 45.");
    const { question } = ask("name");
    question.give("Adam");
    expect(question.problem).toBe("Enter at most 3 characters.");
  });

  test("where an option cannot stand beside others", () => {
    const { question } = ask("who", { who: ["a", "nobody"] });
    expect(question.problem).toBe("“Nobody” cannot be chosen together with others.");
  });
});

test("every kind of answer has a field and is tried in a browser", () => {
  const kinds = schema.$defs.answerType.anyOf.map(({ properties }) => properties.kind.const);
  expect(kinds.length).toBeGreaterThan(8);
  for (const kind of kinds) {
    expect(fieldOf({ kind } as Item["type"])).toBeDefined();
    expect(Object.keys(cases)).toContain(kind);
  }
});

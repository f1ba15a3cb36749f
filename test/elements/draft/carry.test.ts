import { describe, expect, test } from "vitest";
import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Response } from "../../../runtime/definition/submission.ts";
import { carry } from "../../../runtime/elements/draft/carry.ts";
import { type Kept, keptIn, keptOf } from "../../../runtime/elements/draft/kept.ts";
import { loadEngine } from "../../../runtime/elements/engine.ts";
import { Filling } from "../../../runtime/elements/filling.ts";
import { definitionOf, form } from "../../browser/harness/definition.ts";

await loadEngine();

const now = new Date("2026-01-01T12:00:00Z");

function kept(definition: Definition, answers: object, inputs: object = {}): Kept {
  const response = { answers, inputs } as Response;
  const filling = new Filling(definition, { answers: {} }, {}, () => {});
  for (const [id, answer] of [...Object.entries(response.answers), ...Object.entries(response.inputs ?? {})])
    filling.answer(id, answer);
  return JSON.parse(JSON.stringify(keptOf(filling, now)));
}

/** What becomes of answers to one form in another. */
function carried(before: string, answers: object, after: string) {
  const { response, lost, isOther } = carry(kept(definitionOf(before), answers), definitionOf(after));
  return { answers: response.answers, lost: [...lost].sort(), isOther };
}

describe("by the same version", () => {
  const same = definitionOf(
    form`item q1 "Ill?" yesno  item q2 "Since?" text when q1 = yes  item n "Age?" integer 0..9`,
  );

  test("everything comes back, also what is not asked now and what is not allowed", () => {
    const answers = { q1: "no", q2: "May", n: 99 };
    expect(carry(kept(same, answers), same)).toEqual({
      response: { answers, inputs: {} },
      isOther: false,
      lost: [],
    });
  });

  test("what the page knows is not kept", () => {
    const definition = definitionOf(
      form`input sex "Sex" one of { a "A" b "B" }  input age "Age" integer 0..9  item q1 "Ill?" yesno`,
    );
    const filling = new Filling(definition, { answers: { q1: "yes" }, inputs: { sex: "a" } }, {}, () => {});
    filling.answer("age", 5);
    expect(keptOf(filling, now).response).toEqual({ answers: { q1: "yes" }, inputs: { age: 5 } });
  });
});

describe("in another version", () => {
  const before = form`scale much { 0 no "No" 1 some "Some" 2 much "Much" }
    item q1 "Tired?" one of much
    item q2 "Sad?" one of much
    item q3 "Where?" many of { head "Head" back "Back" } optional
    item hours "How long?" integer 0..24 unit "hours" optional
    repeat child "Child" 0..3 { item name "Name?" text  item ill "Ill?" one of much }`;
  const answers = {
    q1: "some",
    q2: "much",
    q3: ["head", "back"],
    hours: 7,
    child: [
      { name: "Ada", ill: "no" },
      { name: "Bo", ill: "much" },
    ],
  };

  test("an answer stays with its question, wherever that stands and however it is scored", () => {
    const after = form`scale much { 0 no "No" 2 some "Some" 4 much "Much" }
      section s "New" { item q2 "Sad?" one of much  item q1 "Tired?" one of much reversed }
      item q4 "New?" text optional`;
    expect(carried(before, { q1: "some", q2: "much" }, after)).toEqual({
      answers: { q1: "some", q2: "much" },
      lost: [],
      isOther: true,
    });
  });

  test("what was called otherwise is found, question, option and repeat", () => {
    const after = form`scale much { 0 no "No" 1 little "Some" was some 2 much "Much" }
      item tired was q1 "Tired?" one of much
      item q2 "Sad?" one of much
      item q3 "Where?" many of { skull "Head" was head  back "Back" } optional
      item hours "How long?" integer 0..24 unit "hours" optional
      repeat kid was child "Child" 0..3 { item first was name "Name?" text  item ill "Ill?" one of much }`;
    expect(carried(before, answers, after)).toEqual({
      answers: {
        tired: "little",
        q2: "much",
        q3: ["skull", "back"],
        hours: 7,
        kid: [
          { first: "Ada", ill: "no" },
          { first: "Bo", ill: "much" },
        ],
      },
      lost: [],
      isOther: true,
    });
  });

  test("questions that have changed their names without saying so get nobody else's answer", () => {
    const after = form`scale much { 0 no "No" 1 some "Some" 2 much "Much" }
      item q1 "Sad?" one of much
      item q2 "Tired?" one of much`;
    expect(carried(before, { q1: "some", q2: "much" }, after)).toEqual({
      answers: {},
      lost: ["q1", "q2"],
      isOther: true,
    });
  });

  test.each([
    ["the question is worded otherwise", 'item q1 "Exhausted?" one of much'],
    [
      "an option says something else",
      'item q1 "Tired?" one of { 0 no "No" 1 some "Somewhat" 2 much "Much" }',
    ],
    ["the option is gone", 'item q1 "Tired?" one of { 0 no "No" 2 much "Much" }'],
    ["it is answered otherwise", 'item q1 "Tired?" text'],
    ["it is gone", 'item other "Tired?" one of much'],
  ])("an answer is lost, and listed, where %s", (_, item) => {
    const after = form`scale much { 0 no "No" 1 some "Some" 2 much "Much" }
      ${item}
      item q2 "Sad?" one of much`;
    expect(carried(before, { q1: "some", q2: "no" }, after)).toEqual({
      answers: { q2: "no" },
      lost: ["q1"],
      isOther: true,
    });
  });

  test("so it is where the unit is another, or the answer is not allowed any more", () => {
    const having = (hours: string): string => form`${hours}  item q9 "New?" yesno`;
    expect(
      carried(before, { hours: 7 }, having('item hours "How long?" integer 0..24 unit "days" optional')).lost,
    ).toEqual(["hours"]);
    expect(
      carried(before, { hours: 7 }, having('item hours "How long?" integer 0..5 unit "hours" optional')).lost,
    ).toEqual(["hours"]);
  });

  test("within a repeat, entry by entry", () => {
    const after = form`scale much { 0 no "No" 1 some "Some" 2 much "Very" }
      repeat child "Child" 0..3 { item name "Name?" text  item ill "Ill?" one of much }`;
    expect(carried(before, { child: answers.child }, after)).toEqual({
      answers: { child: [{ name: "Ada", ill: "no" }, { name: "Bo" }] },
      lost: ["child[2].ill"],
      isOther: true,
    });
  });
});

test("what is no draft of this form is none", () => {
  const definition = definitionOf(form`item q1 "Ill?" yesno`);
  const draft = kept(definition, { q1: "yes" });
  expect(keptIn(draft, definition)).toEqual(draft);
  expect(keptIn({ ...draft, form: { id: "other", version: "1" } }, definition)).toBeUndefined();
  for (const content of [null, 7, "x", [], {}]) expect(keptIn(content, definition)).toBeUndefined();
});

import { beforeAll, describe, expect, test } from "vitest";
import { appearing } from "../../runtime/elements/appearing.ts";
import { loadEngine } from "../../runtime/elements/engine.ts";
import { type Change, Filling } from "../../runtime/elements/filling.ts";
import { Flags } from "../../runtime/elements/flags.ts";
import { heading } from "../../runtime/elements/heading.ts";
import { nameOf } from "../../runtime/elements/naming.ts";
import { loadMarks } from "../../runtime/elements/text/marks.ts";
import { definitionOf, form } from "../browser/harness/definition.ts";

await loadEngine();

const definition = definitionOf(form`
  scale much { 0 "*Not* at all" 1 "Much" }
  input sex "Sex" one of { female "Female" male "Male" }
  input age "Age" integer 0..120
  item q1 "How **much**?" one of much
  item q2 "Why?" text when q1 = 1
  item q3 "Who?" one of { 0 me "I" 1 other "Somebody else" specify } optional
  grid g "Each" {
    column often "How often?" one of much
    row r1 "first" row r2 "second"
  }
  repeat child "A child" 0..2 { item name "Name?" text  item school "Is {name | "the child"} at school?" one of much }
  score total "Total" = q1 + r1.often
  flag bad "It is **bad**" = q1 = 1 { urgent  advice clinician "Call." }
  flag worse "Worse" = r1.often = 1
  check fits "Both cannot be." = not (q1 = 0 and r1.often = 1)
`);

beforeAll(loadMarks);

function begin(answers = {}, inputs = { sex: "male", age: 40 }): { filling: Filling; changes: Change[] } {
  const changes: Change[] = [];
  return {
    filling: new Filling(definition, { answers, inputs }, {}, (change) => changes.push(change)),
    changes,
  };
}

const complete = { q1: 0, r1_often: 0, r2_often: 0 };

describe("a form that is being filled in", () => {
  test("asks an input once its condition holds", () => {
    const conditional = definitionOf(form`
      input several "Several languages?" yesno
      input interpreter "Was there an interpreter?" yesno when several = yes
      item q1 "How?" one of { 0 "Well" 1 "Badly" }`);
    const filling = new Filling(conditional, { answers: {} }, {}, () => {});
    expect(filling.askedInputs.map(({ id }) => id)).toEqual(["several", "interpreter"]);
    const known = new Filling(conditional, { answers: {}, inputs: { several: "no" } }, {}, () => {});
    expect(known.askedInputs.map(({ id }) => id)).toEqual(["interpreter"]);
    expect(known.session.isShown("interpreter")).toBe(false);
    expect(known.progress).toEqual({ answered: 0, left: 1, possible: 0 });
  });

  test("asks the inputs that nobody gave, and those that cannot be", () => {
    expect(begin({}, { sex: "no", age: 40 }).filling.askedInputs.map(({ id }) => id)).toEqual(["sex"]);
    const none = new Filling(definition, { answers: {} }, {}, () => {});
    expect(none.askedInputs.map(({ id }) => id)).toEqual(["sex", "age"]);
  });

  test("says how far it has come, without what nobody is asked", () => {
    const { filling } = begin();
    expect(filling.progress).toEqual({ answered: 0, left: 3, possible: 1 });
    filling.answer("q1", 0);
    expect(filling.progress).toEqual({ answered: 1, left: 2, possible: 0 });
    filling.answer("q3", "other");
    expect(filling.progress).toEqual({ answered: 2, left: 3, possible: 0 });
  });

  test("tells a change with the result as it is when it is read", () => {
    const { filling, changes } = begin(complete);
    filling.answer("q1", 1);
    expect(changes).toMatchObject([{ item: "q1", answer: 1, result: { scores: { total: { value: 1 } } } }]);
    expect(changes[0]?.changed.has("q2")).toBe(true);
  });

  test("has the texts of the language that is nearest", () => {
    const { filling } = begin();
    expect([filling.language, filling.session.language, filling.text("q1")]).toEqual([
      "en",
      "en",
      "How **much**?",
    ]);
  });
});

describe("a problem", () => {
  test("of a missing answer shows once it has been in the way, and goes when it is mended", () => {
    const { filling } = begin();
    let looked = 0;
    filling.watch("q1", { refresh: () => looked++ });
    expect(filling.problemOf("q1")).toBeUndefined();
    expect(filling.mark().map((problem) => "item" in problem && problem.item)).toEqual([
      "q1",
      "r1_often",
      "r2_often",
    ]);
    expect(filling.problemOf("q1")).toEqual({ kind: "unanswered", item: "q1" });
    expect(looked).toBe(1);
    filling.answer("q1", 1);
    expect(filling.problemOf("q1")).toBeUndefined();
    expect(filling.problemOf("q2")).toBeUndefined();
    expect(filling.markedProblems.map((problem) => "item" in problem && problem.item)).toEqual([
      "r1_often",
      "r2_often",
    ]);
  });

  test("of an answer that is not allowed shows at once", () => {
    const { filling } = begin({ ...complete, q1: 9 });
    expect(filling.problemOf("q1")).toMatchObject({ kind: "not allowed", value: 9 });
    expect(filling.markedProblems).toEqual([]);
  });

  test("of a check is marked under its name", () => {
    const { filling } = begin({ ...complete, r1_often: 1 });
    expect(filling.mark()).toEqual([{ kind: "check", check: "fits" }]);
    filling.answer("q1", 1);
    expect(filling.markedProblems).toEqual([]);
  });

  test("is counted in words by its kind", () => {
    const { filling } = begin();
    const open = { kind: "unanswered", item: "q1" } as const;
    const wrong = { kind: "not allowed", item: "q2", value: 1, allowed: "" } as const;
    expect(heading([open, open], filling)).toBe("2 questions need an answer");
    expect(heading([wrong], filling)).toBe("1 answer needs to be changed");
    expect(heading([open, wrong], filling)).toBe("2 questions need attention");
    expect(heading([{ kind: "check", check: "fits" }], filling)).toBe("1 question needs attention");
  });
});

describe("a flag", () => {
  test("is raised once each time it becomes true", () => {
    const { filling, changes } = begin(complete);
    const flags = new Flags(filling);
    const raised = (item: string, answer: number): string[] => {
      filling.answer(item, answer);
      return flags.raised(changes.at(-1)!.changed).map(({ id }) => id);
    };
    expect(raised("q1", 1)).toEqual(["bad"]);
    expect(raised("r1_often", 1)).toEqual(["worse"]);
    expect(raised("r2_often", 1)).toEqual([]);
    expect(flags.up.map(({ id }) => id)).toEqual(["bad", "worse"]);
    expect(raised("q1", 0)).toEqual([]);
    expect(flags.up.map(({ id }) => id)).toEqual(["worse"]);
    expect(raised("q1", 1)).toEqual(["bad"]);
  });

  test("that is true from the beginning is up, and not raised", () => {
    const { filling, changes } = begin({ q1: 1 });
    const flags = new Flags(filling);
    expect(flags.up).toEqual([
      { id: "bad", text: "It is bad", urgent: true, advice: { clinician: "Call." } },
    ]);
    filling.answer("q2", "So");
    expect(flags.raised(changes[0]!.changed)).toEqual([]);
  });
});

describe("questions", () => {
  const counted = (answers: object, item: string, answer: Change["answer"]): object => {
    const { filling } = begin(answers);
    filling.answer(item, answer);
    return appearing(filling, item, () => true);
  };

  test("that appear and go away are counted", () => {
    expect(counted({}, "q1", 1)).toEqual({ appeared: 1, gone: 0 });
    expect(counted({ q1: 1 }, "q1", 0)).toEqual({ appeared: 0, gone: 1 });
    expect(counted({ q1: 1 }, "q2", "So")).toEqual({ appeared: 0, gone: 0 });
    expect(counted({}, "q3", "other")).toEqual({ appeared: 1, gone: 0 });
  });

  test("of an entry that somebody adds are no surprise", () => {
    expect(counted({}, "child", [{}])).toEqual({ appeared: 0, gone: 0 });
    expect(counted({ child: [{}, {}] }, "child", [{}])).toEqual({ appeared: 0, gone: 0 });
  });

  test("have a name wherever they are", () => {
    const { filling } = begin({ child: [{ name: "Kim *K*" }, {}] });
    const names = ["q1", "q3_other", "r2_often", "child", "child[1].school", "child[2].school"];
    expect(names.map((name) => nameOf(name, filling))).toEqual([
      "How much?",
      "Who?: Somebody else",
      "second: How often?",
      "A child",
      "Entry 1: Is Kim *K* at school?",
      "Entry 2: Is the child at school?",
    ]);
  });
});

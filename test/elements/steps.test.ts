import { beforeAll, describe, expect, test } from "vitest";
import { loadEngine } from "../../runtime/elements/engine.ts";
import { Filling } from "../../runtime/elements/filling.ts";
import { type Layout, loadDivided, type Step, stepsOf, stepWith } from "../../runtime/elements/steps.ts";
import { Way } from "../../runtime/elements/way.ts";
import { definitionOf, form } from "../browser/harness/definition.ts";

await loadEngine();

const paged = definitionOf(form`
  scale much { 0 "No" 1 "Yes" }
  input sex "Sex" one of { female "Female" male "Male" }
  item q1 "One?" one of much
  page second "Second page"
  note "Read this."
  item q2 "Two?" one of much
  section more "More" when q2 = 1 {
    item q3 "Three?" many of { a "A" b "B" specify }
    page third
    grid g "Each of" one of much { row r1 "first" row r2 "second" }
  }
  when q1 = 1 {
    page fourth "Last page"
    repeat child "A child" 0..3 { item age "Age?" integer 0..17 }
  }
`);

beforeAll(loadDivided);

describe("a form is shown", () => {
  const filling = new Filling(paged, { answers: {} }, {}, () => {});
  const shown = (layout?: Layout): string[] => stepsOf(paged, filling.askedInputs, layout).map(names);

  test("by its pages, also by those within a section or a condition", () => {
    expect(shown()).toEqual(["sex q1", "second: note_1 q2", "more: q3 q3_b", "third: g", "fourth: child"]);
    expect(shown("pages")).toEqual(shown());
  });

  test("whole", () => {
    expect(shown("whole")).toEqual(["sex q1 second"]);
  });

  test("by sections, and what stands loose between them", () => {
    expect(shown("sections")).toEqual(["sex q1", "second: note_1 q2", "more", "fourth: child"]);
  });

  test("one question at a time, with what belongs to it", () => {
    expect(shown("questions")).toEqual([
      "sex",
      "q1",
      "second: note_1 q2",
      "more: q3 q3_b",
      "third: g",
      "fourth: child",
    ]);
  });

  test("whole where it has no pages", () => {
    const plain = definitionOf(form`item q1 "One?" yesno section s "S" { item q2 "Two?" yesno }`);
    expect(stepsOf(plain, []).map(names)).toEqual(["q1 s"]);
  });

  test("and each thing is found in its step", () => {
    const steps = stepsOf(paged, filling.askedInputs);
    const places = ["sex", "second", "q2", "more", "q3_b", "g", "r2", "child", "child[2].age", "nothing"];
    expect(places.map((id) => stepWith(id, steps))).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4, -1]);
  });
});

describe("the way through a form", () => {
  const begun = (answers = {}): { filling: Filling; way: Way } => {
    const filling = new Filling(paged, { answers, inputs: { sex: "male" } }, {}, () => {});
    return { filling, way: new Way(filling, undefined) };
  };

  test("passes over steps in which nothing is shown", () => {
    const { filling, way } = begun({ q2: 0 });
    expect([way.isFirst, way.isLast, names(way.step)]).toEqual([true, false, "q1"]);
    expect(way.go(1)).toBe(true);
    expect([way.isFirst, way.isLast, names(way.step)]).toEqual([false, true, "second: note_1 q2"]);
    expect(way.go(1)).toBe(false);
    filling.answer("q2", 1);
    expect(way.isLast).toBe(false);
    way.go(1);
    expect(names(way.step)).toBe("more: q3 q3_b");
  });

  test("leads back to the nearest step when the one that is shown goes away", () => {
    const { filling, way } = begun({ q1: 1, q2: 1 });
    way.goTo("r1");
    filling.answer("q2", 0);
    expect(names(way.step)).toBe("second: note_1 q2");
    expect(way.isHere("q2")).toBe(true);
    expect(way.isHere("q1")).toBe(false);
  });

  test("does not lead to what there is not", () => {
    const { way } = begun();
    expect(way.goTo("nothing")).toBe(false);
    expect(names(way.step)).toBe("q1");
  });

  test("shows a form in which nothing is asked", () => {
    const empty = new Filling(definitionOf(form`note "Only text."`), { answers: {} }, {}, () => {});
    expect(names(new Way(empty, "questions").step)).toBe("note_1");
  });
});

function names({ title, body }: Step): string {
  const within = body
    .map((content) => ("id" in content ? content.id : content.kind === "group" ? inside(content.body) : ""))
    .join(" ");
  return title === undefined ? within : `${title}: ${within}`;
}

function inside(body: Step["body"]): string {
  return names({ body });
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content, Definition, Item } from "../../runtime/definition/definition.ts";
import { load } from "../../runtime/engine/index.ts";
import { definitionOf, scorer } from "./library.ts";

const whole = (max: number, min = 0) => fc.integer({ min, max });

describe("the report of a municipality", () => {
  const score = scorer("reporting/reporting_2010");

  test("the share of children is rounded half up to one decimal, the sizes are those of the report", () => {
    fc.assert(
      fc.property(whole(60_000, 1), whole(60_000), whole(2000), (inhabitants, children, births) => {
        const result = score({ inhabitants, children_under_6: children, births });
        // Tenths of a percent in whole numbers: 1000 × children / inhabitants, rounded half up.
        const tenths = Math.floor((2000 * children + inhabitants) / (2 * inhabitants));
        expect(result.value("children_share")).toBe(tenths / 10);
        expect(result.band("size")).toBe(
          inhabitants <= 5000 ? "small" : inhabitants <= 20_000 ? "medium" : "large",
        );
        expect(result.band("births_2010")).toBe(birthsBand(births));
        expect(result.holds("children_fit")).toBe(children <= inhabitants);
        expect(result.holds("births_fit")).toBe(births <= inhabitants);
      }),
    );
  });

  test("who uses a tool is asked of the tools in use, and of no others", () => {
    const tools = ["epds", "asq", "asq_se", "tweak", "aas"];
    fc.assert(
      fc.property(fc.subarray(tools), (inUse) => {
        const result = score({ tools_now: inUse.length > 0 ? inUse : ["none"] });
        for (const tool of tools) expect(result.asked(`${tool}_used_by`)).toBe(inUse.includes(tool));
      }),
    );
  });
});

describe("the reform of the form", () => {
  const before = definitionOf("reporting/reporting_2009");
  const after = definitionOf("reporting/reporting_2010");
  const [old, young] = [itemsOf(before), itemsOf(after)];
  const earlier = new Map([...young.values()].map((item) => [item.was ?? item.id, item]));

  test("answers to nine questions follow, and to one that has a new name", () => {
    expect(after.was).toBe(before.id);
    const follow = [...old.keys()].filter((id) => earlier.has(id));
    expect(follow.length).toBe(10);
    expect([...young.values()].flatMap(({ id, was }) => (was ? [[was, id]] : []))).toEqual([
      ["measure_chains", "measures_plan"],
    ]);
  });

  test("what goes on is answered as before", () => {
    for (const [id, item] of old) {
      const now = earlier.get(id);
      if (now) expect([id, now.type]).toEqual([id, item.type]);
    }
  });

  test.each([
    ["steering_who", "steering_members", "many"],
    ["project_who", "project_members", "many"],
    ["tools_used", "tools_now", "many"],
    ["children_and_families", "children_worked", "integer"],
  ])("%s was open; %s is another question, and no answer follows", (open, closed, kind) => {
    expect(old.get(open)?.type.kind).toBe("text");
    expect(young.get(closed)).toMatchObject({ type: { kind } });
    expect(earlier.has(open)).toBe(false);
  });
});

describe("the summary", () => {
  const name = "reporting/reporting_2010_summary";
  const score = scorer(name);
  const each = fc.record({
    name: fc.constant("Lillevik"),
    inhabitants: whole(40_000, 1),
    children_under_6: whole(6000),
    births: whole(300),
  });

  test("the sizes follow from the table, and come to all", () => {
    fc.assert(
      fc.property(fc.array(each, { minLength: 1, maxLength: 30 }), whole(1), (table, wrong) => {
        const sizes = [0, 0, 0];
        for (const { inhabitants } of table) sizes[sizeOf(inhabitants)]! += 1;
        const [small, medium, large] = sizes as [number, number, number];
        const result = score({
          municipalities: table.length,
          small,
          medium: medium + wrong,
          large,
          each: table,
        });
        expect(result.value("listed_medium")).toBe(medium);
        expect(result.holds("sizes_come_to_all")).toBe(wrong === 0);
        expect(result.holds("sizes_as_listed")).toBe(wrong === 0);
        expect(result.holds("all_listed")).toBe(true);
      }),
    );
  });

  test("one percentage that does not follow from its counts keeps the summary back", () => {
    const form = load(definitionOf(name));
    const skedsmo = { name: "Skedsmo", inhabitants: 48_752, children_under_6: 4381, births: 616 };
    const problems = (printed_share: number) => {
      const answers = {
        municipalities: 1,
        small: 0,
        medium: 0,
        large: 1,
        each: [{ ...skedsmo, printed_share }],
      };
      return form.problems({ answers, inputs: {} });
    };
    expect(problems(9)).toEqual([]);
    expect(problems(8.9)).toMatchObject([{ kind: "check" }]);
  });
});

function birthsBand(births: number): string {
  if (births < 100) return "under_100";
  if (births < 500) return "from_100_to_499";
  return births < 1000 ? "from_500_to_999" : "from_1000";
}

function sizeOf(inhabitants: number): number {
  if (inhabitants <= 5000) return 0;
  return inhabitants <= 20_000 ? 1 : 2;
}

function itemsOf(definition: Definition): Map<string, Item> {
  const items = (body: readonly Content[]): Item[] =>
    body.flatMap((content) => {
      if (content.kind === "item") return [content];
      return "body" in content ? items(content.body) : [];
    });
  return new Map(items(definition.body).map((item) => [item.id, item]));
}

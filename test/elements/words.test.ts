import { beforeAll, describe, expect, test } from "vitest";
import type { Content, Item } from "../../runtime/definition/definition.ts";
import { loadEngine } from "../../runtime/elements/engine.ts";
import { Filling } from "../../runtime/elements/filling.ts";
import { loadMarks } from "../../runtime/elements/text/marks.ts";
import { questionKey, sourcesOf, typeKey } from "../../runtime/elements/wording.ts";
import { namesShown, plain } from "../../runtime/elements/words.ts";
import { definitionOf, form } from "../browser/harness/definition.ts";

await loadEngine();

const definition = definitionOf(form`
  item who "Who?" text
  item q1 "How is {who | "the child"}?" one of { a "{who | "It"} is well"  b "Badly" specify }
  grid g "Each" integer 0..9 unit "days" {
    column often "How often?" integer 0..9 unit "times"
    column long "How long?"
    row r1 "first"
  }
  repeat child "A child" 0..2 { item name "Name?" text  item age "How old is {name | "it"}, {who | "you"}?" text }
`);
const begin = (answers = {}): Filling => new Filling(definition, { answers }, {}, () => {});

beforeAll(loadMarks);

function item(id: string, body: readonly Content[] = definition.body): Item {
  const found = body.flatMap((content) => {
    if (content.kind === "grid") return content.cells;
    return content.kind === "item" ? [content] : [];
  });
  return found.find((each) => each.id === id) ?? expect.fail(id);
}

describe("the words of a question", () => {
  test("stand under its own id, in a grid under the column's", () => {
    expect(questionKey(item("q1"))).toBe("q1");
    expect(questionKey(item("r1_often"))).toBe("often");
  });

  test("a unit is that of the column, else of the grid", () => {
    expect(typeKey(begin(), item("r1_often"), "unit")).toBe("often:unit");
    expect(typeKey(begin(), item("r1_long"), "unit")).toBe("g:unit");
    expect(typeKey(begin(), item("q1"), "unit")).toBeUndefined();
  });

  test("show the answers of others, their own entry's first", () => {
    const filling = begin({ child: [{}, { name: "Ada" }] });
    expect(namesShown({ filling }, sourcesOf(item("q1")))).toEqual(["who"]);
    expect(namesShown({ filling }, ["who"])).toEqual([]);
    const entry = { repeat: "child", number: 2 };
    expect(namesShown({ filling, entry }, ["age"])).toEqual(["child[2].name", "who"]);
    expect(plain({ filling, entry }, "age")).toBe("How old is Ada, you?");
  });
});

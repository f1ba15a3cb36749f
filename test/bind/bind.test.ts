import { describe, expect, test } from "vitest";
import { bound, readings } from "./bound.ts";

const often = 'scale often { 0 never "Never" 1 some "Sometimes" 2 much "Often" }';

describe("options", () => {
  test("beside an answer, an option's code comes before all else of that name", () => {
    const form = bound(`${often}
      item q1 "One" one of often
      item much "Two" yesno when q1 = much
      item q3 "Three" yesno when much = q1
      item q4 "Four" yesno when q1 > much`);
    expect(readings(form)).toEqual([
      "q1 → item q1",
      "much → option much of often",
      "much → option much of often",
      "q1 → item q1",
      "q1 → item q1",
      "much → item much",
    ]);
  });

  test("a number is an option where that is what is stored", () => {
    const form = bound(`item q1 "One" one of { 0 "No" -1 "Less" 2 two "Two" }
      flag a "A" = q1 = 0
      flag b "B" = q1 = -1
      flag c "C" = q1 = 2`);
    expect(readings(form)).toEqual([
      "q1 → item q1",
      "0 → option 0 of q1",
      "q1 → item q1",
      "-1 → option -1 of q1",
      "q1 → item q1",
    ]);
  });

  test("are found through if, lets, groups and includes", () => {
    const form = bound(`scale who { family "Family" friend "Friends" }
      item q1 "One" one of who
      item q2 "Two" many of who
      let first = q1
      flag a "A" = first = friend
      flag b "B" = q1 = (if includes(q2, friend) then family else friend)
      flag c "C" = any(q1..q1 = family)`);
    expect(readings(form).filter((line) => line.includes("option"))).toEqual([
      "friend → option friend of who",
      "friend → option friend of who",
      "family → option family of who",
      "friend → option friend of who",
      "family → option family of who",
    ]);
  });

  test("a let of an answer that has a score holds the score", () => {
    const form = bound(`${often}
      item q1 "One" one of often
      let first = q1
      flag a "A" = first = much`);
    expect(readings(form)).toEqual(["q1 → item q1", "first → let first", "much → unknown"]);
  });

  test("a table gives its own codes", () => {
    const form = bound(`table t { columns n gives level row 0..3 gives low row 4..9 gives high }
      item q1 "One" integer 0..9
      flag a "A" = lookup(t, q1) = low
      flag b "B" = lookup(t, q1) = hihg`);
    expect(readings(form)).toEqual([
      "t → table t",
      "q1 → item q1",
      "t → table t",
      "q1 → item q1",
      "hihg → unknown",
    ]);
  });

  test("one unknown name is enough", () => {
    expect(readings(bound('flag a "A" = nothing = much'))).toEqual(["nothing → unknown"]);
  });
});

describe("items", () => {
  test("stand in the printed order under their guards, groups and repeat", () => {
    const form = bound(`input sex "Sex" yesno
      section s "S" when sex = yes {
        item q1 "One" yesno
        page p "P" when q1 = yes
        item q2 "Two" yesno when q1 = no
        when sex = no { item q3 "Three" yesno }
      }
      repeat r "R" 0..3 { section t "T" { item q4 "Four" yesno } }`);
    const words = ({ start, end }: { start: number; end: number }) => form.file.text.slice(start, end);
    expect(
      form.items.map(({ id, guards, groups, repeat }) => [
        id,
        guards.map(words),
        groups.map((group) => group.id),
        repeat?.id ?? null,
      ]),
    ).toEqual([
      ["sex", [], [], null],
      ["q1", ["when sex = yes"], ["s"], null],
      ["q2", ["when sex = yes", "when q1 = yes", "when q1 = no"], ["s", "p"], null],
      ["q3", ["when sex = yes", "when q1 = yes", "when sex = no"], ["s", "p"], null],
      ["q4", [], ["r", "t"], "r"],
    ]);
  });

  test("a cell is of the type of its column, else its row, else the grid", () => {
    const form = bound(`grid g "G" date optional {
        column a "A" yesno
        column b "B"
        row x "X"
        row y "Y" text unscored when x.a = yes
      }`);
    expect(
      form.items.map(({ id, type, marks, guards }) => [
        id,
        type?.kind,
        marks.map(({ kind }) => kind),
        guards.length,
      ]),
    ).toEqual([
      ["x_a", "yesno", ["optional"], 0],
      ["x_b", "day", ["optional"], 0],
      ["y_a", "yesno", ["optional", "unscored"], 1],
      ["y_b", "words", ["optional", "unscored"], 1],
    ]);
    expect(readings(form)).toEqual(["x.a → item x_a", "yes → option yes of yesno"]);
  });

  test("options written in place are one scale for all that share them", () => {
    const form = bound(`grid g "G" one of { 0 no_way "No" 1 quite "Yes" } { row a "A" row b "B" }
      item q1 "One" yesno
      item q2 "Two" yesno
      item q3 "Three" yesno { 2 yes }`);
    const ids = form.items.map(({ scale }) => scale?.id);
    expect(ids).toEqual(["g", "g", "yesno", "yesno", "q3"]);
    expect(form.scales.length).toBe(3);
    expect(form.items[4]?.scale?.options.map(({ code, score }) => [code?.text, score?.value])).toEqual([
      ["yes", 2],
      ["no", 0],
    ]);
  });

  test("a text box can be named, and is in no group or range", () => {
    const form = bound(`section s "S" {
        item who "Who?" one of { family "Family" other "Other" specify }
        item q2 "Two" integer 0..3
      }
      flag a "A" = answered(who_other)
      flag b "B" = any(answered(who..q2))`);
    expect(readings(form)).toEqual(["who_other → item who_other", "who..q2 → who q2"]);
    expect(form.items.map(({ id }) => id)).toEqual(["who", "q2"]);
  });
});

describe("examples", () => {
  test("name items, entries, options and sets of bands", () => {
    const form = bound(`${often}
      item q1 "One" one of often
      repeat r "R" 0..3 { item q2 "Two" one of often }
      score a "A" = q1
      bands a as us "US" { 0..2 all "All" }
      example "one" { q1 = 2 r { q2 = some } expect a is all in us, asked r }`);
    const words = ({ start, end }: { start: number; end: number }) => form.file.text.slice(start, end);
    const example = form.node.members.at(-1)!;
    const inside = [...form.resolved, ...form.options].filter(([{ start }]) => start > example.start);
    expect(
      inside.map(([node, to]) => [
        words(node),
        "option" in to ? to.option.code?.text : "id" in to ? to.id : to.length,
      ]),
    ).toEqual([
      ["q1", "q1"],
      ["r", "r"],
      ["q2", "q2"],
      ["a", "a"],
      ["us", "us"],
      ["r", "r"],
      ["2", "much"],
      ["some", "some"],
    ]);
    expect(form.unresolved).toEqual([]);
  });
});

describe("ranges of cells", () => {
  const grid = `grid g { column a "A" integer 0..9  column b "B" integer 0..9
    row r1 "One"  row r2 "Two"  row r3 "Three" }`;

  test("go down one column", () => {
    expect(readings(bound(`${grid}\n score s = sum(r1.b..r3.b)`))).toEqual(["r1.b..r3.b → r1_b r2_b r3_b"]);
  });

  test.each([
    ["r1.a..r2.b", "across columns"],
    ["r3.a..r1.a", "backwards"],
    ["r1.a..r4.a", "unknown"],
    ["r1.a..r2.c", "no such part"],
  ])("%s: %s", (range, why) => {
    expect(readings(bound(`${grid}\n score s = sum(${range})`))).toEqual([`${range} → ${why}`]);
  });
});

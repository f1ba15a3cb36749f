import { describe, expect, test } from "vitest";
import { fill, load } from "../../runtime/engine/index.ts";
import { call, form, grid, item, repeat, section, sum } from "./build.ts";

const definition = form({
  inputs: [item("sex")],
  body: [
    item("q1"),
    section(
      "more",
      [item("q2", { notAsked: 0 }), { kind: "note", id: "hint" }],
      call(">", { score: "q1" }, 0),
    ),
    item("q3"),
    repeat("incident", [
      item("severity"),
      section("details", [item("injury", { notAsked: 0 })], call(">", { score: "severity" }, 1)),
    ]),
    grid("table", ["a", "b"], [{ id: "x" }, { id: "y", when: call("=", { answer: "sex" }, { code: 1 }) }]),
  ],
  scores: { total: sum("q1", "q2"), other: sum("q3"), worst: call("max", { points: "incident.severity" }) },
  flags: [{ id: "alarm", when: call("=", { answer: "q2" }, { code: 3 }) }],
});

describe("an answer", () => {
  test("changes what depends on it, and nothing else", () => {
    const session = fill(definition);
    expect([...session.set("q1", 0)].sort()).toEqual(["alarm", "hint", "more", "q1", "q2", "total"]);
    expect([...session.set("q1", 0)]).toEqual([]);
    expect([...session.set("q3", 1)].sort()).toEqual(["other", "q3"]);
    expect(session.score("total")).toMatchObject({ value: 0 });
  });

  test("to something hidden comes back, and does not leave", () => {
    const session = fill(definition, { answers: { q1: 1, q2: 3, q3: 0 }, inputs: { sex: 0 } });
    session.set("q1", 0);
    expect(session.item("q2")).toEqual({ state: "not asked", score: 0 });
    expect(session.given("q2")).toBe(3);
    expect(session.verdict("alarm")).toBe(null);
    expect(session.response.answers).toEqual({ q1: 0, q3: 0 });
    session.set("q1", 2);
    expect(session.score("total")).toMatchObject({ value: 5 });
    expect(session.verdict("alarm")).toBe(true);
  });

  test("that is not allowed is kept, and is a problem", () => {
    const session = fill(definition);
    session.set("q1", 7);
    expect(session.given("q1")).toBe(7);
    expect(session.item("q1")).toEqual({ state: "missing", reason: "invalid" });
    expect(session.problems).toContainEqual(expect.objectContaining({ kind: "not allowed", item: "q1" }));
    expect(session.response.answers).toEqual({});
  });

  test("has a problem of its own, until it is mended", () => {
    const session = fill(definition, { answers: { q1: 0, q3: 0, incident: [{ severity: 9 }] } });
    expect(session.problem("q1")).toBeUndefined();
    expect(session.problem("q2")).toBeUndefined();
    expect(session.problem("sex")).toEqual({ kind: "unanswered", item: "sex" });
    expect(session.problem("incident")).toBeUndefined();
    expect(session.problem("incident[1].severity")).toMatchObject({ kind: "not allowed", value: 9 });
    session.set("incident[1].severity", 1);
    expect(session.problem("incident[1].severity")).toBeUndefined();
    session.set("incident", "none");
    expect(session.problem("incident")).toMatchObject({ kind: "not allowed", item: "incident" });
  });

  test("stays when the language changes, and the result says the new one", () => {
    const session = fill(definition, { answers: { q1: 1 } }, { language: "nb" });
    expect(session.result.form.language).toBe("nb");
    session.language = "ar";
    expect(session.result.form.language).toBe("ar");
    expect(session.given("q1")).toBe(1);
  });

  test("tells those who listen, until they no longer want to know", () => {
    const session = fill(definition);
    const heard: string[][] = [];
    const end = session.subscribe((changed) => heard.push([...changed]));
    session.set("q3", 1);
    end();
    session.set("q3", 2);
    expect(heard).toEqual([["q3", "other"]]);
  });
});

describe("in a repeat", () => {
  const session = fill(definition, { answers: { incident: [{ severity: 1 }, { severity: 2 }] } });

  test("one entry changes", () => {
    expect([...session.set("incident[1].severity", 3)].sort()).toEqual([
      "details",
      "incident[1].injury",
      "incident[1].severity",
      "worst",
    ]);
    expect(session.item("incident[1].injury")).toEqual({ state: "missing", reason: "unanswered" });
    expect(session.given("incident[1].severity")).toBe(3);
    expect(session.score("worst")).toMatchObject({ value: 3 });
  });

  test("what is shown differs from entry to entry", () => {
    session.set("incident[1].severity", 0);
    expect(
      ["incident[1].details", "incident[2].details", "incident[2].injury"].map((id) => session.isShown(id)),
    ).toEqual([false, true, true]);
  });

  test("entries come and go", () => {
    expect(session.set("incident", [{ severity: 2 }]).has("incident")).toBe(true);
    expect(session.score("worst")).toMatchObject({ value: 2 });
    expect(() => session.item("incident[2].severity")).toThrow(RangeError);
  });
});

describe("what is shown", () => {
  const session = fill(definition);

  test("sections, notes, grids, columns and items", () => {
    const ids = ["q1", "q2", "more", "hint", "table", "a", "x", "y", "a_x", "a_y", "incident"];
    const shown = (): string[] => ids.filter((id) => session.isShown(id));
    expect(shown()).toEqual(["q1", "table", "a", "x", "a_x", "incident"]);
    session.set("sex", 1);
    session.set("q1", 2);
    expect(shown()).toEqual(ids);
  });

  test("options, also of an input", () => {
    expect(session.options("sex").map(({ code }) => code)).toEqual([0, 1, 2, 3, "refused", "unknown"]);
    expect(session.options("incident")).toEqual([]);
  });
});

test("a name that the form does not have is a mistake of the program", () => {
  const session = fill(definition);
  const calls = [
    () => session.set("q9", 1),
    () => session.item("severity"),
    () => session.item("incident[0].severity"),
    () => session.score("q1"),
    () => session.verdict("total2"),
    () => session.isShown("nothing"),
  ];
  for (const run of calls) expect(run).toThrow(RangeError);
});

test("a session is as good as its response", () => {
  const response = { answers: { q1: 1, q2: 0, q3: 2, a_x: 0, b_x: 1 }, inputs: { sex: 0 } };
  const session = fill(definition, response, { language: "nb", today: "2024-01-01" });
  expect(session.result).toBe(session.result);
  const submitted = session.submit();
  expect(submitted).toEqual(load(definition).submit(response, { language: "nb", today: "2024-01-01" }));
  expect(submitted).toMatchObject({ ok: true, submission: { ...response, result: session.result } });
});

import { describe, expect, test } from "vitest";
import { mood } from "../programme/compiled.ts";
import { folderWith } from "./folder.ts";
import { ran } from "./ran.ts";

const folder = () => folderWith({ "mood.form": mood });

describe("compare", () => {
  test("two raters", async () => {
    const input =
      '{"label":"A","answers":{"q1":"never","q2":"much"}}\n{"label":"B","answers":{"q1":"much"}}\n';
    const { code, out } = await ran("compare mood.form -", folder(), input);
    expect(code).toBe(0);
    expect(out).toBe(`Mood (mood 1.0.0)
1 of 2 items differ

Scores
          A    B
  total   2    missing  not in all
    band  low

Cut-offs
        A   B
  risk  no  unknown  not in all

Flags
              A    B
  very_tired  yes  unknown  not in all

Items
      A      B
  q1  never  much        differ by 2
  q2  much   unanswered  not in all
`);
  });

  test("the same form again", async () => {
    const input =
      '{"date":"2026-02-01","answers":{"q1":"much","q2":"much"}}\n{"label":"first","date":"2026-01-01","answers":{"q1":"never","q2":"some"}}\n';
    const { out } = await ran("compare mood.form -", folder(), input);
    expect(out).toContain(`Scores
            first 2026-01-01  2026-02-01
  total     1                 4
    change                    +3
    band    low               high
`);
  });

  test("as data", async () => {
    const input = '{"label":"A","answers":{}}\n{"label":"B","answers":{}}\n';
    const { out } = await ran("compare mood.form - --format json", folder(), input);
    expect(JSON.parse(out)).toMatchObject({ form: { id: "mood" }, isInTime: false });
  });

  test("lines that cannot be read are each named", async () => {
    const input =
      '{"answers":{}}\n{"label":"A","date":"soon","answers":{}}\n{"label":"B","answers":{"q1":"often"}}\n[]\n{"label":"C","answers":{"q1":1,"q1":2}}\n';
    const { code, err } = await ran("compare mood.form -", folder(), input);
    expect(code).toBe(1);
    expect(err).toBe(`the standard input:1: says neither whose it is ("label") nor when it was given ("date")
the standard input:2: has a "date" that is no day such as 2026-11-22
the standard input:3: q1 cannot be "often"; it takes one of never, some, much
the standard input:4: says neither whose it is ("label") nor when it was given ("date")
the standard input:5: has "q1" twice in one object
`);
  });

  test("one alone is nothing to compare", async () => {
    const { code, err } = await ran("compare mood.form -", folder(), '{"label":"A","answers":{}}\n');
    expect(code).toBe(2);
    expect(err).toContain("fewer than two responses");
  });
});

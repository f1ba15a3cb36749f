import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mood } from "../programme/compiled.ts";
import { folderWith } from "./folder.ts";
import { ran } from "./ran.ts";

const visits = `programme visits "Visits" {
  version  "1.0.0"
  language en

  uses mood from "./mood.form"

  date born "Date of birth"

  step first "First" form mood { from 6 to 8 weeks after born  by "nurse" for "all" }
  step talk "Conversation" { after first when first.risk }
}
`;
const folder = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ "mood.form": mood, "visits.form": visits, ...files });

describe("programme", () => {
  test("for people: what is due, and what is waited for", async () => {
    const { code, out } = await ran(
      "programme visits.form --date born=2026-01-01 --today 2026-02-20",
      folder(),
    );
    expect(code).toBe(0);
    expect(out).toBe(`Visits (visits 1.0.0)
Today: 2026-02-20, Date of birth: 2026-01-01

due      2026-02-12 to 2026-02-25  First (nurse; all)
unknown                            Conversation
    waits for First
`);
  });

  test("with what has been done", async () => {
    const done = '{"step":"first","on":"2026-02-14","answers":{"q1":"never","q2":"some"}}\n';
    const words = "programme visits.form --date born=2026-01-01 --today 2026-02-20 --done done.ndjson";
    const { code, out } = await ran(words, folder({ "done.ndjson": done }));
    expect(code).toBe(0);
    expect(out).toContain("done        2026-02-14  First (nurse; all)\n");
    expect(out).toContain("not needed              Conversation\n    because first.risk does not hold\n");
  });

  test("as data", async () => {
    const { out } = await ran("programme visits.form --today 2026-02-20 --format json", folder());
    expect(JSON.parse(out)).toEqual({
      today: "2026-02-20",
      steps: [
        { step: "first", state: "unknown", waitingFor: [{ date: "born" }] },
        { step: "talk", state: "unknown", waitingFor: [{ step: "first" }] },
      ],
    });
  });

  test("lines that cannot be read are each named", async () => {
    const done =
      '{"step":"frist","on":"2026-02-14"}\n{"step":"first"}\n\n{"step":"talk","on":"2026-02-14","answers":{}}\n{"step":"first","on":"2026-02-14","on":"2026-02-15"}\n';
    const { code, err } = await ran(
      "programme visits.form --done done.ndjson",
      folder({ "done.ndjson": done }),
    );
    expect(code).toBe(1);
    expect(err).toBe(`done.ndjson:1: there is no step frist; did you mean first?
done.ndjson:2: should be such as { "step": "first", "on": "2026-11-22", "answers": { … } }
done.ndjson:4: talk gives no form
done.ndjson:5: has "on" twice in one object
`);
  });

  test.each([
    ["programme visits.form --date bron=2026-01-01", /The programme has no date bron\. Did you mean born\?/],
    ["programme visits.form --date born=2026-02-30", /--date takes a date of the programme/],
    ["programme visits.form --today soon", /--today takes a day/],
    ["programme mood.form", /There is no programme in mood\.form/],
    ["programme visits.form --done gone", /There is no file gone/],
  ])("%s", async (words, message) => {
    const { code, err } = await ran(words, folder());
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test("with errors, nothing is printed but them", async () => {
    const { code, out, err } = await ran(
      "programme visits.form",
      folder({ "visits.form": visits.replace("first.risk", "first.rsk") }),
    );
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("The form mood has no cut-off, flag or score rsk. Did you mean risk?");
  });
});

test("build writes it beside the forms", async () => {
  const place = folder();
  const { code, err } = await ran("build visits.form --out dist", place);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(readFileSync(join(place, "dist/visits/programme.json"), "utf8"))).toMatchObject({
    programme: 1,
    id: "visits",
  });
  expect(existsSync(join(place, "dist/mood"))).toBe(false);
});

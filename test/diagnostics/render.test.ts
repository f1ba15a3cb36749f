import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { default as addFormats } from "ajv-formats";
import { expect, test } from "vitest";
import type { Diagnostic, Span } from "../../compiler/diagnostics/diagnostic.ts";
import { github } from "../../compiler/diagnostics/render/github.ts";
import { jsonReport } from "../../compiler/diagnostics/render/json.ts";
import { pretty, tally } from "../../compiler/diagnostics/render/pretty.ts";
import { sarif } from "../../compiler/diagnostics/render/sarif.ts";

const files: Record<string, string> = {
  "forms/a.form": 'form a {\n\timport "x"\n  last\n}\n',
  "forms/med ø.form": "scale one {}\n",
};
const textOf = (file: string) => files[file];

function at(file: string, words: string): Span {
  const start = files[file]!.indexOf(words);
  return { file, start, end: start + words.length };
}

const missing: Diagnostic = {
  code: "file-missing",
  severity: "error",
  parts: { path: "50%:a,b\nc" },
  span: at("forms/a.form", '"x"'),
  related: [{ span: at("forms/med ø.form", "one"), message: "this one is there" }],
  fixes: [
    { title: "Change to y", edits: [{ span: at("forms/a.form", '"x"'), text: '"y"' }] },
    { title: "Read about it", edits: [] },
  ],
};
const longer: Diagnostic = {
  ...missing,
  severity: "warning",
  span: {
    file: "forms/a.form",
    start: at("forms/a.form", "import").start,
    end: files["forms/a.form"]!.length,
  },
  related: [],
  fixes: [],
};
const unread: Diagnostic = { ...longer, severity: "info", span: { file: "gone.form", start: 0, end: 0 } };
const all = [missing, longer, unread];

test("pretty: where, what, the words underlined, related places, what mends it, where to read more", () => {
  expect(pretty([missing], textOf, { colours: false, width: 100 })).toBe(
    `forms/a.form:2:9 error There is no file 50%:a,b
c.
    2 │     import "x"
      │            ^^^
  forms/med ø.form:1:7 this one is there
    1 │ scale one {}
      │       ---
  fix: Change to y
  fix: Read about it
  more: formscript explain file-missing
`,
  );
});

test("pretty: what spans lines is underlined on its first, what cannot be read is not quoted", () => {
  const text = pretty([longer, unread], textOf, { colours: false, width: 100 });
  expect(text).toContain(`      │     ^^^^^^^^^^ … to line 5\n`);
  expect(text).toContain("\ngone.form:1:1 info There is no file");
});

test("pretty: colours only where asked for, and no commands to the terminal from a file", () => {
  const evil: Diagnostic = { ...missing, parts: { path: "a\u001b[2Jb" }, related: [], fixes: [] };
  expect(pretty([evil], textOf, { colours: false, width: 100 })).not.toContain("\u001b");
  expect(pretty([evil], textOf, { colours: true, width: 100 })).toContain("\u001b[31merror");
  expect(pretty([evil], textOf, { colours: true, width: 100 })).not.toContain("\u001b[2J");
});

test("the tally", () => {
  expect(tally([])).toBe("");
  expect(tally([missing])).toBe("1 error");
  expect(tally([missing, missing, longer, unread])).toBe("2 errors, 1 warning and 1 info");
});

test("JSON: lines and columns from 1", () => {
  expect(jsonReport([missing], textOf)).toEqual({
    schema: 1,
    diagnostics: [
      {
        code: "file-missing",
        severity: "error",
        message: "There is no file 50%:a,b\nc.",
        file: "forms/a.form",
        start: { line: 2, column: 9 },
        end: { line: 2, column: 12 },
        related: [
          {
            message: "this one is there",
            file: "forms/med ø.form",
            start: { line: 1, column: 7 },
            end: { line: 1, column: 10 },
          },
        ],
        fixes: [
          {
            title: "Change to y",
            edits: [
              {
                file: "forms/a.form",
                start: { line: 2, column: 9 },
                end: { line: 2, column: 12 },
                text: '"y"',
              },
            ],
          },
          { title: "Read about it", edits: [] },
        ],
      },
    ],
  });
});

test("GitHub: one line a diagnostic, escaped", () => {
  expect(github(all, textOf).split("\n")).toEqual([
    "::error file=forms/a.form,line=2,endLine=2,col=9,endColumn=12,title=file-missing::There is no file 50%25:a,b%0Ac.",
    "::warning file=forms/a.form,line=2,endLine=5,title=file-missing::There is no file 50%25:a,b%0Ac.",
    "::notice file=gone.form,line=1,endLine=1,col=1,endColumn=1,title=file-missing::There is no file 50%25:a,b%0Ac.",
    "",
  ]);
});

test("SARIF is valid against its schema", () => {
  // The schema is written for draft 4; its keywords mean the same today.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const tool = { version: "1.0.0", titleOf: () => "No such file" };
  for (const diagnostics of [all, []]) {
    const log = JSON.parse(JSON.stringify(sarif(diagnostics, textOf, tool)));
    validate(log);
    expect(validate.errors).toBeNull();
  }
});

test("SARIF: levels, places and fixes", () => {
  const log = sarif(all, textOf, { version: "1.0.0", titleOf: () => "No such file" });
  const [run] = log.runs;
  expect(run!.tool.driver.rules.map(({ id }) => id)).toEqual(["file-missing"]);
  expect(run!.results.map(({ level }) => level)).toEqual(["error", "warning", "note"]);
  expect(run!.results[0]).toMatchObject({
    ruleId: "file-missing",
    ruleIndex: 0,
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "forms/a.form" },
          region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 12 },
        },
      },
    ],
    relatedLocations: [{ physicalLocation: { artifactLocation: { uri: "forms/med%20%C3%B8.form" } } }],
    fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '"y"' } }] }] }],
  });
});

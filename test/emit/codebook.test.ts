import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { type Codebook, codebook } from "../../compiler/emit/codebook/index.ts";
import { outlineOf } from "../../compiler/emit/outline.ts";
import { wordsFor } from "../../compiler/words/expression.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import { formGene, formText } from "../meaning/form.ts";
import { made, runs } from "../meaning/made.ts";

/** Each folder is a case: a form, and its codebook. `vitest run test/emit/codebook -u` renews what must come. */
const cases = join(import.meta.dirname, "../cases/codebook");

test.each(readdirSync(cases))("%s", async (name) => {
  const folder = join(cases, name);
  const { markdown, csv } = codebookOf(compiled(folder));
  await expect(markdown).toMatchFileSnapshot(join(folder, "codebook.md"));
  await expect(csv).toMatchFileSnapshot(join(folder, "codebook.csv"));
});

function compiled(folder: string): Definition {
  const { forms, diagnostics } = compile(
    {
      read: (path) => {
        const known = readdirSync(folder).includes(path);
        return known ? readFileSync(join(folder, path), "utf8") : undefined;
      },
      siblings: () => readdirSync(folder),
      resolve: (_, reference) => reference.replace(/^\.\//, ""),
    },
    readdirSync(folder).filter((path) => path.endsWith(".form")),
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return forms[0]!.definition!;
}

function codebookOf(definition: Definition): Codebook {
  return codebook(definition, outlineOf(definition), wordsFor(definition));
}

/** The rows by the names of their columns, without the apostrophes that guard them. */
function rowsOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<string[]>(csv.slice(0, -2), { delimiter: ",", newline: "\r\n" });
  expect(errors).toEqual([]);
  const [heads, ...rows] = data.map((row) => row.map((cell) => cell.replace(/^'/, "")));
  expect(rows.filter((row) => row.length !== heads!.length)).toEqual([]);
  return rows.map((row) => Object.fromEntries(heads!.map((head, at) => [head, row[at]!])));
}

test("every variable and code of a form is in both, for every form", () => {
  fc.assert(
    fc.property(formGene, (gene) => {
      const { definition } = made(formText(gene));
      const { markdown, csv } = codebookOf(definition);
      const rows = rowsOf(csv);
      const { placed, repeats } = outlineOf(definition);
      const computed = [definition.scores, definition.cutoffs, definition.flags, definition.checks].flat();
      for (const id of [...placed.keys(), ...repeats.keys(), ...computed.map((part) => part.id)]) {
        expect(markdown).toContain(`\n### \`${id}\`\n`);
        expect(rows.some(({ variable }) => variable === id)).toBe(true);
      }
      for (const { item } of placed.values()) {
        if (!("scale" in item.type)) continue;
        const codes = definition.scales[item.type.scale]!.options.map(({ code }) => String(code));
        const found = rows.filter(({ variable }) => variable === item.id);
        expect(found.map(({ code }) => code)).toEqual(codes);
      }
      expect(rows.length).toBe(new Set(rows.map(({ variable, code }) => `${variable} ${code}`)).size);
      expect(brokenTables(markdown)).toEqual([]);
      expect(`${markdown}${csv}`).not.toMatch(/undefined|NaN|\[object|Infinity/);
    }),
    runs(100),
  );
});

test("every column is documented, and no other", () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/reference/codebook.md"), "utf8");
  const [, section] = page.split("## The columns of `codebook.csv`");
  const documented = [...section!.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names]) => names!.match(/\w+/g)!);
  const csv = readFileSync(join(cases, "household/codebook.csv"), "utf8");
  const [columns] = Papa.parse<string[]>(csv, { preview: 1 }).data;
  expect(documented.sort()).toEqual(columns!.sort());
});

/** Lines of tables that have another number of cells than the line above. */
function brokenTables(markdown: string): string[] {
  const lines = markdown.split("\n");
  const cells = (line: string) => line.replace(/\\[\\|]/g, "").split("|").length;
  return lines.filter((line, at) => {
    const above = lines[at - 1];
    return line.startsWith("|") && above?.startsWith("|") && cells(above) !== cells(line);
  });
}

describe("whatever a text holds", () => {
  /** What Markdown, spreadsheets and readers of CSV take for something else. */
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(..."=+-@'\"|\\`*_[]<>#~&$!,;:.()1 \t\r\n".split("")),
        fc.constantFrom("\n\n", "\r\n", "a", "é", "＝", "- ", "1. ", "# ", "](", "```", "<b>"),
        fc.string({ unit: "grapheme", maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join(""))
    .filter((joined) => joined.trim() !== "");

  const plain = made(`form f "F" {
    version "1.0.0" language en licence free
    item q1 "Q" one of { 0 "A" 1 "B" }
    score total "T" = q1
  }`).definition;

  const given = (written: string): Definition => ({
    ...plain,
    about: { ...plain.about, citation: written },
    texts: { en: { form: written, q1: written, "q1.0": written, "q1.1": "B", total: written } },
    scores: plain.scores.map((score) => ({ ...score, source: written })),
  });

  test("the CSV gives it back as it was", () => {
    fc.assert(
      fc.property(text, (written) => {
        const rows = rowsOf(codebookOf(given(written)).csv);
        expect(rows.map(({ label }) => label)).toEqual([written, written, written]);
        expect(rows[0]!.code_label).toBe(written);
        expect(rows[2]!.source).toBe(written);
      }),
      runs(300),
    );
  });

  test("no cell is a formula", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { data } = Papa.parse<string[]>(codebookOf(given(written)).csv, {
          delimiter: ",",
          newline: "\r\n",
        });
        const formulas = data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell));
        expect(formulas.filter((cell) => !/^-\d+(\.\d+)?$/.test(cell))).toEqual([]);
      }),
      runs(300),
    );
  });

  test("the Markdown keeps its headings and tables", () => {
    const shape = (markdown: string) => markdown.match(/^#+ (?!Codebook).*|^\|[-|]+\|$/gm);
    const usual = shape(codebookOf(given("Q")).markdown);
    fc.assert(
      fc.property(text, (written) => {
        const { markdown } = codebookOf(given(written));
        expect(shape(markdown)).toEqual(usual);
        expect(brokenTables(markdown)).toEqual([]);
      }),
      runs(300),
    );
  });
});

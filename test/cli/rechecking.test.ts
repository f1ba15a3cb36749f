import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentOf, folderWith } from "./folder.ts";
import { ran } from "./ran.ts";

const form = (id: string, more = "", before = "") => `${before}form ${id} "${id}" {
  version "1.0.0" language en licence free
  item q1 "…" one of { 0 "No" 1 "Yes" }
  score total "Total" = sum(q1)
  ${more}
}
`;
const shared = `scale often { 0 never "Never" 1 often "Often" }\n`;
const sharing = (id: string) =>
  form(id, `item q2 "…" one of often unscored`, `import often from "./scales.form"\n`);

/** The same with nothing remembered. */
async function fromNothing(words: string, folder: string) {
  rmSync(join(folder, ".memory"), { recursive: true, force: true });
  return ran(words, folder);
}

/** Makes what is remembered about every form say something else, so that it shows where it is taken over. */
function mark(folder: string): void {
  const memory = join(folder, ".memory");
  const [name = ""] = contentOf(memory);
  const kept = JSON.parse(readFileSync(join(memory, name), "utf8"));
  for (const group of kept.groups) {
    const [file] = group.files;
    const span = { file, start: 0, end: 1 };
    group.diagnostics = [
      { code: "name-unknown", severity: "warning", parts: {}, span, related: [], fixes: [], marked: true },
    ];
  }
  writeFileSync(join(memory, name), JSON.stringify(kept));
}

test("only what hangs together with what has changed is checked again", async () => {
  const folder = folderWith({
    "alone/a.form": form("a"),
    "alone/b.form": form("b"),
    "together/scales.form": shared,
    "together/c.form": sharing("c"),
    "together/d.form": sharing("d"),
  });
  await ran("check --format github", folder);
  mark(folder);
  writeFileSync(join(folder, "together/c.form"), `${sharing("c")}// Changed\n`);
  const { out } = await ran("check --format github", folder);
  const marked = out.split("\n").filter((line) => line.includes("file=alone"));
  expect(marked).toHaveLength(2);
  expect(out).not.toContain("file=together/scales.form");
});

const texts: Readonly<Record<string, readonly string[]>> = {
  "a.form": [
    form("a"),
    form("a", "flag f = q9 = 1"),
    form("a", `item q2 "…" one of twice`, `import twice from "./b/own.form"\n`),
  ],
  "a.nb.form": [
    `translation nb of a "A" { q1 "…" { 0 "Nei" 1 "Ja" }  total "Sum" }\n`,
    `translation nb of c "C" { q1 "…" { 0 "Nei" 1 "Ja" } }\n`,
  ],
  "b/own.form": [`scale twice { 0 no "No" 2 yes "Yes" }\n`, `scale twice { 0 no "No" }\n`, "scale"],
  "b/c.form": [form("c"), form("c", `table t from "t.csv"`), form("c", 'bands total { 0 low "Low" }')],
  "b/t.csv": ["key,gives\n0,1\n1,2\n", "key,gives\n0,1\n0,2\n"],
};

test("in whatever order files are changed, it is said what a first check says", async () => {
  const change = fc
    .constantFrom(...Object.keys(texts))
    .chain((path) => fc.record({ path: fc.constant(path), text: fc.constantFrom(...texts[path]!) }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      const files = Object.entries(texts).map(([path, [text = ""]]) => [path, text]);
      const [folder, other] = [folderWith(Object.fromEntries(files)), folderWith(Object.fromEntries(files))];
      for (const format of ["pretty", "json"]) await ran(`check --format ${format}`, folder);
      for (const { path, text } of changes) {
        for (const each of [folder, other]) writeFileSync(join(each, path), text);
        for (const format of ["pretty", "json"])
          expect(await ran(`check --format ${format}`, folder)).toEqual(
            await fromNothing(`check --format ${format}`, other),
          );
      }
    }),
    { numRuns: 40 },
  );
});

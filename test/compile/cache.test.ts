import { expect, test } from "vitest";
import { Cache } from "../../compiler/cache.ts";
import { compile } from "../../compiler/compile.ts";
import { Folder } from "./folder.ts";

const head = '  version "1.0.0"\n  language en\n';
const files = {
  "scales.form": 'scale often { 0 never "Never" 1 much "Often" }\n',
  "sleep.form": `import often from "./scales.form"\nform sleep "Sleep" {\n${head}  item q1 "One" one of often\n}\n`,
  "norms.form": `form norms "Norms" {\n${head}  table t from "t.csv"\n  item q1 "One" integer 0..1\n  score s "S" = lookup(t, q1)\n}\n`,
  "t.csv": "raw,t\n0,40\n1,60\n",
};
const paths = ["sleep.form", "norms.form"];

/** Which forms were compiled anew. */
function anew(change: (folder: Folder) => void): string[] {
  const folder = new Folder(files);
  const cache = new Cache();
  const before = compile(folder, paths, cache);
  change(folder);
  const after = compile(folder, paths, cache);
  return after.forms.filter((form) => !before.forms.includes(form)).map(({ id }) => id);
}

test("what has not changed is not compiled again", () => {
  expect(anew(() => {})).toEqual([]);
});

test("a form is compiled again when it changes, or a file that it is made of", () => {
  const append = (path: string, text: string) => (folder: Folder) => {
    folder.texts.set(path, folder.texts.get(path)! + text);
  };
  expect(anew(append("sleep.form", "// a remark\n"))).toEqual(["sleep"]);
  expect(anew(append("scales.form", "// a remark\n"))).toEqual(["sleep"]);
  expect(anew(append("t.csv", "2,80\n"))).toEqual(["norms"]);
  expect(anew((folder) => folder.texts.set("sleep.nb.form", 'translation nb of sleep "Søvn" { }\n'))).toEqual(
    ["sleep"],
  );
  expect(anew((folder) => folder.texts.delete("t.csv"))).toEqual(["norms"]);
});

test("what was said is said again", () => {
  const folder = new Folder({ ...files, "scales.form": "scale often { }\n" });
  const cache = new Cache();
  const { diagnostics } = compile(folder, paths, cache);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(compile(folder, paths, cache).diagnostics).toEqual(diagnostics);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { build } from "../../lsp/building/build.ts";
import { contentOf, folderWith } from "../cli/folder.ts";
import { ran } from "../cli/ran.ts";

/* What an editor builds is what the command line builds. */

const runningForm = [{ path: "formscript.js", text: "// What all share" }];

const forms = {
  "scales.form": 'scale amount { 0 none "None" 1 some "Some" }\n',
  "a/rest.form": `import amount from "../scales.form"
form rest "Rest" {
  version "1.0.0"
  language en
  licence free
  item q1 "I rest." one of amount
  table norms from "norms.csv" { columns q1 gives t }
  score t "T" = lookup(norms, q1)
}
`,
  "a/norms.csv": "q1,t\n0,40\n1,50\n",
  "sleep.form": firstForm,
  "sleep.nb.form": 'translation nb of sleep "Søvn" {\n}\n',
};

test("the same files, byte for byte", async () => {
  const folder = folderWith(forms);
  expect(await ran("build", folder)).toMatchObject({ code: 0 });
  const outcome = await build({ texts: forms, runningForm });
  const built = outcome.kind === "built" ? outcome.folders : [];
  expect(built.map((each) => each.folder).sort()).toEqual(["formscript", "rest", "sleep"]);
  for (const { folder: form, files } of built.filter((each) => each.folder !== "formscript")) {
    expect(contentOf(join(folder, "dist", form))).toEqual(files.map(({ path }) => path).sort());
    for (const { path, text } of files)
      expect(text, path).toBe(readFileSync(join(folder, "dist", form, path), "utf8"));
  }
  expect(built.find((each) => each.folder === "formscript")?.files).toEqual(runningForm);
});

test("what a form takes from outside of the folder is asked for", async () => {
  const texts = { "rest.form": forms["a/rest.form"], "norms.csv": forms["a/norms.csv"] };
  const lacking = await build({ texts, runningForm });
  expect(lacking).toEqual({ kind: "lacking", paths: ["../scales.form"] });
  const whole = { ...texts, "../scales.form": forms["scales.form"] };
  expect(await build({ texts: whole, runningForm })).toMatchObject({ kind: "built" });
  // It is not there: the import is wrong, and so the item has no scale.
  const without = { ...texts, "../scales.form": null };
  expect(await build({ texts: without, runningForm })).toEqual({ kind: "wrong", mistakes: 2, files: 1 });
});

test("nothing is built of forms with mistakes, and nothing over another", async () => {
  const broken = { ...forms, "b.form": firstForm.replace("sum(q1..q3)", "sum(q1..q9)") };
  expect(await build({ texts: broken, runningForm })).toEqual({ kind: "wrong", mistakes: 1, files: 1 });
  const twice = { "sleep.form": firstForm, "b/sleep.form": firstForm };
  expect(await build({ texts: twice, runningForm })).toEqual({
    kind: "refused",
    why: expect.stringContaining("Two forms are called sleep, in b/sleep.form and sleep.form"),
  });
  expect(await build({ texts: {}, runningForm })).toEqual({ kind: "built", folders: [] });
});

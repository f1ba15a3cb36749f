import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { folderWith } from "./folder.ts";
import { broken, ran } from "./ran.ts";

const moved = firstForm
  .replace("3..5 some ", "3..4 some ")
  .replace("6..9 much", "5..9 much")
  .replace('"1.0.0"', '"1.1.0"');

function repository() {
  const folder = folderWith({});
  const git = (words: string) => execFileSync("git", words.split(" "), { cwd: folder });
  git("init -q -b main");
  git("config user.name T");
  git("config user.email t@example.org");
  return {
    folder,
    git,
    commit(subject: string, files: Readonly<Record<string, string | null>> = {}) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        if (text === null) rmSync(join(folder, path));
        else writeFileSync(join(folder, path), text);
      }
      git("add -A");
      git(`commit -q -m ${subject}`);
    },
  };
}

async function versions(folder: string, words: string) {
  const { out } = await ran(`history ${words} --format json`, folder);
  const { forms } = JSON.parse(out) as {
    forms: {
      id: string;
      path: string;
      versions: { subject: string; class: string; version: string; scoring: string }[];
    }[];
  };
  return forms.map((form) => ({
    form: `${form.id} ${form.path}`,
    versions: form.versions.map((one) => `${one.subject} ${one.version} ${one.class} ${one.scoring}`),
  }));
}

test("each version with what it changed, and which score alike; layout and broken texts are no versions", async () => {
  const { folder, commit } = repository();
  commit("first", { "a/sleep.form": firstForm, "other.txt": "x" });
  commit("layout", { "a/sleep.form": firstForm.replaceAll("\n", "\n\n") });
  commit("broken", { "a/sleep.form": broken });
  commit("moved", { "a/sleep.form": moved });
  commit("reversed", { "a/sleep.form": moved.replace(/(item q1 .*)/, "$1 reversed") });
  commit("back", { "a/sleep.form": moved.replace('"1.1.0"', '"3.0.0"') });
  expect(await versions(folder, "a/sleep.form")).toEqual([
    {
      form: "sleep a/sleep.form",
      versions: [
        "first 1.0.0 null A",
        "moved 1.1.0 interpretation A",
        "reversed 1.1.0 score B",
        "back 3.0.0 score A",
      ],
    },
  ]);
  const { out, code } = await ran("history a", folder);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^sleep {2}a\/sleep\.form\n {2}3\.0\.0 {2}[\d-]{10} {2}[0-9a-f]{8} {2}scoring A {2}score +back\n/,
  );
});

test("what it imports, its translations, its old name and place belong to it", async () => {
  const { folder, commit, git } = repository();
  const scale = 'scale s { 0 no "No" 1 yes "Yes" }\n';
  const form = `import s from "scales.form"
form f "F" { version "1.0.0"  language en
  item q1 "One?" one of s
  score total "Total" = sum(q1)
}
`;
  commit("first", { "scales.form": scale, "f.form": form, "sleep.form": firstForm });
  commit("scale", { "scales.form": scale.replace("1 yes", "2 yes") });
  commit("translated", { "f.nb.form": 'translation nb of f "F" {\n  q1 "En?"\n}\n' });
  git("mv f.form g.form");
  git("mv f.nb.form g.nb.form");
  commit("place");
  commit("name", { "g.form": form.replace("form f", "form g was f"), "g.nb.form": null });
  const [found] = await versions(folder, "g.form");
  expect((await versions(folder, ".")).map(({ form }) => form)).toEqual(["g g.form", "sleep sleep.form"]);
  expect(found?.form).toBe("g g.form");
  expect(found?.versions.slice(0, 3)).toEqual([
    "first 1.0.0 null A",
    expect.stringMatching(/^scale 1\.0\.0 (score|answers) B$/),
    expect.stringMatching(/^translated 1\.0\.0 wording B$/),
  ]);
  expect(found?.versions.at(-1)).toMatch(/^name 1\.0\.0 answers/);
});

test("two forms of one name in two folders are two", async () => {
  const { folder, commit } = repository();
  commit("first", { "a/sleep.form": firstForm, "b/sleep.form": firstForm });
  commit("moved", { "b/sleep.form": moved });
  expect(await versions(folder, ".")).toEqual([
    { form: "sleep a/sleep.form", versions: ["first 1.0.0 null A"] },
    { form: "sleep b/sleep.form", versions: ["first 1.0.0 null A", "moved 1.1.0 interpretation A"] },
  ]);
});

test("of a branch that was merged, what it brought", async () => {
  const { folder, commit, git } = repository();
  commit("first", { "sleep.form": firstForm });
  git("checkout -q -b other");
  commit("worded", { "sleep.form": firstForm.replace("lie awake", "lie there") });
  commit("moved", { "sleep.form": moved });
  git("checkout -q main");
  git("merge -q --no-ff other -m merged");
  expect((await versions(folder, "."))[0]?.versions).toEqual([
    "first 1.0.0 null A",
    "merged 1.1.0 interpretation A",
  ]);
});

test("where there is no history", async () => {
  expect(await ran("history sleep.form", folderWith({}))).toMatchObject({ code: 2 });
  const { folder, commit } = repository();
  commit("first", { "sleep.form": firstForm });
  expect(await ran("history rest.form", folder)).toMatchObject({ code: 2, out: "" });
});

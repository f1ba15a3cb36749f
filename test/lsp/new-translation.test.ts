import { expect, onTestFinished, test } from "vitest";
import { newTranslation } from "../../lsp/features/new-translation.ts";
import { translatableForm } from "../../lsp/names/translatable.ts";
import { Workspace } from "../../lsp/workspace/workspace.ts";
import { Client } from "./client.ts";
import { editor, memoryDisk } from "./editor.ts";
import { library, libraryFiles } from "./library.ts";

const head = 'version "1.0.0" language en licence free';

function made(files: Readonly<Record<string, string>>, language: string) {
  const { view } = editor(files);
  return newTranslation(view, translatableForm(view.forms[0]!), language);
}

test("each text has a place, with what it is to be made from", () => {
  const text = `form sleep "Sleep" { ${head}
    scale often { 0 never "Never" 1 always "Always" }
    item q1 "Did you say \\"no\\"?" one of often help "As **often** as you can"
    score total "Total" = sum(q1) bands total { 0 good "Good" 1 poor "Poor" source "None" }
  }`;
  expect(made({ "/a/sleep.form": text }, "nb")).toEqual({
    path: "/a/sleep.nb.form",
    text: `translation nb of sleep "" from "Sleep" {
  q1 "" from "Did you say \\"no\\"?" {
    help "" from "As **often** as you can"
  }
  often {
    never "" from "Never"
    always "" from "Always"
  }
  total "" from "Total" {
    good "" from "Good"
    poor "" from "Poor"
  }
}
`,
  });
});

test("withheld wording is given in the form's own language, place by place", () => {
  const text = `form mood "Mood" { version "1.0.0" language en
    licence by permission "© A. Publisher" { text withheld obtain "https://example.org" }
    item q1 withheld "sadness" one of { 0 withheld 1 withheld } }`;
  expect(made({ "/a/mood.form": text }, "en")).toMatchObject({
    text: expect.stringContaining('q1 ""'),
  });
});

test.each([
  ["the form's own language", { "/a/sleep.form": `form sleep "Sleep" { ${head} item q1 "A" yesno }` }, "en"],
  [
    "a file that is of something else",
    { "/a/sleep.form": `form sleep "Sleep" { ${head} item q1 "A" yesno }`, "/a/sleep.nb.form": "// notes" },
    "nb",
  ],
])("none: %s", (_, files, language) => {
  expect(made(files, language)).toBeTypeOf("string");
});

test("of several forms in a file, each has its translation beside it, under the file's name", () => {
  const form = (id: string) => `form ${id} "Sleep" { ${head} item q1 "A" yesno }\n`;
  const files = { "/a/both.form": form("sleep") + form("rest") };
  expect(made(files, "nb")).toMatchObject({ path: "/a/both.nb.form" });
  const translation = 'translation nb of sleep "Søvn" from "Sleep" { q1 "B" from "A" }';
  expect(editor({ "/a/both.nb.form": translation, ...files }).view.diagnostics).toEqual([]);
});

test("a language that the form has already leads to its file", () => {
  const files = {
    "/a/sleep.form": `form sleep "Sleep" { ${head} item q1 "A" yesno }`,
    "/a/sleep.no.form": 'translation nb of sleep "Søvn" from "Sleep" {}',
  };
  expect(made(files, "NB")).toEqual({ path: "/a/sleep.no.form", text: null });
});

test("a translation of every form of the library can be made, and lacks nothing once its places are filled", () => {
  const files = libraryFiles();
  const translated: string[] = [];
  for (const view of library()) {
    for (const form of view.forms.filter(({ file }) => file.path === view.path)) {
      const file = newTranslation(view, translatableForm(form), "is");
      if (typeof file === "string") continue;
      const filled = file.text!.replaceAll(' "" from ', " ").replace(/ ""(?=\s)/g, ' "Orð"');
      files.set(file.path, filled);
      translated.push(file.path);
    }
  }
  const workspace = new Workspace(memoryDisk(files));
  const found = translated.flatMap((path) =>
    workspace
      .diagnostics(path)
      .flatMap(({ code }) => (code === "translation-same" ? [] : [`${path} ${code}`])),
  );
  expect(translated.length).toBeGreaterThan(15);
  expect(found).toEqual([]);
});

test("an empty place is told, and leaves the form whole", () => {
  const { view } = editor({
    "/a/sleep.form": `form sleep "Sleep" { ${head} item q1 "A" yesno item q2 "B" yesno }`,
    "/a/sleep.nb.form": 'translation nb of sleep "Søvn" from "Sleep" { q1 "" from "A" q2 "B" from "B" }',
  });
  expect(view.diagnostics.map(({ code }) => code)).toEqual(["translation-empty"]);
  expect(view.forms[0]?.definition?.texts.nb).toEqual({ form: "Søvn", q2: "B" });
});

test("an editor asks for that of a programme, too", async () => {
  const visits = 'programme visits "Visits" { version "1.0.0" language en date born "Date of birth" }\n';
  const client = new Client(new Map([["/a/visits.form", visits]]));
  onTestFinished(() => client.connection.dispose());
  await client.start();
  const about = { textDocument: { uri: "file:///a/visits.form" }, language: "nb" };
  const made = await client.connection.sendRequest("formscript/newTranslation", about);
  expect(made).toEqual({
    uri: "file:///a/visits.nb.form",
    text: 'translation nb of visits "" from "Visits" {\n  born "" from "Date of birth"\n}\n',
    notice: "",
  });
});

test("a form has the translation that is opened, also before anybody tells that its file has come", () => {
  const texts = new Map([["/f.form", `form f "Form" { ${head} item q1 "Question" yesno }\n`]]);
  const workspace = new Workspace(memoryDisk(texts));
  const languages = () => Object.keys(workspace.view("/f.form")!.forms[0]!.definition!.texts);
  expect(languages()).toEqual(["en"]);
  const translation = 'translation nb of f "Skjema" { q1 "Spørsmål" }\n';
  texts.set("/f.nb.form", translation);
  workspace.edit("/f.nb.form", translation);
  workspace.touched("/f.nb.form");
  expect(languages()).toEqual(["en", "nb"]);
  workspace.close("/f.nb.form");
  expect(languages()).toEqual(["en", "nb"]);
});

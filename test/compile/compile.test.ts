import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { codes, Folder } from "./folder.ts";

const scales = 'scale often { 0 never "Never" 1 much "Often" }\n';
const head = '  version "1.0.0"\n  language en\n';
const form = `import often from "./scales.form"\nform sleep "Sleep" {\n${head}  item q1 "One" one of often\n}\n`;
const nb = 'translation nb of sleep "Søvn" {\n  q1 "En"\n  often { never "Aldri" much "Ofte" }\n}\n';

describe("files", () => {
  test("only those asked for and what they need", () => {
    const folder = new Folder({
      "a/sleep.form": form,
      "a/scales.form": scales,
      "a/other.form": "form",
      "b/x.form": "form",
    });
    const { files, forms, diagnostics } = compile(folder, ["a/sleep.form"]);
    expect(files.map(({ path }) => path)).toEqual(["a/scales.form", "a/sleep.form"]);
    expect(forms.map(({ id, definition }) => [id, definition?.id])).toEqual([["sleep", "sleep"]]);
    expect(codes(diagnostics)).toEqual([]);
  });

  test("a file that is missing or cannot be read is said once, where it is asked for", () => {
    const folder = new Folder({ "sleep.form": form, "two.form": form });
    const { forms, diagnostics } = compile(folder, ["sleep.form", "gone.form", "two.form"]);
    expect(codes(diagnostics).filter((line) => line.includes("file-"))).toEqual([
      "sleep.form file-missing",
      "gone.form file-missing",
    ]);
    expect(forms.map(({ definition }) => definition)).toEqual([undefined, undefined]);
    folder.unreadable.add("scales.form");
    expect(codes(compile(folder, ["sleep.form"]).diagnostics)).toContain("sleep.form file-unreadable");
  });

  test("a mistake in an imported file is said once, and keeps its forms from being lowered", () => {
    const folder = new Folder({
      "one.form": form,
      "two.form": form.replace("form sleep", "form rest"),
      "scales.form": scales.replace('1 much "Often"', '0 much "Often" 1 much "Again"'),
    });
    const { forms, diagnostics } = compile(folder, ["one.form", "two.form"]);
    expect(codes(diagnostics)).toEqual(["scales.form option-twice"]);
    expect(forms.map(({ definition }) => definition)).toEqual([undefined, undefined]);
  });
});

describe("translations", () => {
  test("stand in a file beside the form, named after it", () => {
    const folder = new Folder({
      "sleep.form": form,
      "scales.form": scales,
      "sleep.nb.form": nb,
      "slept.nb.form": nb,
    });
    const { forms, files, diagnostics } = compile(folder, ["sleep.form"]);
    expect(codes(diagnostics)).toEqual([]);
    expect(Object.keys(forms[0]?.definition?.texts ?? {}).sort()).toEqual(["en", "nb"]);
    expect(files.map(({ path }) => path)).not.toContain("slept.nb.form");
  });

  test("asked for by themselves they bring their form", () => {
    const folder = new Folder({
      "sleep.form": form,
      "scales.form": scales,
      "sleep.nb.form": nb.replace("q1", "q2"),
    });
    const { forms, diagnostics } = compile(folder, ["sleep.nb.form"]);
    expect(forms.map(({ id }) => id)).toEqual(["sleep"]);
    expect(codes(diagnostics)).toContain("sleep.nb.form translation-unknown");
  });

  test("from elsewhere they come in when they are asked for as well", () => {
    const folder = new Folder({ "a/sleep.form": form, "a/scales.form": scales, "secret/wording.form": nb });
    const { forms, diagnostics } = compile(folder, ["a/sleep.form", "secret/wording.form"]);
    expect(codes(diagnostics)).toEqual([]);
    expect(forms[0]?.definition?.texts.nb?.q1).toBe("En");
    expect(codes(compile(folder, ["secret/wording.form"]).diagnostics)).toEqual([
      "secret/wording.form translation-form-unknown",
    ]);
  });

  test("one that is broken leaves the form as it is", () => {
    const folder = new Folder({
      "sleep.form": form,
      "scales.form": scales,
      "sleep.nb.form": nb.slice(0, -3),
    });
    const { forms, diagnostics } = compile(folder, ["sleep.form"]);
    expect(diagnostics.every(({ span }) => span.file === "sleep.nb.form")).toBe(true);
    expect(Object.keys(forms[0]?.definition?.texts ?? {})).toEqual(["en"]);
  });
});

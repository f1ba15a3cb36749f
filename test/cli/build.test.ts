import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { contentOf, folderWith } from "./folder.ts";
import { broken, ran } from "./ran.ts";

describe("build", () => {
  test("a folder for each form", async () => {
    const folder = folderWith({ "forms/sleep.form": firstForm });
    expect(await ran("build forms", folder)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^dist\/sleep: definition\.json, /),
    });
    const { id, formscript } = JSON.parse(readFileSync(join(folder, "dist/sleep/definition.json"), "utf8"));
    expect({ id, formscript }).toEqual({ id: "sleep", formscript: 1 });
    expect(await ran("build forms --out public/forms", folder)).toMatchObject({ code: 0 });
    expect(contentOf(join(folder, "public/forms/sleep"))).toEqual(contentOf(join(folder, "dist/sleep")));
  });

  test("what shows forms in a browser stands beside them once", async () => {
    const rest = firstForm.replace("form sleep", "form rest");
    const folder = folderWith({ "sleep.form": firstForm, "rest.form": rest });
    expect(await ran("build", folder)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^dist\/formscript: formscript\.js, /m),
    });
    const address = /from "([^"]+)"/.exec(readFileSync(join(folder, "dist/sleep/element.js"), "utf8"))?.[1];
    const script = readFileSync(join(folder, "dist/sleep", address ?? ""), "utf8");
    expect(/\.define\([`"']formscript-form\b/.test(script)).toBe(true);
  });

  test("parts that nobody refers to by name are counted, not listed", async () => {
    const { out } = await ran("build", folderWith({ "sleep.form": firstForm }));
    expect(out).toMatch(
      /^dist\/formscript: formscript\.js, formscript\.js\.map, package\.json, and \d+ parts$/m,
    );
  });

  test("that there was nothing to build is said", async () => {
    const folder = folderWith({ "empty.form": "" });
    expect((await ran("build", folder)).err).toBe(
      "There is no form in this folder, so nothing was written.\n",
    );
    expect((await ran("build empty.form", folder)).err).toContain("There is no form in empty.form,");
    expect(contentOf(folder)).not.toContain("dist");
  });

  test("no form can have the name of what stands beside them", async () => {
    const folder = folderWith({ "a.form": firstForm.replace("form sleep", "form formscript") });
    expect(await ran("build", folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/The form in a\.form is called formscript\. .*such as formscript_1/),
    });
    expect(contentOf(folder)).toEqual(["a.form"]);
  });

  test("with an error nothing is written, not even what has none", async () => {
    const folder = folderWith({
      "a.form": firstForm.replace("form sleep", "form rest"),
      "sleep.form": broken,
    });
    const { code, out } = await ran("build", folder);
    expect(code).toBe(1);
    expect(out).toMatch(/1 error in 2 files\n$/);
    expect(contentOf(folder)).toEqual(["a.form", "sleep.form"]);
  });

  test("two forms of one name would write over each other", async () => {
    const folder = folderWith({ "a/sleep.form": firstForm, "b/sleep.form": firstForm });
    const { code, err } = await ran("build", folder);
    expect(code).toBe(2);
    expect(err).toMatch(/Two forms are called sleep, in a\/sleep\.form and b\/sleep\.form/);
    expect(contentOf(folder)).not.toContain("dist");
  });

  test("a folder that cannot be written", async () => {
    const folder = folderWith({ "sleep.form": firstForm, dist: "a file in its place" });
    expect(await ran("build", folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/dist cannot be written: .* Nothing was changed\.\n$/),
    });
  });

  test("a licence holder's texts come from a folder of their own", async () => {
    const withheld = `form calm "Calm" {
  version  "1.0.0"
  language en
  licence  by permission "© A publisher" { text withheld  obtain "https://example.org" }

  item q1 withheld "calm" one of { 0 withheld 1 withheld }
  score total = sum(q1)

  example "calm" { q1 = 1  expect total = 1 }
}
`;
    const texts = 'translation en of calm {\n  q1 "Are you calm?" { 0 "No"  1 "Yes" }\n}\n';
    const folder = folderWith({ "forms/calm.form": withheld, "licensed/calm.en.form": texts });
    const definition = () => JSON.parse(readFileSync(join(folder, "dist/calm/definition.json"), "utf8"));
    expect(await ran("build forms", folder)).toMatchObject({ code: 0 });
    expect(definition().about.licence).toMatchObject({ withheld: true, wordingMissing: true });
    expect(await ran("build forms --texts licensed", folder)).toMatchObject({ code: 0 });
    expect(definition().about.licence).toMatchObject({ withheld: true, wordingMissing: false });
    expect(definition().texts.en.q1).toBe("Are you calm?");
  });
});

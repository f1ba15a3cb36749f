import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { folderWith } from "./folder.ts";
import { broken, ran } from "./ran.ts";

const moved = firstForm.replace("3..5 some ", "3..4 some ").replace("6..9 much", "5..9 much");
const grown = moved.replace('"1.0.0"', '"1.1.0"');
const worded = firstForm.replace("lie awake", "lie there").replace('"1.0.0"', '"1.0.1"');

describe("files and folders", () => {
  const folder = () =>
    folderWith({
      "old.form": firstForm,
      "moved.form": moved,
      "grown.form": grown,
      "worded.form": worded,
      "broken.form": broken,
    });

  test("what changes, with answers for which it matters and how many there are", async () => {
    const { code, out } = await ran("diff old.form grown.form", folder());
    expect(code).toBe(0);
    expect(out).toContain("sleep 1.0.0 → 1.1.0");
    expect(out).toContain("q1 = most, q3 = always, all others at their lowest: total 5, some → much");
    expect(out).toContain("total, by band: otherwise for 15.6 % of all answer sets (10 of 64)");
  });

  test("nothing, between forms that only look different", async () => {
    const within = folder();
    writeFileSync(join(within, "loose.form"), firstForm.replaceAll("\n", "\n\n"));
    expect(await ran("diff old.form loose.form", within)).toEqual({
      code: 0,
      out: "No form has changed\n",
      err: "",
    });
  });

  test("a changed form with its old version is an error", async () => {
    const { code, out } = await ran("diff old.form moved.form", folder());
    expect(code).toBe(1);
    expect(out).toContain("The version is still 1.0.0: these changes ask for 1.1.0 or higher.");
  });

  test("--require-version asks for as much as the changes do", async () => {
    const within = folder();
    writeFileSync(join(within, "little.form"), moved.replace('"1.0.0"', '"1.0.1"'));
    expect((await ran("diff old.form little.form", within)).code).toBe(0);
    expect((await ran("diff old.form little.form --require-version", within)).code).toBe(1);
    expect((await ran("diff old.form grown.form --require-version", within)).code).toBe(0);
  });

  test("package.json may ask for more or less", async () => {
    const within = folder();
    const policy = (versions: object) =>
      writeFileSync(join(within, "package.json"), JSON.stringify({ formscript: { versions } }));
    policy({ wording: "minor" });
    expect((await ran("diff old.form worded.form --require-version", within)).code).toBe(1);
    policy({ interpretation: "none" });
    expect((await ran("diff old.form moved.form", within)).code).toBe(0);
    policy({ words: "minor" });
    expect(await ran("diff old.form worded.form", within)).toMatchObject({ code: 2 });
  });

  test("a package.json that cannot be read is named", async () => {
    const within = folder();
    writeFileSync(join(within, "package.json"), '{ "name": }');
    const { code, err } = await ran("diff old.form worded.form", within);
    expect(code).toBe(2);
    expect(err).toContain(`${join(within, "package.json")} is not JSON: `);
  });

  test("--fail-on a class, or a graver one", async () => {
    const within = folder();
    const code = async (words: string) => (await ran(`diff old.form ${words}`, within)).code;
    expect(await code("grown.form --fail-on interpretation")).toBe(1);
    expect(await code("grown.form --fail-on wording")).toBe(1);
    expect(await code("grown.form --fail-on score")).toBe(0);
    expect(await code("worded.form --fail-on routing rights")).toBe(0);
    expect(await code("worded.form --fail-on nothing")).toBe(2);
  });

  test("as Markdown, a page, JSON, SARIF and notes on a pull request", async () => {
    const within = folder();
    const { out: markdown } = await ran("diff old.form grown.form --format markdown", within);
    expect(markdown).toContain("### Interpretation");
    const { out: page } = await ran("diff old.form grown.form --format html", within);
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("<ins>3 to 4</ins>");
    expect(markdown).toContain("| some | much | 15.6 % |");
    const { out: json } = await ran("diff old.form grown.form --format json", within);
    expect(JSON.parse(json)).toMatchObject({
      schema: 1,
      forms: [
        {
          kind: "changed",
          changes: [{ code: "band-moved", class: "interpretation" }, {}],
          version: { state: "fine" },
        },
      ],
    });
    const { out: sarif } = await ran("diff old.form grown.form --format sarif", within);
    expect(JSON.parse(sarif).runs[0].results[0]).toMatchObject({ ruleId: "band-moved", level: "note" });
    const { out: github } = await ran("diff old.form grown.form --format github", within);
    expect(github).toMatch(/^::notice file=grown\.form,line=\d+.*title=band-moved::The band some/);
  });

  test("a form with errors is not compared, and that is said", async () => {
    const { code, err, out } = await ran("diff old.form broken.form", folder());
    expect(code).toBe(1);
    expect(err).toContain("In broken.form, forms with errors are not compared");
    expect(out).toContain("sleep 1.0.0 cannot be compared: the newer version has errors");
    const { out: markdown } = await ran("diff broken.form old.form --format markdown", folder());
    expect(markdown).toContain("cannot be compared: the older version has errors.");
  });

  test("the pages of the rules are explained", async () => {
    const { code, out } = await ran("explain band-moved", folder());
    expect(code).toBe(0);
    expect(out).toContain("A band has other limits");
  });
});

describe("revisions", () => {
  function repository(): string {
    const folder = folderWith({ "forms/sleep.form": firstForm });
    git(folder, "init -q -b main");
    commit(folder, "first");
    return folder;
  }

  function git(folder: string, words: string): void {
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...words.split(" ")], {
      cwd: folder,
    });
  }

  function commit(folder: string, name: string): void {
    git(folder, "add .");
    git(folder, `commit -q -m ${name}`);
  }

  test("what is committed, and what is here", async () => {
    const folder = repository();
    expect((await ran("diff", folder)).out).toBe("No form has changed\n");
    writeFileSync(join(folder, "forms/sleep.form"), grown);
    expect((await ran("diff", folder)).out).toContain("band-moved");
    expect((await ran("diff HEAD:forms/sleep.form", folder)).out).toContain("band-moved");
    expect((await ran("diff forms/sleep.form HEAD:forms/sleep.form", folder)).out).toContain(
      "The version goes back",
    );
  });

  test("a range, from where the branches parted, with imports and translations of each revision", async () => {
    const folder = repository();
    git(folder, "checkout -q -b other");
    writeFileSync(join(folder, "forms/sleep.nb.form"), 'translation nb of sleep "Søvn" {\n}\n');
    commit(folder, "translated");
    git(folder, "checkout -q main");
    writeFileSync(join(folder, "forms/sleep.form"), grown);
    commit(folder, "moved");
    const { out } = await ran("diff main...other", folder);
    expect(out).toContain("language-added");
    expect(out).not.toContain("band-moved");
    expect((await ran("diff main..other", folder)).out).toContain("band-moved");
    expect((await ran("diff other..main forms/sleep.form", folder)).out).toContain("language-removed");
  });

  test("forms that are new and forms that are gone", async () => {
    const folder = repository();
    writeFileSync(join(folder, "forms/sleep.form"), firstForm.replace("form sleep", "form nights"));
    const { out, code } = await ran("diff --fail-on answers", folder);
    expect(out).toContain("nights 1.0.0 is new");
    expect(out).toContain("sleep 1.0.0 is gone");
    expect(code).toBe(1);
  });

  test("forms of the same name in several folders are each compared with themselves", async () => {
    const folder = repository();
    for (const place of ["other/a", "other/b"]) mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, "other/a/sleep.form"), worded);
    writeFileSync(join(folder, "other/b/sleep.form"), grown);
    commit(folder, "others");
    expect((await ran("diff", folder)).out).toBe("No form has changed\n");
    writeFileSync(join(folder, "other/b/sleep.form"), grown.replace("lie awake", "lie there"));
    const { out } = await ran("diff", folder);
    expect(out).toContain("other/b/sleep.form");
    expect(out).not.toContain("band-moved");
  });

  test("before anything is committed, there is nothing to compare with", async () => {
    const folder = folderWith({ "sleep.form": firstForm });
    expect((await ran("diff", folder)).err).toMatch(
      /^This folder is in no git repository, .*formscript diff old/,
    );
    git(folder, "init -q -b main");
    expect(await ran("diff", folder)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Nothing has been committed in this repository yet/),
    });
  });

  test("a revision that is not there", async () => {
    expect(await ran("diff v9...HEAD", repository())).toMatchObject({
      code: 2,
      err: "There is no revision v9.\n",
    });
  });
});

describe("several forms", () => {
  const named = (name: string, text = firstForm) => text.replace("form sleep ", `form ${name} `);
  const committed = (files: Readonly<Record<string, string>>) => {
    const folder = folderWith(files);
    const git = (words: string) => execFileSync("git", words.split(" "), { cwd: folder });
    git("init -q");
    git("add -A");
    git("-c user.name=T -c user.email=t@example.org commit -q -m first");
    return folder;
  };

  test("the gravest first, what is gone before all", async () => {
    const folder = committed({ "a.form": named("a"), "b.form": named("b"), "c.form": named("c") });
    writeFileSync(join(folder, "a.form"), named("a", worded));
    writeFileSync(join(folder, "b.form"), named("b", grown));
    rmSync(join(folder, "c.form"));
    const { out } = await ran("diff", folder);
    expect(out.match(/^[a-z] 1\S+ (→|is gone)/gm)).toEqual(["c 1.0.0 is gone", "b 1.0.0 →", "a 1.0.0 →"]);
  });

  test("a form that is new in the file of one that is gone may be that one", async () => {
    const folder = committed({ "a.form": named("a") });
    writeFileSync(join(folder, "a.form"), named("b"));
    const { out } = await ran("diff", folder);
    expect(out).toContain("b 1.0.0 is new  a.form\n  If it is what a was, say “was a”.\n");
    expect((await ran("diff --format markdown", folder)).out).toContain("If it is what a was, say “was a”.");
    writeFileSync(join(folder, "a.form"), named("a"));
    writeFileSync(join(folder, "b.form"), named("b"));
    expect((await ran("diff", folder)).out).not.toContain("If it is");
  });

  test("a form with nothing but another version is told so", async () => {
    const folder = committed({ "a.form": named("a") });
    writeFileSync(join(folder, "a.form"), named("a").replace('"1.0.0"', '"1.0.1"'));
    const said = "Nothing but its version has changed.";
    expect((await ran("diff", folder)).out).toContain(said);
    expect((await ran("diff --format markdown", folder)).out).toContain(said);
  });
});

test("of programmes it is said that they have changed, and that they are not compared", async () => {
  const programme = (weeks: number) => `programme early "Early" {
  version "1.0.0"
  uses sleep from "./sleep.form"
  date born "Born"
  step first "First" form sleep { from ${weeks} weeks after born }
  step again "Again" form sleep { from 2 weeks after first  when first.total >= 3 }
}
`;
  const folder = folderWith({
    "old/sleep.form": firstForm,
    "old/early.form": programme(6),
    "new/sleep.form": firstForm,
    "new/early.form": programme(6),
  });
  expect(await ran("diff old new", folder)).toEqual({ code: 0, out: "No form has changed\n", err: "" });
  writeFileSync(join(folder, "new/early.form"), programme(8));
  const { code, out, err } = await ran("diff old/early.form new/early.form", folder);
  expect({ code, out }).toEqual({ code: 0, out: "No form has changed\n" });
  expect(err).toContain("Programmes are not compared; changed are: ");
});

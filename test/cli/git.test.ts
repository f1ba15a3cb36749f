import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { folderWith } from "./folder.ts";
import { broken, ran } from "./ran.ts";

const moved = firstForm
  .replace("3..5 some ", "3..4 some ")
  .replace("6..9 much", "5..9 much")
  .replace('"1.0.0"', '"1.1.0"');
const worded = firstForm.replace("lie awake", "lie there").replace('"1.0.0"', '"1.0.1"');

async function repository(files: Readonly<Record<string, string>> = { "forms/sleep.form": firstForm }) {
  const folder = folderWith(files);
  git(folder, "init -q -b main");
  git(folder, "config user.name T");
  git(folder, "config user.email t@example.org");
  await ran("git install", folder);
  commit(folder, "first");
  return folder;
}

function git(folder: string, words: string): string {
  return execFileSync("git", words.split(" "), { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

function commit(folder: string, name: string, ...words: string[]): void {
  git(folder, "add .");
  git(folder, ["commit -q -m", name, ...words].join(" "));
}

function write(folder: string, text: string, path = "forms/sleep.form"): void {
  writeFileSync(join(folder, path), text);
}

function read(folder: string, path = "forms/sleep.form"): string {
  return readFileSync(join(folder, path), "utf8");
}

describe("install", () => {
  test("says what it did, and the second time that there was nothing to do", async () => {
    const folder = folderWith({ ".gitattributes": "*.png binary\n" });
    git(folder, "init -q");
    const first = await ran("git install", folder);
    expect(first).toEqual({
      code: 0,
      err: "",
      out: `diff.formscript.command: set
merge.formscript.name: set
merge.formscript.driver: set
pager.log: set
pager.show: set
.gitattributes: changed
pre-commit: written
`,
    });
    const before = read(folder, ".git/hooks/pre-commit");
    const { out } = await ran("git install", folder);
    expect(out.match(/was set already|is as it should be/g)).toHaveLength(7);
    expect(read(folder, ".git/hooks/pre-commit")).toBe(before);
    expect(read(folder, ".gitattributes")).toContain("*.png binary\n# formscript: begin\n*.form ");
  });

  test("uninstall leaves everything as it was", async () => {
    const folder = folderWith({ ".gitattributes": "*.png binary\n" });
    git(folder, "init -q");
    write(folder, "#!/bin/sh\necho mine\n", ".git/hooks/pre-commit");
    chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
    git(folder, "config pager.show mine");
    const config = git(folder, "config --local --list");
    expect((await ran("git install", folder)).out).toContain("pager.show: stays mine");
    expect(read(folder, ".git/hooks/pre-commit")).toMatch(/^#!\/bin\/sh\n# formscript: begin\n/);
    expect((await ran("git uninstall", folder)).code).toBe(0);
    expect(read(folder, ".git/hooks/pre-commit")).toBe("#!/bin/sh\necho mine\n");
    expect(read(folder, ".gitattributes")).toBe("*.png binary\n");
    expect(git(folder, "config --local --list")).toBe(config);
    expect((await ran("git uninstall", folder)).out).toContain("diff.formscript: was not set");
  });

  test("leaves no file of ours behind; a hook that is no shell script stays", async () => {
    const folder = folderWith({});
    git(folder, "init -q");
    await ran("git install", folder);
    await ran("git uninstall", folder);
    expect(existsSync(join(folder, ".gitattributes"))).toBe(false);
    expect(existsSync(join(folder, ".git/hooks/pre-commit"))).toBe(false);
    write(folder, "#!/usr/bin/env python3\n", ".git/hooks/pre-commit");
    expect((await ran("git install", folder)).out).toContain(
      "pre-commit: there is one that is no shell script",
    );
  });

  test("needs a repository, and knows what it can do", async () => {
    expect(await ran("git install", folderWith({}))).toMatchObject({ code: 2 });
    expect(await ran("git instal", folderWith({}))).toMatchObject({ code: 2 });
  });
});

describe("git diff", () => {
  test("what the change does, above the text", async () => {
    const folder = await repository();
    write(folder, moved);
    const shown = git(folder, "diff");
    expect(shown).toMatch(/^diff --git a\/forms\/sleep\.form b\/forms\/sleep\.form\nsleep 1\.0\.0 → 1\.1\.0/);
    expect(shown).toContain("q1 = most, q3 = always, all others at their lowest: total 5, some → much");
    expect(shown).toContain("--- a/forms/sleep.form\n+++ b/forms/sleep.form\n@@");
    expect(shown.indexOf("band-moved")).toBeLessThan(shown.indexOf("@@"));
    expect(shown).toMatch(/^-.*3\.\.5 some/m);
  });

  test("forms that are new, gone, and broken", async () => {
    const folder = await repository();
    write(folder, firstForm.replace("form sleep", "form rest"), "forms/rest.form");
    git(folder, "add .");
    expect(git(folder, "diff --cached")).toContain("rest 1.0.0 is new");
    git(folder, "rm -q --cached forms/sleep.form");
    expect(git(folder, "diff --cached -- forms/sleep.form")).toContain("sleep 1.0.0 is gone");
    write(folder, broken, "forms/rest.form");
    expect(git(folder, "diff")).toContain("The form after has errors, and is not compared.");
  });

  test("git log -p, with --ext-diff and on its way to the pager", async () => {
    const folder = await repository();
    write(folder, moved);
    commit(folder, "moved");
    expect(git(folder, "log -p --ext-diff -1")).toContain("band-moved");
    const paged = spawnSync("sh", ["-c", 'git log -p | eval "$(git config pager.log)"'], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, GIT_PAGER: "cat" },
    });
    const plain = stripVTControlCharacters(paged.stdout);
    expect(plain).toMatch(
      /sleep 1\.0\.0 → 1\.1\.0[\s\S]*band-moved[\s\S]*\ndiff --git a\/forms\/sleep\.form/,
    );
    expect(plain).toContain("sleep 1.0.0 is new");
  });
});

describe("git merge", () => {
  async function branches(ours: string, theirs: string): Promise<string> {
    const folder = await repository();
    git(folder, "checkout -q -b other");
    write(folder, theirs);
    commit(folder, "theirs", "--no-verify");
    git(folder, "checkout -q main");
    write(folder, ours);
    commit(folder, "ours", "--no-verify");
    return folder;
  }

  test("changes to neighbouring questions are both taken", async () => {
    const one = firstForm.replace(/item q1 "[^"]*"/, 'item q1 "One"');
    const two = firstForm.replace(/item q2 "[^"]*"/, 'item q2 "Two"');
    const folder = await branches(one, two);
    git(folder, "merge -q other -m merged");
    expect(read(folder)).toBe(one.replace(/item q2 "[^"]*"/, 'item q2 "Two"'));
    expect(git(folder, "status --porcelain")).toBe("");
  });

  test("changes to the same question are a conflict, as git knows it", async () => {
    const [one, two] = ["One", "Two"].map((text) =>
      firstForm.replace(/item q1 "[^"]*"/, `item q1 "${text}"`),
    );
    const folder = await branches(one!, two!);
    expect(() => git(folder, "merge -q other -m merged")).toThrow();
    expect(git(folder, "status --porcelain")).toContain("UU forms/sleep.form");
    expect(read(folder)).toMatch(/<{7} ours\n.*"One".*\n={7}\n.*"Two".*\n>{7} theirs\n/);
  });

  test("what would be a broken form together is a conflict", async () => {
    const without = firstForm.replace(/^ *item q2.*\n/m, "").replace("sum(q1..q3)", "sum(q1, q3)");
    const more = firstForm.replace(/^( *)score total/m, '$1score first "First" = sum(q1, q2)\n$1score total');
    const folder = await branches(without, more);
    expect(() => git(folder, "merge -q other -m merged")).toThrow();
    expect(read(folder)).toContain("<<<<<<< ours");
  });
});

test("what is no UTF-8 is merged as git does it", async () => {
  const latin = (text: string) => Buffer.from(text, "latin1");
  const folder = folderWith({
    base: latin("ø\n1\n2\n3\n4\n"),
    ours: latin("å\n1\n2\n3\n4\n"),
    theirs: latin("ø\n1\n2\n3\n5\n"),
  });
  git(folder, "init -q");
  expect((await ran("git merge-driver base ours theirs x.form", folder)).code).toBe(0);
  expect(readFileSync(join(folder, "ours"), "latin1")).toBe("å\n1\n2\n3\n5\n");
});

describe("the check before a commit", () => {
  test("forms with errors are not committed; it is the staged text that counts", async () => {
    const folder = await repository();
    write(folder, broken);
    expect(() => commit(folder, "broken")).toThrow(/Nothing is committed/);
    write(folder, worded);
    git(folder, "add .");
    write(folder, broken);
    git(folder, "commit -q -m worded");
    expect(git(folder, "log --format=%s")).toBe("worded\nfirst\n");
  });

  function tried(folder: string): { readonly stderr: string; readonly status: number | null } {
    git(folder, "add .");
    const { stderr, status } = spawnSync("git", ["commit", "-q", "-m", "tried"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { stderr, status };
  }

  test("a form that has changed under its old version is not committed; which version it needs is said", async () => {
    const folder = await repository();
    write(folder, worded.replace('"1.0.1"', '"1.0.0"'));
    const said = "The version is still 1.0.0: these changes ask for 1.0.1 or higher.";
    expect(tried(folder)).toEqual({
      stderr: expect.stringMatching(
        new RegExp(
          `^forms/sleep\\.form: “.*” differs from the last commit\\. ${said}\\nNothing is committed\\.`,
        ),
      ),
      status: 1,
    });
    write(folder, worded);
    expect(tried(folder)).toEqual({ stderr: "", status: 0 });
  });

  test("a version that has grown too little is told, as the policy in package.json asks", async () => {
    const folder = await repository();
    write(folder, moved.replace('"1.1.0"', '"1.0.1"'));
    const { stderr, status } = tried(folder);
    expect(status).toBe(0);
    expect(stderr).toMatch(/1\.0\.0 → 1\.0\.1 is not enough: .* 1\.1\.0 or higher\. \(This does not stop/);
    write(folder, '{ "formscript": { "versions": { "wording": "none" } } }', "package.json");
    write(folder, read(folder).replace("lie awake", "lie there"));
    expect(tried(folder)).toEqual({ stderr: "", status: 0 });
  });

  test("a version may take several commits until it is published", async () => {
    const published = await repository();
    const folder = folderWith({});
    git(folder, `clone -q ${published} .`);
    git(folder, "config user.name T");
    git(folder, "config user.email t@example.org");
    await ran("git install", folder);
    git(folder, "switch -q -c mine");
    write(folder, worded);
    expect(tried(folder)).toEqual({ stderr: "", status: 0 });
    write(folder, worded.replace("lie there", "lie still"));
    expect(tried(folder)).toEqual({ stderr: "", status: 0 });
    write(folder, worded.replace("lie there", "lie down").replace('"1.0.1"', '"1.0.0"'));
    expect(tried(folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("what is published ("),
    });
  });

  test("forms that are not staged, and read a scale or a table that is", async () => {
    const scales = (most: number) => `scale often { 0 never "Never"  ${most} always "Always" }\n`;
    const form = (id: string, scale: string) => `import ${scale} from "../scales/often.form"
form ${id} "${id}" {
  version "1.0.0" language en licence free
  item q1 "One?" one of ${scale}
  table norms from "norms.csv" { columns raw  gives t }
  score total "Total" = sum(q1)
  score normed "Normed" = lookup(norms, total)
}
`;
    const table = "raw,t\n0,40\n1,50\n2,60\n";
    const folder = await repository({
      "scales/often.form": scales(1),
      "forms/a.form": form("a", "often"),
      "forms/norms.csv": table,
    });
    // Broken already, and no business of this commit.
    write(folder, form("b", "oftn"), "forms/b.form");
    commit(folder, "b", "--no-verify");
    write(folder, scales(2), "scales/often.form");
    expect(tried(folder)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^forms\/a\.form: “a” differs .* 2\.0\.0 or higher\.\nNothing/),
    });
    git(folder, "checkout -q HEAD -- scales");
    write(folder, table.replace("50", "51"), "forms/norms.csv");
    expect(tried(folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("forms/a.form: “a” differs"),
    });
    git(folder, "checkout -q HEAD -- forms");
    write(folder, scales(1).replace("often", "seldom"), "scales/often.form");
    expect(tried(folder)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/forms\/a\.form:.*often[\s\S]*Nothing is committed/),
    });
  });
});

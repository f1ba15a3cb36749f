import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstForm } from "../../compiler/first-form.ts";
import { folderWith } from "./folder.ts";
import { broken, ran } from "./ran.ts";

describe("list", () => {
  test("a page that is not there is asked for in words", async () => {
    const { code, err } = await ran("list --into none.md", folderWith({ "sleep.form": firstForm }));
    expect(code).toBe(2);
    expect(err).toMatch(/^There is no page none\.md\. Write it, /);
    expect(err).toContain("<!-- formscript list: begin -->");
  });

  test("a line a form", async () => {
    const { code, out } = await ran("list", folderWith({ "sleep.form": firstForm }));
    expect(code).toBe(0);
    expect(out).toMatch(/^sleep {2}Sleep in the last two weeks {2}3 questions {2}self {2}en\n$/);
  });

  test("as data", async () => {
    const { out } = await ran("list --format json", folderWith({ "sleep.form": firstForm }));
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      forms: [{ id: "sleep", file: "sleep.form", items: 3 }],
    });
  });

  test("into a page, between its marks, and nowhere else", async () => {
    const page = "# Mine\n\n<!-- formscript list: begin -->\nold\n<!-- formscript list: end -->\n\nMore.\n";
    const folder = folderWith({ "forms/sleep.form": firstForm, "docs/page.md": page });
    expect((await ran("list forms --into docs/page.md", folder)).code).toBe(0);
    const written = readFileSync(join(folder, "docs/page.md"), "utf8");
    expect(written).toMatch(/^# Mine\n\n<!--/);
    expect(written).toMatch(/end -->\n\nMore\.\n$/);
    expect(written).toContain("[`sleep`](../forms/sleep.form)");
    expect(written).not.toContain("old");
    await ran("list forms --into docs/page.md", folder);
    expect(readFileSync(join(folder, "docs/page.md"), "utf8")).toBe(written);
  });

  test("a page without marks, and one that is not there", async () => {
    const folder = folderWith({ "sleep.form": firstForm, "page.md": "Mine.\n" });
    const { code, err } = await ran("list --into page.md", folder);
    expect(code).toBe(2);
    expect(err).toContain("has no place for the list");
    expect(readFileSync(join(folder, "page.md"), "utf8")).toBe("Mine.\n");
    const gone = await ran("list --into none.md", folder);
    expect(gone.code).toBe(2);
    expect(gone.err).toContain("none.md");
  });

  test("a form with errors is told, the others are listed", async () => {
    const { code, out, err } = await ran("list", folderWith({ "sleep.form": firstForm, "b.form": broken }));
    expect(code).toBe(1);
    expect(out + err).toContain("sleep");
  });
});

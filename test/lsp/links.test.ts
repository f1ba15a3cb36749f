import { expect, test } from "vitest";
import { links } from "../../lsp/features/links.ts";
import { editor, memoryDisk } from "./editor.ts";
import { library, libraryFiles } from "./library.ts";

test("files and addresses", () => {
  const { view, marked } = editor({
    "/forms/a.form": `import amount from "<|../scales.form|>"
form a "A" {
  licence by permission "© Doe" { text withheld obtain "<|https://example.org/a?b=1|>" }
  citation "See <|http://example.org/b|>. And on."
  table norms from "<|norms.csv|>"
  item q1 "…" many of parts on "<|body.svg|>"
}
import more from ""`,
  });
  const found = links(view);
  expect(
    found.map(({ start, end }) => ({ file: "/forms/a.form", start, end })).sort((a, b) => a.start - b.start),
  ).toEqual(marked);
  expect(found.map(({ to }) => ("file" in to ? to.file : to.url)).sort()).toEqual([
    "/forms/body.svg",
    "/forms/norms.csv",
    "/scales.form",
    "http://example.org/b",
    "https://example.org/a?b=1",
  ]);
});

test("every file that the library links to is there, but what a licence holder keeps", () => {
  const files = libraryFiles();
  const disk = memoryDisk(files);
  let count = 0;
  for (const view of library()) {
    for (const { to } of links(view)) {
      if (!("file" in to)) continue;
      count += 1;
      if (/\.(form|svg)$/.test(to.file))
        expect(disk.read(to.file), `${view.path} → ${to.file}`).toBeDefined();
    }
  }
  expect(count).toBeGreaterThan(5);
});

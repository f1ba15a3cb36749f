import { expect, test } from "vitest";
import { pathOf, uriOf } from "../../lsp/server/uris.ts";

test.each([
  ["file:///forms/a%20b.form", "/forms/a b.form"],
  ["file:///forms/100%25%23.form", "/forms/100%#.form"],
  ["file:///c%3A/forms/a.form", "c:/forms/a.form"],
  ["vscode-vfs://github/owner/forms/a%20b.form", "vscode-vfs://github/owner/forms/a b.form"],
  ["memfs:/forms/gr%C3%B6%C3%9Fe.form", "memfs:/forms/größe.form"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
])("%s is %s", (uri, path) => {
  expect(pathOf(uri)).toBe(path);
  expect(uriOf(path)).toBe(uri);
});

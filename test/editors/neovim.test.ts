import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { needEditor } from "./find-editor.ts";
import { settingsFor } from "./settings.ts";
import { sleep } from "./sleep.ts";

beforeAll(() => needEditor("nvim", ["neovim"]));

/** Opens the form, and writes what it is told, and what it gets when it asks, into a file. */
const visit = `
vim.cmd("edit sleep.form")
local function ask(method, line, character)
  local where = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
  local answers = vim.lsp.buf_request_sync(0, method, where, 30000) or {}
  for _, answer in pairs(answers) do return answer.result end
end
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local said = {
  diagnostics = vim.tbl_map(function(one) return one.message end, vim.diagnostic.get(0)),
  hover = ask("textDocument/hover", 11, 8),
  completion = ask("textDocument/completion", 22, 13),
}
vim.fn.writefile({ vim.json and vim.json.encode(said) or vim.fn.json_encode(said) }, "said.json")
vim.cmd("qall!")
`;

test("Neovim tells what is wrong, what a name is worth, and what may come", () => {
  const folder = mkdtempSync(join(tmpdir(), "formscript-nvim-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "sleep.form"), sleep);
  writeFileSync(join(folder, "visit.lua"), settingsFor("Neovim") + visit);
  execFileSync("nvim", ["--headless", "-u", "NONE", "-n", "-S", "visit.lua"], {
    cwd: folder,
    stdio: "pipe",
    timeout: 110_000,
  });
  const said = JSON.parse(readFileSync(join(folder, "said.json"), "utf8"));
  expect(said.diagnostics).toEqual([expect.stringContaining("No band covers 2 of Sleep")]);
  expect(JSON.stringify(said.hover)).toContain("0–2");
  const { items } = Array.isArray(said.completion) ? { items: said.completion } : said.completion;
  expect(items.length).toBeGreaterThan(0);
});

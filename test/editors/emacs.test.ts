import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { needEditor } from "./find-editor.ts";
import { settingsFor } from "./settings.ts";
import { sleep } from "./sleep.ts";

beforeAll(() => needEditor("emacs", ["emacs-nox", "elpa-eglot"]));

/** Opens the form, and writes what it is told, and what it gets when it asks, into a file. */
const visit = `
(package-initialize)
(setq eglot-sync-connect t eglot-connect-timeout 60)
(find-file "sleep.form")
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(defun ask (method line character)
  (jsonrpc-request (eglot--current-server-or-lose) method
    (list :textDocument (eglot--TextDocumentIdentifier)
          :position (list :line line :character character))
    :timeout 30))
(let ((until (+ (float-time) 60)))
  (while (and (null (flymake-diagnostics)) (< (float-time) until))
    (flymake-start)
    (accept-process-output nil 0.2)))
(let ((told (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
      (hover (ask :textDocument/hover 11 8))
      (offered (ask :textDocument/completion 22 13)))
  (with-temp-file "said.txt"
    (insert (format "told: %S\\nhover: %S\\noffered: %S\\n" told hover offered))))
(kill-emacs 0)
`;

test("Emacs tells what is wrong, what a name is worth, and what may come", () => {
  const folder = mkdtempSync(join(tmpdir(), "formscript-emacs-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "sleep.form"), sleep);
  writeFileSync(
    join(folder, "visit.el"),
    visit.replace("(setq eglot", () => `${settingsFor("Emacs")}(setq eglot`),
  );
  execFileSync("emacs", ["--batch", "-l", "visit.el"], {
    cwd: folder,
    stdio: "pipe",
    timeout: 110_000,
  });
  const said = readFileSync(join(folder, "said.txt"), "utf8");
  expect(said).toMatch(/^told: .*No band covers 2 of Sleep/);
  expect(said).toMatch(/^hover: .*Scored 0–2/ms);
  expect(said).toMatch(/^offered: .*:label/m);
});

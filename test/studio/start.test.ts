import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../house/sources.ts";
import { folderOf } from "./server/harness.ts";

const short = `form sleep "Sleep" {
  version "1.0.0"
  language en
  licence free
  item q1 "Well?" yesno
}
`;

/** What `npm start` prints, as far as this. */
function printed(program: ChildProcess, wanted: RegExp): Promise<string> {
  let said = "";
  return new Promise((found, failed) => {
    program.stdout!.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (wanted.test(said)) found(said);
    });
    program.on("exit", () => failed(new Error(`It has ended:\n${said}`)));
  });
}

test("npm start runs the studio and the gallery, and the one knows of the other", async () => {
  const forms = folderOf({ "sleep.form": short });
  const out = mkdtempSync(join(tmpdir(), "formscript-start-"));
  const words = ["lsp/studio/start.ts", "--no-open", "--port", "0", "--forms", forms, "--out", out];
  const program = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    program.kill();
    rmSync(out, { recursive: true, force: true });
  });
  const said = await printed(program, /(?=.*The studio is at \S+\n)(?=.*The library is at \S+\n)/s);
  const [, studio, token] = /The studio is at (http\S+)#token=(\S+)\n/.exec(said) ?? [];
  const [, gallery] = /The library is at (http\S+)\n/.exec(said) ?? [];
  const begins = await fetch(`${studio}studio.json`, { headers: { authorization: `Bearer ${token}` } });
  expect(await begins.json()).toMatchObject({ folder: "served", gallery });
  expect(await (await fetch(`${gallery}library.json`)).text()).toContain("sleep");
});

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../house/sources.ts";
import { folderWith } from "./folder.ts";
import { ran } from "./ran.ts";

test("serves a folder at the address that it prints", async () => {
  const folder = folderWith({ "sleep.form": "form sleep" });
  const words = [join(root, "bin/formscript.js"), "studio", folder, "--no-open", "--port", "0"];
  const program = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void program.kill());
  let said = "";
  for await (const chunk of program.stdout) {
    said += chunk;
    if (said.includes("Ctrl-C")) break;
  }
  const [, origin, token] = /at (http:\/\/127\.0\.0\.1:\d+)\/#token=(\S+)\n/.exec(said) ?? [];
  expect(said).toContain(`It saves into ${folder}, and shows`);
  const page = await fetch(`${origin}/`);
  expect(await page.text()).toContain("<title>Formscript Studio</title>");
  const listed = await fetch(`${origin}/api/list`, {
    method: "POST",
    headers: { origin: origin!, authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: "{}",
  });
  expect(await listed.json()).toEqual([{ path: "sleep.form", stamp: expect.any(String) }]);
});

test("writes the studio as plain files, in place of an older one", async () => {
  const folder = folderWith({ "site/assets/old-1.js": "", "site/mine.html": "" });
  const { code, out } = await ran("studio --export site", folder);
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Wrote the studio into site: \d+ files/),
  });
  expect(readdirSync(join(folder, "site")).sort()).toEqual(
    expect.arrayContaining(["assets", "index.html", "mine.html", "studio.json", "worker.js"]),
  );
  expect(existsSync(join(folder, "site/assets/old-1.js"))).toBe(false);
});

test.each([
  ["studio nowhere", "There is no folder nowhere."],
  ["studio sleep.form", "There is no folder sleep.form."],
  ["studio --port 70000", "70000 is no port"],
  ["studio --port x", "x is no port"],
  ["studio --gallery javascript:alert(1)", "is no address of a page"],
])("%s is wrong use", async (words, says) => {
  const folder = folderWith({ "sleep.form": "form sleep" });
  const { code, err } = await ran(words, folder);
  expect(code).toBe(2);
  expect(err).toContain(says);
});

test("a port that is taken is named", async () => {
  const other = createServer();
  const port = await new Promise<number>((taken) => {
    other.listen(0, "127.0.0.1", () => taken((other.address() as { port: number }).port));
  });
  onTestFinished(() => void other.close());
  const { code, err } = await ran(`studio --no-open --port ${port}`, folderWith({}));
  expect({ code, err }).toEqual({ code: 2, err: `Something else uses the port ${port}.\n` });
});

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "./folder.ts";

const root = join(import.meta.dirname, "../..");
const bin = join(root, "bin/formscript.js");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Makes a Node believe that it is another one. */
function posingAs(node: string): string[] {
  const code = `Object.defineProperty(process.versions, "node", { value: "${node}" })`;
  return ["--import", `data:text/javascript,${encodeURIComponent(code)}`];
}

function run(words: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}

test("runs on a Node that is new enough", () => {
  expect(run([bin, "--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test("an old Node hands over to the one that the package node brings, with words and exit code", () => {
  expect(run([...posingAs("20.20.2"), bin, "--version"])).toEqual({
    status: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
  expect(run([...posingAs("22.11.0"), bin, "chekc"])).toMatchObject({ status: 2 });
});

test("an old Node without another says what to do", () => {
  const folder = folderWith({ "bin/formscript.mjs": readFileSync(bin) });
  const { status, stderr } = run([...posingAs("20.20.2"), "bin/formscript.mjs"], folder);
  expect(status).toBe(2);
  expect(stderr).toBe(
    "formscript needs Node 22.12 or newer; this is Node 20.20.2.\n" +
      "Install a newer Node, or put one beside your project: npm install --save-dev node@24\n",
  );
});

test("what is not built yet says so", () => {
  const folder = folderWith({ "bin/formscript.mjs": readFileSync(bin) });
  expect(run(["bin/formscript.mjs"], folder)).toEqual({
    status: 2,
    stdout: "",
    stderr: "formscript is not built yet: run `npm ci` (or `npm run build`) in its folder.\n",
  });
});

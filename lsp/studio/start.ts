import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/*
 * `npm start`: the studio over the library, and the gallery beside it. What has changed is built first.
 *
 *   --no-open             does not open a browser
 *   --port 4311           the studio's port; a free one otherwise
 *   --gallery-port 4310   the gallery's
 *   --forms FOLDER        other forms than those of the library
 *   --out FOLDER          where the gallery's forms are built; dist otherwise
 */
const { values } = parseArgs({
  allowNegative: true,
  options: {
    open: { type: "boolean", default: true },
    port: { type: "string" },
    "gallery-port": { type: "string" },
    forms: { type: "string", default: "forms" },
    out: { type: "string", default: "dist" },
  },
});

const root = join(import.meta.dirname, "../..");
const built = ["build/cli.js", "build/elements/formscript.js", "build/studio/index.html"];
const configs = ["vite.config.ts", "vite.elements.config.ts", "vite.studio.config.ts"];
const sources = ["grammar", "compiler", "runtime", "lsp", "package-lock.json", ...configs];

if (!isBuilt()) {
  console.log("Building …");
  const { status } = spawnSync("npm", ["run", "build", "--silent"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}

const port = values["gallery-port"] ?? String(await freePort(4310));
const children: ChildProcess[] = [];
process.on("exit", () => {
  for (const child of children) child.kill();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(0));
// The studio goes first: nobody waits for the library to be built.
run("bin/formscript.js", [
  ...["studio", values.forms, "--gallery", `http://localhost:${port}/`],
  ...(values.port === undefined ? [] : ["--port", values.port]),
  ...(values.open ? [] : ["--no-open"]),
]);
const gallery = run("examples/gallery/start.ts", [
  ...["--forms", values.forms, "--out", values.out, "--port", port],
]);
setPriority(gallery.pid!, constants.priority.PRIORITY_BELOW_NORMAL);

/** When one of them ends, the other does. */
function run(script: string, words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [join(root, script), ...words], { cwd: root, stdio: "inherit" });
  child.on("exit", (code) => process.exit(code ?? 1));
  children.push(child);
  return child;
}

/** Whether everything was built after the last change. */
function isBuilt(): boolean {
  const times = built.map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.max(...sources.map((each) => lastChange(join(root, each)))) < Math.min(...times);
}

/** When something at a path was changed last. A folder changes when something in it comes or goes. */
function lastChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** This one if it is free, else any. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  const listening = (tried: number): Promise<number | null> =>
    new Promise((resolve) => {
      server.once("error", () => resolve(null));
      server.listen(tried, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });
  const found = (await listening(wanted)) ?? (await listening(0));
  await new Promise((closed) => server.close(closed));
  return found!;
}

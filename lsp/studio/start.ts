import { spawn, spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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

const galleryPort = values["gallery-port"] ?? String(await freePort(4310));
process.chdir(root);
await studio();
if (process.exitCode) process.exit();
// The studio goes first: nobody waits for the library to be built.
startGallery();

/** Runs the command in this process: a second one would take its time to start. */
async function studio(): Promise<void> {
  const program = join(root, "bin/formscript.js");
  process.argv = [
    ...[process.execPath, program, "studio", values.forms, "--gallery", `http://localhost:${galleryPort}/`],
    ...(values.port === undefined ? [] : ["--port", values.port]),
    ...(values.open ? [] : ["--no-open"]),
  ];
  await import(pathToFileURL(program).href);
}

/** It ends with the studio, and the studio with it. */
function startGallery(): void {
  const words = ["--forms", values.forms, "--out", values.out, "--port", galleryPort];
  const gallery = spawn(process.execPath, [join(root, "examples/gallery/start.ts"), ...words], {
    stdio: "inherit",
  });
  setPriority(gallery.pid!, constants.priority.PRIORITY_BELOW_NORMAL);
  gallery.on("exit", (code) => process.exit(code ?? 1));
  process.on("exit", () => gallery.kill());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(0));
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

#!/usr/bin/env node
// Starts the command line on a Node that is new enough: this one, or else the one that the package `node` brings,
// so that `npx formscript` works where the machine's own Node is older. Itself it runs on any Node with modules.
import { existsSync, readFileSync } from "node:fs";
import module, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const main = new URL("../build/cli.js", import.meta.url);

if (!newEnough(process.versions.node)) {
  const path = installedNode();
  if (path) await delegateTo(path);
  else {
    stop(
      `formscript needs Node 22.12 or newer; this is Node ${process.versions.node}.\n` +
        "Install a newer Node, or put one beside your project: npm install --save-dev node@24",
    );
  }
} else if (!existsSync(main)) {
  stop("formscript is not built yet: run `npm ci` (or `npm run build`) in its folder.");
} else {
  module.enableCompileCache();
  await import(main.href);
}

function newEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The program of the package `node`, if it stands beside this package or in the project that runs it. */
function installedNode() {
  for (const from of [fileURLToPath(import.meta.url), join(process.cwd(), "package.json")]) {
    try {
      const file = createRequire(from).resolve("node/package.json");
      const manifest = JSON.parse(readFileSync(file, "utf8"));
      const program = join(dirname(file), manifest.bin.node);
      if (newEnough(manifest.version) && existsSync(program)) return program;
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}

async function delegateTo(node) {
  const { spawn } = await import("node:child_process");
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`formscript could not start ${node}: ${error.message}`));
  child.on("exit", (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exitCode = code ?? 3;
  });
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

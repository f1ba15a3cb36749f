import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../house/sources.ts";

/** VS Code for a browser, with VS Code 1.139 in it. */
const version = "4.139.1";
const place = join(root, "node_modules/.cache/editors", `code-server-${version}`);
const program = join(place, "node_modules/code-server/out/node/entry.js");

export interface CodeServer {
  readonly address: string;
  stop(): void;
}

/**
 * Starts a VS Code that has one extension, or none, and nothing of this machine's own. It keeps what it writes in `data`.
 */
export async function startCodeServer(data: string, vsix: string | undefined): Promise<CodeServer> {
  fetchOnce();
  const own = ["--user-data-dir", join(data, "user"), "--extensions-dir", join(data, "extensions")];
  mkdirSync(join(data, "user/User"), { recursive: true });
  writeFileSync(join(data, "user/User/settings.json"), JSON.stringify(settings));
  if (vsix) execFileSync(process.execPath, [program, ...own, "--install-extension", vsix], { stdio: "pipe" });
  const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check"];
  const server = spawn(process.execPath, [program, ...own, ...quiet, "--bind-addr", "127.0.0.1:0"]);
  const address = await listening(server);
  return { address, stop: () => server.kill() };
}

const settings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.commandCenter.enabled": false,
  "extensions.ignoreRecommendations": true,
  "editor.minimap.enabled": false,
  "testing.automaticallyOpenTestResults": "neverOpen",
  "editor.stickyScroll.enabled": false,
};

/** Not among the project's own packages: it is as large as all of them. */
function fetchOnce(): void {
  if (existsSync(program)) return;
  const half = `${place}.${process.pid}`;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, "package.json"), JSON.stringify({ private: true }));
  const npm = (folder: string, ...words: string[]) =>
    execFileSync("npm", [...words, "--ignore-scripts", "--force", "--no-audit", "--no-fund"], {
      cwd: folder,
      stdio: "pipe",
    });
  try {
    npm(half, "install", `code-server@${version}`);
    npm(join(half, "node_modules/code-server/lib/vscode"), "install", "--omit=dev");
  } catch (cause) {
    rmSync(half, { recursive: true, force: true });
    const without = "Without it, try the other editors: npm run test:editors -- neovim emacs";
    throw new Error(`A VS Code to be tried (code-server) could not be fetched by npm. ${without}`, { cause });
  }
  renameSync(half, place);
}

function listening(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (data: Buffer) => {
      said += data.toString();
      const found = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.on("exit", (code) => reject(new Error(`code-server ended with ${code}:\n${said}`)));
  });
}

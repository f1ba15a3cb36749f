import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { decode } from "../../../compiler/cli/decode.ts";
import { type Served, type Serving, serveStudio } from "../../../lsp/studio/server/serve.ts";

/** A folder with more in it than forms. */
export const files = {
  "sleep.form": "form sleep",
  "parts/scales.form": "scale",
  "notes.txt": "of no concern",
  ".git/config.form": "git's",
  ".env": "SECRET",
  "node_modules/pack/one.form": "another package's",
};

/** A studio over a folder of its own, with a page that says "the page". Ends with the test. */
export interface TriedStudio {
  readonly folder: string;
  readonly port: number;
  readonly token: string;
  readonly served: Served;
  /** What a page would send to `api/<name>`, and headers that are another. */
  ask(name: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Bytes as they are, and all that comes back until the connection ends. */
  raw(lines: readonly string[]): Promise<string>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "formscript-studio-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export async function studio(
  files: Readonly<Record<string, string>>,
  more: Partial<Serving> = {},
): Promise<TriedStudio> {
  const folder = folderOf(files);
  const page = folderOf({ "index.html": "the page", "assets/a-1.js": "the script" });
  const served = await serveStudio({ folder, studio: page, decode, port: 0, ...more });
  onTestFinished(() => served.close());
  const { host, port, hash } = new URL(served.address);
  const token = hash.slice("#token=".length);
  return {
    folder,
    port: Number(port),
    token,
    served,
    async ask(name, body, headers = {}) {
      const answer = await fetch(`http://${host}/api/${name}`, {
        method: "POST",
        headers: {
          origin: `http://${host}`,
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          ...headers,
        },
        body: JSON.stringify(body),
      });
      return { status: answer.status, text: await answer.text() };
    },
    raw: (lines) => sent(Number(port), `${lines.join("\r\n")}\r\n\r\n`),
  };
}

export function sent(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let came = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      came += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(came));
  });
}

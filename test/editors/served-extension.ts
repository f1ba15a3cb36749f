import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { root } from "../house/sources.ts";

const extension = join(root, "build/vscode/extension");

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".svg": "image/svg+xml" };

export interface ServedExtension {
  readonly port: number;
  stop(): void;
}

/** The extension as a VS Code without a machine gets it: file by file, over HTTP. */
export function serveExtension(): Promise<ServedExtension> {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname));
    try {
      const bytes = await readFile(join(extension, path));
      response.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({ port: (server.address() as AddressInfo).port, stop: () => server.close() });
    });
  });
}

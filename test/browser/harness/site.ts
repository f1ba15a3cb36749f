import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** What every page of the tests has to live with, and every page of a careful host. */
export const policy = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

/** A text, or its parts where its type does not follow from its path. */
export type Served = string | { readonly type: string; readonly body: string; readonly status?: number };

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: string;
}

/** A server on this machine with files of folders and pages that stand nowhere else. */
export interface Site {
  readonly address: string;
  /** By path, `/page.js`; may be added to at any time. */
  readonly pages: Map<string, Served>;
  /** What has been asked of it so far. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
};

/** `folders`: by the path that they are served under, `/elements/`. */
export async function startSite(
  folders: Readonly<Record<string, string>>,
  contentPolicy: string | undefined = policy,
): Promise<Site> {
  const pages = new Map<string, Served>();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "GET", url = "/" } = request;
    asked.push({ method, path: url, body: Buffer.concat(chunks).toString() });
    const { pathname } = new URL(url, address);
    const { type, body, status = 200 } = await find(pathname);
    response.writeHead(status, {
      "content-security-policy": contentPolicy,
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
    });
    response.end(body);
  }

  async function find(path: string): Promise<{ type: string; body: string | Buffer; status?: number }> {
    const page = pages.get(path);
    const type = types[extname(path)] ?? "text/html";
    if (page !== undefined) return typeof page === "string" ? { type, body: page } : page;
    if (path === "/favicon.ico") return { type: "image/x-icon", body: "", status: 204 };
    for (const [prefix, folder] of Object.entries(folders)) {
      if (!path.startsWith(prefix)) continue;
      try {
        return { type, body: await readFile(join(folder, normalize(path.slice(prefix.length - 1)))) };
      } catch {
        // Another folder may have it.
      }
    }
    return { type: "text/plain", body: `There is no ${path}`, status: 404 };
  }

  return {
    address,
    pages,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

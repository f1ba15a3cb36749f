import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Build, Builds } from "./keep-built.ts";
import { libraryIn } from "./library.ts";

export interface Serving {
  /** Where the built forms are. */
  readonly folder: string;
  /** The scripts of the pages, by path. */
  readonly scripts: ReadonlyMap<string, string>;
  readonly builds: Builds;
  readonly port?: number;
}

/** What a form asks of its page's policy is nothing more than this. */
const policy = "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
};

const pages: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, "list.html"],
  [/^\/forms\/\w+$/, "form.html"],
  [/^\/seen\/\w+$/, "seen.html"],
];

/** Serves the pages and the built forms on this machine, to nobody else. Returns the address. */
export async function serve(serving: Serving): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0] ?? "/";
    response.setHeader("content-security-policy", policy);
    response.setHeader("cache-control", "no-store");
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("x-content-type-options", "nosniff");
    if (path === "/changes") tellChanges(response, serving.builds);
    else {
      void respond(path, serving).then(
        ({ type, body }) => response.writeHead(200, { "content-type": type }).end(body),
        () => response.writeHead(404, { "content-type": "text/plain" }).end("There is nothing here."),
      );
    }
  });
  await listen(server, serving.port);
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

async function respond(
  path: string,
  { folder, scripts }: Serving,
): Promise<{ type: string; body: string | Buffer }> {
  const type = types[extname(path)] ?? "application/octet-stream";
  const script = scripts.get(path);
  if (script !== undefined) return { type, body: script };
  if (path === "/library.json") return { type, body: JSON.stringify(libraryIn(folder)) };
  if (path.startsWith("/dist/"))
    return { type, body: await readFile(join(folder, normalize(path.slice(5)))) };
  const page = pages.find(([pattern]) => pattern.test(path))?.[1];
  const file = page ?? (path === "/gallery.css" || path === "/icon.svg" ? path.slice(1) : undefined);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  const kind = extname(file) === ".svg" ? "image/svg+xml" : types[extname(file)]!;
  return { type: kind, body: await readFile(join(import.meta.dirname, "page", file)) };
}

/** Server-sent events: what came of the last build, and of each that follows. */
function tellChanges(response: ServerResponse, builds: Builds): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const tell = (build: Build): void => {
    response.write(`data: ${JSON.stringify(build)}\n\n`);
  };
  tell(builds.last);
  const end = builds.subscribe(tell);
  response.on("close", end);
}

/** On the port that was asked for, else the usual one, else any that is free. */
async function listen(server: Server, asked: number | undefined): Promise<void> {
  const ports = asked === undefined ? [4310, 0] : [asked];
  for (const port of ports) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      if (port === ports.at(-1)) throw error;
    }
  }
}

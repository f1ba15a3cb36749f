import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import type { Bootstrap } from "../folder/open.ts";
import { Api, sendJson } from "./api.ts";
import { type Asset, assetsIn } from "./assets.ts";
import { CommittedFolder } from "./committed.ts";
import { type Decode, DiskFolder } from "./disk-folder.ts";
import { DiskWatch } from "./disk-watch.ts";
import { checkHost, checkOrigin, checkToken, Entrance, readJson } from "./guard.ts";
import { headers } from "./headers.ts";
import { Refusal } from "./refusal.ts";

export interface Serving {
  /** The folder of the forms; it must be there. */
  readonly folder: string;
  /** Where the built studio lies. */
  readonly studio: string;
  readonly decode: Decode;
  /** Where the library's gallery runs. */
  readonly gallery?: string | undefined;
  /** Else the usual one, or any that is free. */
  readonly port?: number | undefined;
  /** How long a request may take to arrive, in milliseconds. */
  readonly patience?: number;
  /** How long what a program opens can be opened, in milliseconds. */
  readonly entranceFor?: number;
}

/** A studio's server at work. */
export interface Served {
  /** What a person opens in a browser. Who knows it can change the folder. */
  readonly address: string;
  /** What a program opens in a browser: others may see what programs are started with, so this opens one page only. */
  readonly opening: string;
  close(): Promise<void>;
}

const usualPort = 4311;
const usualPatience = 30_000;
const usualEntrance = 60_000;

/** Serves the studio over a folder, on this machine and to nobody else. */
export async function serveStudio(serving: Serving): Promise<Served> {
  const { studio, decode, gallery } = serving;
  const root = realpathSync(serving.folder);
  const token = randomBytes(32).toString("base64url");
  const entrance = new Entrance(token, serving.entranceFor ?? usualEntrance);
  const assets = assetsIn(studio);
  const folder = new DiskFolder(root, decode);
  const committed = new CommittedFolder(root);
  const api = new Api(folder, committed, new DiskWatch(folder, committed));
  const bootstrap: Bootstrap = { folder: "served", name: basename(root), ...(gallery && { gallery }) };
  const patience = serving.patience ?? usualPatience;
  const times = {
    requestTimeout: patience,
    headersTimeout: patience,
    connectionsCheckingInterval: patience / 4,
  };
  const server = createServer(times, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value!);
    answer(request, response).catch((error: unknown) => refuse(response, error));
  });
  const port = await listen(server, serving.port);
  return {
    address: `http://127.0.0.1:${port}/#token=${token}`,
    opening: `http://127.0.0.1:${port}/#enter=${entrance.key}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkHost(request.headers, portOf(request));
    const path = request.url!.split("?", 1)[0]!;
    const [, asked] = /^\/api\/(\w+)$/.exec(path) ?? [];
    if (asked === "enter" || (asked !== undefined && api.knows(asked))) {
      checkMethod(request, response, ["POST"]);
      response.setHeader("cache-control", "no-store");
      checkOrigin(request.headers);
      if (asked === "enter") {
        const { token } = entrance.enter(String((await readJson(request)).key));
        return sendJson(response, { token });
      }
      checkToken(request.headers, token);
      return api.answer(asked, await readJson(request), response);
    }
    const asset = path === "/studio.json" ? bootstrapAsset(request) : assets.get(path);
    if (!asset) throw new Refusal(404, "There is nothing here.");
    checkMethod(request, response, ["GET", "HEAD"]);
    const body = await asset.body();
    response.setHeader("cache-control", asset.isForever ? "max-age=31536000, immutable" : "no-cache");
    response.writeHead(200, { "content-type": asset.type, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  function bootstrapAsset(request: IncomingMessage): Asset {
    checkToken(request.headers, token);
    const body = async (): Promise<Buffer> => Buffer.from(JSON.stringify(bootstrap));
    return { type: "application/json; charset=utf-8", isForever: false, body };
  }
}

function portOf({ socket }: IncomingMessage): number {
  return socket.localPort!;
}

function checkMethod(
  { method }: IncomingMessage,
  response: ServerResponse,
  allowed: readonly string[],
): void {
  if (allowed.includes(method!)) return;
  response.setHeader("allow", allowed.join(", "));
  throw new Refusal(405, "That cannot be done here.");
}

/** After a refusal, nothing more of the request is read. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  const status = error instanceof Refusal ? error.status : 500;
  const said = error instanceof Refusal ? error.message : `The studio failed: ${(error as Error).message}`;
  response.setHeader("connection", "close");
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(said);
}

async function listen(server: Server, asked: number | undefined): Promise<number> {
  const ports = asked === undefined ? [usualPort, 0] : [asked];
  for (const port of ports) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      break;
    } catch (error) {
      if (port === ports.at(-1)) throw error;
    }
  }
  return (server.address() as AddressInfo).port;
}

import { timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { BuiltForm } from "./forms.ts";
import { checkHost, checkOrigin, readJson } from "./guard.ts";
import type { Html } from "./html.ts";
import { formPage, frontPage, listPage, refusedPage, resultPage, urgentIn } from "./pages.ts";
import { received } from "./receive.ts";
import { Refusal } from "./refusal.ts";
import type { Store } from "./store.ts";

export interface Serving {
  readonly forms: ReadonlyMap<string, BuiltForm>;
  /** Where the built forms are. */
  readonly folder: string;
  readonly store: Store;
  /** Who knows it may see results. It stands here for how your people sign in. */
  readonly key: string;
  readonly port: number;
}

const headers = {
  "content-security-policy":
    "default-src 'self'; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** Serves on this machine. Returns the address. */
export async function serve(serving: Serving): Promise<string> {
  let address = "";
  const server = createServer((request, response) => {
    answer(request, serving, address).then(
      (answered) => send(response, answered),
      (error: unknown) => send(response, refused(error, request)),
    );
  });
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(serving.port, "127.0.0.1", listening);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return address;
}

interface Answered {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly more?: Readonly<Record<string, string>>;
}

async function answer(request: IncomingMessage, serving: Serving, address: string): Promise<Answered> {
  checkHost(request, address);
  const { pathname, searchParams } = new URL(request.url ?? "/", address);
  const [, place = "", name = "", last] = pathname.split("/");
  const { forms, folder, store } = serving;
  if (request.method === "POST") checkOrigin(request, address);
  else if (request.method !== "GET") throw new Refusal(405, "That cannot be done here.");

  if (request.method === "POST" || place === "forms") {
    const form = place === "forms" && last === undefined ? forms.get(name) : undefined;
    if (!form) throw new Refusal(404, "There is no such form.");
    if (request.method === "GET") return page(formPage(form));
    store.add(received(form, await readJson(request)), urgentIn(form));
    return { status: 204 };
  }
  if (place === "results") {
    const key = searchParams.get("key");
    if (key !== null) return signedIn(key, serving);
    checkKey(cookie(request, "key"), serving);
    if (name === "") return page(listPage(store.list(), forms));
    const stored = store.find(name);
    if (!stored) throw new Refusal(404, "There is no such result.");
    return last === "submission"
      ? { type: types[".json"]!, body: JSON.stringify(stored.submission) }
      : page(resultPage(stored));
  }
  if (place === "") return page(frontPage(forms));
  return place === "built"
    ? await file(join(folder, normalize(pathname.slice("/built".length))))
    : await file(join(import.meta.dirname, "page", normalize(pathname)));
}

/** The key goes into a cookie, which neither scripts nor other sites can use, and out of the address. */
function signedIn(key: string, serving: Serving): Answered {
  checkKey(key, serving);
  return {
    status: 303,
    more: { location: "/results", "set-cookie": `key=${key}; HttpOnly; SameSite=Strict; Path=/results` },
  };
}

function checkKey(given: string, { key }: Serving): void {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  if (one.length !== other.length || !timingSafeEqual(one, other))
    throw new Refusal(403, "Results are for clinicians. Open them by the address that was printed.");
}

function cookie({ headers }: IncomingMessage, name: string): string {
  const all = new Map((headers.cookie ?? "").split("; ").map((each) => [each.split("=", 1)[0], each]));
  return all.get(name)?.slice(name.length + 1) ?? "";
}

/** `path` is normalized: it cannot lead out of its folder. */
async function file(path: string): Promise<Answered> {
  const type = types[extname(path)];
  const body = type === undefined ? undefined : await readFile(path).catch(() => undefined);
  if (type === undefined || body === undefined) throw new Refusal(404, "There is nothing here.");
  return { type, body };
}

function page({ text }: Html): Answered {
  return { type: "text/html; charset=utf-8", body: text };
}

function refused(error: unknown, { method }: IncomingMessage): Answered {
  if (!(error instanceof Refusal)) console.error(error);
  const { status, message } =
    error instanceof Refusal ? error : { status: 500, message: "Something went wrong here." };
  return method === "POST"
    ? { status, type: "text/plain; charset=utf-8", body: message }
    : { status, ...page(refusedPage(message)) };
}

function send(response: ServerResponse, { status = 200, type, body = "", more }: Answered): void {
  response.writeHead(status, { ...headers, ...(type && { "content-type": type }), ...more }).end(body);
}
